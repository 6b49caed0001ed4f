"""Printed pictures: each is drawn from answers, never from a store, at the width of an A4 page, readable in grey.

`draw.picture(kind, graph, …)` gives a `sheet.Picture`; `sheet.png` and `sheet.svg` turn it into bytes that are the same on
every machine with the same pinned versions. The kinds are `matrix`, `bipartite`, `three-way` and `centres`.
"""
