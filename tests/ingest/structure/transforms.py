"""Changes to a text that say nothing new: what a reader gets must not change with them."""

import re
import unicodedata
from collections.abc import Callable

Transform = Callable[[str], str]
_MARKED = re.compile(r"^(第|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{4} |附|#)")


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def tabs_to_spaces(text: str) -> str:
    return text.replace("\t", "    ")


def tabs_to_one_space(text: str) -> str:
    return text.replace("\t", " ")


def to_half_width(text: str) -> str:
    return text.translate(str.maketrans("，；：（）！？", ",;:()!?"))


def to_full_width(text: str) -> str:
    return text.translate(str.maketrans(",;:()!?", "，；：（）！？"))


def digits_to_full_width(text: str) -> str:
    return re.sub(
        r"(?m)^(\d{4} .*)$", lambda m: m[1].translate({ord(str(d)): chr(0xFF10 + d) for d in range(10)}), text
    )


def page_breaks_moved(text: str) -> str:
    """Take the breaks inside sentences away and put others elsewhere, in the middle of long paragraphs."""
    joined = re.sub(r"(?m)(?<=[^\t\n]{24}[一-鿿，、])\n\n(?=[一-鿿，、][^\t\n]*$)", _unbroken, text)
    lines = joined.split("\n")
    return "\n".join(_broken(line, at) if at % 7 == 3 else line for at, line in enumerate(lines))


def _unbroken(match: re.Match[str]) -> str:
    """Join where a sentence is cut, not after a heading, title or table title."""
    before = match.string[: match.start()].rpartition("\n")[2]
    after = match.string[match.end() :].partition("\n")[0]
    whole = len(before) < 48 or _MARKED.match(after) or after.startswith(("序号", "主要研究", "项目实施", "江苏省"))
    return match[0] if whole else ""


def _broken(line: str, at: int, end_of_page: str = "\n\n") -> str:
    if len(line) < 90 or "\t" in line:
        return line
    middle = 40 + at % 30
    while not ("一" <= line[middle - 1] <= "鿿" and "一" <= line[middle] <= "鿿"):
        middle += 1
    return f"{line[:middle]}{end_of_page}{line[middle:]}"


def rewrapped(width: int) -> Transform:
    """Wrap prose at a width; headings and table rows keep their lines."""

    def transform(text: str) -> str:
        out = []
        for line in text.split("\n"):
            prose = "\t" not in line and len(line) > width and line.rstrip()[-1:] in "。；："
            out.extend([line[at : at + width] for at in range(0, len(line), width)] if prose else [line])
        return "\n".join(out)

    transform.__name__ = f"rewrapped_{width}"
    return transform


def headers_repeated(text: str) -> str:
    """Print the table's header again after every fifth row, as after a page break."""
    found = re.search(r"(?m)^序号\t(?!地区).*$", text)
    if not found:
        return text
    count = 0

    def again(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"{match[0]}\n\n{found[0]}" if count % 5 == 0 else match[0]

    return text[: found.end()] + re.sub(r"(?m)^\d+\t[^\t\n]+\t[^\n]{20,}$", again, text[found.end() :])


def trailing_spaces(text: str) -> str:
    return re.sub(r"(?m)(?<=\S)$", "  \u3000", text)


def byte_order_mark(text: str) -> str:
    return "\ufeff" + text


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def blank_lines(text: str) -> str:
    return text.replace("\n", "\n\n \n")


def page_numbers(text: str) -> str:
    """Put a page number before every ninth line and into the page breaks inside sentences."""
    lines = text.split("\n")
    return "\n".join(f"— {at} —\n{line}" if at % 9 == 5 else line for at, line in enumerate(lines))


def page_numbers_inside(text: str) -> str:
    """Let a page end, with its number, in the middle of every fourth long paragraph."""
    lines = text.split("\n")
    return "\n".join(_broken(line, at, f"\n— {at} —\n") if at % 4 == 0 else line for at, line in enumerate(lines))


def straight_quotes(text: str) -> str:
    return text.replace("“", '"').replace("”", '"')


def form_feeds(text: str) -> str:
    return text.replace("\n\n", "\n\f\n")


def cells_one_a_line(text: str) -> str:
    """Print each cell of the table of domains on a line of its own."""
    return re.sub(r"(?m)^(序号|\d+)\t([^\t\n]{2,30})\t([^\t\n]{4,})$", "\\1\n\\2\n\\3\n", text)


def cells_one_a_tabbed_line(text: str) -> str:
    return re.sub(r"(?m)^(序号|\d+)\t([^\t\n]{2,30})\t([^\t\n]{4,})$", "\t\\1\n\t\\2\n\t\\3\n", text)


def pipes(text: str) -> str:
    return re.sub(
        r"(?m)^((?:序号|\d+)\t[^\t\n]{2,30}\t[^\t\n]{3,})$", lambda m: f"| {m[1].replace(chr(9), ' | ')} |", text
    )


def markdown_headings(text: str) -> str:
    return re.sub(r"(?m)^([一二三四五六七八九十]{1,2}、[^，。：\n]{2,24})$", "## \\1", text)


def indented(text: str) -> str:
    return re.sub(r"(?m)^(?=[一-鿿（(“])", "\u3000\u3000", text)


ALL: tuple[Transform, ...] = (
    crlf, tabs_to_spaces, tabs_to_one_space, to_half_width, to_full_width, digits_to_full_width, page_breaks_moved,
    rewrapped(20), rewrapped(28), rewrapped(41), headers_repeated, trailing_spaces, byte_order_mark, nfd, blank_lines,
    page_numbers, page_numbers_inside, straight_quotes, form_feeds, cells_one_a_line, cells_one_a_tabbed_line, pipes, markdown_headings, indented,
)  # fmt: skip
NOT_FOR_STACKED = {"tabs_to_spaces", "tabs_to_one_space", "rewrapped_20", "rewrapped_28", "rewrapped_41"}
