"""The briefing pack: a docx laid out after GB/T 9704, an xlsx and the pictures, all made from one and the same `Briefing`.

`material.material(graph, …)` asks the questions, `content.briefing(material)` says the answers in sentences with their
quotes, `document`, `workbook` and `pack` write the files, `verify` reads a docx back and holds it against a graph.
"""
