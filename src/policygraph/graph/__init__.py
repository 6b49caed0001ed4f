"""Records to graph to answers: stores, links, verdicts and exports. Knows no web."""
