"""Turns the reference tables into nodes and edges."""

from policygraph.graph.building.document import Graph
from policygraph.graph.building.elements import evidence_id, node
from policygraph.graph.reference import Reference
from policygraph.graph.store.elements import Edge


def region_ids(reference: Reference) -> dict[str, str]:
    """Return the ids of regions by code, by letters and by name."""
    return {
        key: f"region:{region.code}"
        for region in reference.regions
        for key in (region.code, region.letters, region.name)
    }


def graph_of_tables(reference: Reference) -> Graph:
    """Return regions and centres with where the register names them; a centre in two provinces is tied to both."""
    ids = region_ids(reference)
    nodes = [node("Region", region, id=f"region:{region.code}") for region in reference.regions]
    nodes += [node("Centre", centre) for centre in reference.centres]
    edges = [
        Edge("IN_REGION", centre.id, ids[name])
        for centre in reference.centres
        for name in dict.fromkeys(centre.province.split("、"))
        if name in ids
    ]
    nodes += [node("Evidence", place, id=evidence_id(place)) for place in reference.places.values()]
    edges += [Edge("EVIDENCED_BY", id_, evidence_id(place), "name") for id_, place in reference.places.items()]
    return Graph(tuple(nodes), tuple(edges))
