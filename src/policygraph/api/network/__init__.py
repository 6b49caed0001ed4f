"""The network page: one self-contained HTML file of lists, their links and their directions, with the quotes of both sides.

`question.network(graph, …)` puts the answer together, `layout.placed` gives every row its place, `page.page` writes the
file. Nothing in it asks a server for anything.
"""
