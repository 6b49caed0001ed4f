"""Technology directions: what a text sets as a target of research, breakthrough or development."""

from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.nlp.technologies.find import find_directions

__all__ = ["Direction", "find_directions"]
