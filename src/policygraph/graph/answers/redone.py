"""A search record repeated on the texts of today: what is different from what was found then."""

from collections.abc import Iterable
from dataclasses import dataclass

from policygraph.graph.answers.inputs import RegionText
from policygraph.graph.answers.search import Scan, SearchRecord, found_in, scans_of


@dataclass(frozen=True, slots=True)
class Redone:
    """A repeated search: the texts as scanned now, and one Chinese line for each thing that differs."""

    texts: tuple[Scan, ...]
    differences: tuple[str, ...]


def redo_search(record: SearchRecord, texts: Iterable[RegionText]) -> Redone:
    """Repeat the scan of a record on texts and say in Chinese what is different now (nothing: the record holds)."""
    scans = scans_of(found_in(record.terms, texts))
    before, now = {scan.document: scan for scan in record.texts}, {scan.document: scan for scan in scans}
    differences = []
    for document in sorted(before.keys() | now.keys()):
        old, new = before.get(document), now.get(document)
        if old is None:
            differences.append(f"{document}：检索说明中没有这份文本，现在有，命中{now[document].hits}处。")
        elif new is None:
            differences.append(f"{document}：检索时有这份文本，现在没有。")
        elif old.sha256 != new.sha256:
            differences.append(f"{document}：文本已变，原{old.characters}字，现{new.characters}字。")
        elif old.hits != new.hits:
            differences.append(f"{document}：命中原{old.hits}处，现{new.hits}处。")
    return Redone(scans, tuple(differences))
