"""Compile the Chinese wording of click's messages (.po, edited by hand) to the file that gettext reads (.mo)."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[1] / "src/policygraph/api/locale/zh_CN/LC_MESSAGES/click.po"


def compiled(source: Path) -> bytes:
    """Return the bytes of the .mo file that belongs to `source`."""
    with source.open("rb") as file:
        catalog = read_po(file, locale="zh_CN")
    catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)  # no clock inside a file
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


if __name__ == "__main__":
    SOURCE.with_suffix(".mo").write_bytes(compiled(SOURCE))
