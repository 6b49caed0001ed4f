"""The questions that every face asks: one function an answer, `question(graph, …) -> answer`, so that the command line, the HTTP
API and the pages say the same.

`graph.Graph` opens a store for one question after the other; `kept.Answers` keeps answers for each published graph.
"""
