"""Demands on a centre (条件) as atoms: subject, comparator, value, unit, scope, modality, exception, object, stage."""

from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.conditions.find import find_conditions

__all__ = ["Demand", "find_conditions"]
