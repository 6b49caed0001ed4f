"""From when to when a text holds, read from the text itself."""

from policygraph.ingest.nlp.validity.find import Validity, validity_of

__all__ = ["Validity", "validity_of"]
