"""The version of the schema, apart from the schema itself so that a reader need not load what only a builder uses."""

SCHEMA_VERSION = 2
