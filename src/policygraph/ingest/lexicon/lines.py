"""Why: every table that people edit may hold blank lines and ``#`` comments; what is wrong is named by the line of the file."""


def printed_lines(text: str) -> list[tuple[int, str]]:
    """Return the lines of a table that say something, each with its number in the file, counted from 1.

    >>> printed_lines("# 自拟\\ncode\\tname\\n\\n320000\\t江苏省\\n")
    [(2, 'code\\tname'), (4, '320000\\t江苏省')]
    """
    return [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
