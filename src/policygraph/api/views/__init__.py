"""How each answer is shown as a table: one file an answer, columns over the rows of its JSON. Imports nothing heavy."""
