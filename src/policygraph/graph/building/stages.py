"""The stages that a build strings together, as one value, so that each can be replaced in a test.

Everything heavy (spaCy, jieba, the vocabulary) is imported when it is first needed: a build whose texts are all in the
cache never loads a language library.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policygraph.graph.align.judgement_lines import load_judgements
from policygraph.graph.align.judgements import NO_JUDGEMENTS, Judgements
from policygraph.graph.building.report import Failure
from policygraph.graph.rows import Alignment, Row
from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.files import find_files
from policygraph.ingest.records import Citation, Document, DocumentRecords

if TYPE_CHECKING:
    from policygraph.graph.align.knowledge import Knowledge
    from policygraph.ingest.lexicon.fields import FieldVocabulary
    from policygraph.ingest.read.decode import SourceText


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read: its entry in sources.toml (None if it has none) and the sha256 of its bytes."""

    path: Path
    entry: Any
    sha256: str

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """Return what inputs are sorted by: those with an entry first, then by id; never the folder that they lie in."""
        return self.entry is None, str(getattr(self.entry, "id", "")), self.sha256, self.path.name


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, those that can't be opened, and Chinese lines on those that are left out on purpose."""

    inputs: tuple[Input, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stages:
    """What a build calls. `fingerprint` changes whenever `read` may give other records, None if that can't be told.

    `judged` is what people decided, with the lines that could not be read and are left out of the linking. `head` gives what a
    direction's normal form is about, '' where that says nothing. `vocabulary` names the rows of the word lists that are wrong.
    """

    find: Callable[[Sequence[Path]], Found]
    read: Callable[[Input], DocumentRecords]
    resolve: Callable[[Sequence[Citation], Sequence[Document]], Sequence[Citation]]
    link: Callable[[Sequence[Row], Sequence[Row]], Sequence[Alignment]]
    fingerprint: str | None = None
    judged: Judgements = NO_JUDGEMENTS
    head: Callable[[str], str] | None = None
    doubts: Callable[[Input], tuple[str, ...]] = lambda file: ()
    vocabulary: Callable[[], tuple[Failure, ...]] = tuple


def default_stages(reference: Path | None, judgements: Path | None, segmenter: str = "jieba") -> Stages:
    """Return the real stages; `reference` and `judgements` are the folders of data/reference and data/judgements."""
    from policygraph.graph.building.fingerprint import fingerprint

    judged = load_judgements(judgements.glob("*.tsv") if judgements else ())
    read = partial(_read, segmenter=segmenter)
    return Stages(
        find,
        read,
        _resolve,
        _linker(judged),
        f"{fingerprint(reference)}-{segmenter}",
        judged,
        _head,
        _doubts,
        vocabulary_faults,
    )


def find(paths: Sequence[Path]) -> Found:
    """Return the files to read in a fixed order, each once; a path that isn't there, or a named file of a kind that can't be
    read, is a failure and never hides the others; in a folder such a file is a notice.

    `BadSources` if a sources.toml is wrong: then no text can be trusted to be who it is.
    """
    inputs: dict[Path, Input] = {}
    failures: list[Failure] = []
    notices: list[str] = []
    for path in paths:
        try:
            files, skipped = find_files([path])
        except UnreadableSource as error:
            failures.append(failure_of(path, error))
            continue
        if path.is_file():  # named by a person: what can't be read is no remark but a failure
            failures += [Failure(str(left.path), left.reason) for left in skipped]
        else:
            notices += [f"{left.path.name}：{left.reason}" for left in skipped]
        for file in files:
            try:
                digest = sha256(file.path.read_bytes()).hexdigest()
            except OSError as error:
                failures.append(Failure(str(file.path), f"打不开（{error.strerror}），请检查路径和权限"))
            else:
                inputs.setdefault(file.path.resolve(), Input(file.path, file.entry, digest))
    ordered = sorted(inputs.values(), key=lambda file: file.order)
    once, copies = _each_once(ordered)
    return Found(once, tuple(failures), (*notices, *copies))


def _each_once(files: Sequence[Input]) -> tuple[tuple[Input, ...], tuple[str, ...]]:
    """Return the ordered files without nameless copies, which would give every row twice, and a Chinese line for each copy.

    A file with an entry of its own in sources.toml is always read, whatever its bytes.
    """
    first: dict[str, Input] = {}
    for file in files:
        first.setdefault(file.sha256, file)
    kept = tuple(file for file in files if file.entry is not None or first[file.sha256] is file)
    copies = (file for file in files if file not in kept)
    return kept, tuple(f"{file.path.name}：与 {first[file.sha256].path.name} 内容相同，只读一次" for file in copies)


def failure_of(path: Path, error: Exception) -> Failure:
    """Return what an error says of a file, without saying its path twice."""
    if isinstance(error, UnreadableSource):
        return Failure(str(path), f"{error.problem}。{error.advice}")
    return Failure(str(path), str(error))


@cache
def _pipeline(segmenter: str) -> Any:
    """Return the language pipeline over a segmenter, made once a process."""
    from policygraph.ingest.nlp.pipeline import make_pipeline

    return make_pipeline(segmenter)


@lru_cache(maxsize=1)
def _source(path: Path, sha256: str) -> "SourceText":
    """Return a decoded file; the last one is kept, since it is read for its records and then asked for its doubts."""
    from policygraph.ingest.read.decode import read_source

    return read_source(path)


def _read(file: Input, segmenter: str) -> DocumentRecords:
    """Read one text."""
    from policygraph.ingest.extract import extract

    records: DocumentRecords = extract(_source(file.path, file.sha256), file.entry, _pipeline(segmenter))
    return records


def _doubts(file: Input) -> tuple[str, ...]:
    """Return a Chinese line for each place of a file that is damaged: a cut character, mixed encodings."""
    return tuple(f"{file.path.name}：{warning}" for warning in _source(file.path, file.sha256).warnings)


def vocabulary_faults(vocabulary: "FieldVocabulary | None" = None) -> tuple[Failure, ...]:
    """Return what is wrong in the vocabulary of fields (the shipped one), each with file, line and column."""
    from policygraph.ingest.lexicon.fields import load_fields
    from policygraph.ingest.lexicon.fields_lint import lint_fields

    return tuple(
        Failure(f"{found.file}:{found.line}", found.message) for found in lint_fields(vocabulary or load_fields())
    )


def _resolve(citations: Sequence[Citation], documents: Sequence[Document]) -> Sequence[Citation]:
    """Find the texts at hand that citations name."""
    from policygraph.ingest.nlp.citations import resolve

    resolved: Sequence[Citation] = resolve(citations, documents)
    return resolved


def _head(normal: str) -> str:
    """Return the head of a direction, '' for general words: 高性能轴承钢 → 轴承钢, 高端芯片 → ''."""
    from policygraph.graph.align.heads import head_of

    return head_of(normal)


def _linker(judged: Judgements) -> Callable[[Sequence[Row], Sequence[Row]], Sequence[Alignment]]:
    """Return the linker, which loads its vocabulary at the first pair of lists; `judged` always wins."""

    @cache
    def knowledge() -> "Knowledge":
        from policygraph.graph.align.knowledge import load_knowledge

        return load_knowledge()

    def link(left: Sequence[Row], right: Sequence[Row]) -> Sequence[Alignment]:
        from policygraph.graph.align.linking import align

        return align(left, right, knowledge(), judged)

    return link
