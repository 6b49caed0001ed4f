"""The parts of a build: finding, taking in and linking texts; `graph.build` is the way in."""
