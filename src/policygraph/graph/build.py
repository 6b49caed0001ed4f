"""Building a graph: `build` is the only sequence from texts to a published graph; its parts are in `building`."""

from policygraph.graph.building.report import BuildReport, Failure, Progress, Step
from policygraph.graph.building.run import build, silent
from policygraph.graph.building.stages import Found, Input, Stages

__all__ = ["BuildReport", "Failure", "Found", "Input", "Progress", "Stages", "Step", "build", "silent"]
