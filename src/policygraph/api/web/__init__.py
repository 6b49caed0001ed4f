"""What surrounds every request: problems, keys, limits, caching, logs, metrics. Pure ASGI, so that a kept answer costs little."""
