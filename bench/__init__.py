"""Ratios that the project promises, measured: `make bench`. One file a measurement, baseline and ours interleaved."""
