"""The faces of policygraph: the command line and the web service."""
