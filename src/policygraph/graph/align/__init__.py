"""Links between rows of lists: pure functions from rows to alignments, each with its reasons and quotes.

`linking.align` makes the links, `knowledge.load_knowledge` gives it what it knows, `judgement_lines.load_judgements` what people said.
Nothing is imported here: a question that only wants the judgements should not wait for the linker.
"""
