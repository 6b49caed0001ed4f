"""Why: spaCy's own Chinese tokenizer uses jieba's global dictionary; ours owns one, so that user words stay ours.

In: a text. Out: a spaCy `Doc` whose text is exactly the input (a lone surrogate, which no `Doc` can hold, becomes U+FFFD,
one for one, so that offsets stay true). The segmenter is a name: ``jieba``, or ``rjieba`` if that extra is installed.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import jieba
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from policygraph.ingest.errors import IngestError
from policygraph.ingest.lexicon.table import words
from policygraph.ingest.nlp.lattice import LatticeTokenizer

Segment = Callable[[str], list[str]]

LONGEST = 20_000  # characters handed to jieba at once: its lattice is built for a whole run of Chinese characters
SEGMENTERS = ("jieba", "rjieba")

jieba.default_logger.setLevel(logging.CRITICAL)  # jieba announces its dictionary on stderr


class UnknownSegmenter(IngestError, ValueError):
    """A segmenter was asked for that is not known or not installed."""


class JiebaTokenizer:
    """A spaCy tokenizer over an own segmenter; it is serialised as the name of the segmenter only."""

    def __init__(self, vocab: Vocab, segmenter: str, user_words: Iterable[str]) -> None:
        self.vocab = vocab
        self.segmenter = segmenter
        self.user_words = tuple(user_words)
        self._segment = make_segment(segmenter, self.user_words)

    def __call__(self, text: str) -> Doc:
        """Return the tokens of `text`; ``doc.text == text`` for every text without lone surrogates."""
        if len(text) <= LONGEST:
            tokens = self._segment(_encodable(text))
        else:
            once: dict[str, str] = {}  # a word that stands a thousand times in a huge text is kept once
            tokens = [
                once.setdefault(word, word) for piece in _pieces(_encodable(text)) for word in self._segment(piece)
            ]
        return Doc(self.vocab, words=tokens, spaces=[False] * len(tokens))

    def to_bytes(self, **_: Any) -> bytes:
        """Return nothing but the name: dictionary and user words come with the package."""
        return self.segmenter.encode()

    def from_bytes(self, data: bytes, **_: Any) -> "JiebaTokenizer":
        """Take the segmenter named by `to_bytes`."""
        self.segmenter = data.decode()
        self._segment = make_segment(self.segmenter, self.user_words)
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the name to file `path`."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> "JiebaTokenizer":
        """Read the name from file `path`."""
        return self.from_bytes(Path(path).read_bytes())


@registry.tokenizers("policygraph.JiebaTokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer(segmenter: str = "jieba") -> Callable[[Language], JiebaTokenizer]:
    """Return the factory that spaCy's config names; user words come from ``lexicon/words.tsv``."""

    def make(nlp: Language) -> JiebaTokenizer:
        return JiebaTokenizer(nlp.vocab, segmenter, words("words.tsv", "word"))

    return make


def make_segment(name: str, user_words: Iterable[str]) -> Segment:
    """Return the cutting function of the segmenter `name`; raises `UnknownSegmenter` if it can't be had.

    Directions don't depend on tokens, so they come out the same with either.
    """
    if name == "jieba":
        return _own_jieba(tuple(user_words))
    if name == "rjieba":
        try:
            import rjieba
        except ImportError as error:
            raise UnknownSegmenter("未安装 rjieba。请安装可选依赖 rjieba，或改用默认分词器 jieba") from error
        own = rjieba.Jieba()
        for word in user_words:
            own.add_word(word, None, None)
        cut: Segment = own.cut
        return cut
    raise UnknownSegmenter(f"不认识的分词器“{name}”。可用：{'、'.join(SEGMENTERS)}")


def _own_jieba(user_words: tuple[str, ...]) -> Segment:
    """Return `lcut` of a fresh jieba whose dictionary is read without the cache file in the shared temporary folder."""
    own = LatticeTokenizer()
    own.FREQ, own.total = own.gen_pfdict(own.get_dict_file())
    own.initialized = True
    for word in user_words:
        own.add_word(word)
    cut: Segment = own.lcut
    return cut


def _pieces(text: str) -> Iterator[str]:
    """Yield `text` in pieces of bounded length, cut behind a line end where there is one."""
    start = 0
    while len(text) - start > LONGEST:
        end = text.rfind("\n", start, start + LONGEST) + 1
        end = end if end > start else start + LONGEST
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def _encodable(text: str) -> str:
    """Return `text` with lone surrogates as U+FFFD, length unchanged."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
