"""policygraph: a knowledge graph of policy domains and technologies, every fact with its quote."""

__version__ = "0.1.0"
