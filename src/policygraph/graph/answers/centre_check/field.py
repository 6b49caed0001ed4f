"""The condition on a centre's field: met where nobody has to take the tool's word for it, else for experts, with the link and its quotes.

In: the screening of the domain that the facts name, and what proves its fit. Out: result and reason. A link that a rule found is no proof.
"""

from policygraph.graph.answers.answer import Quote
from policygraph.graph.answers.centres import CentreFinding
from policygraph.graph.answers.fit import FITS, FitCase
from policygraph.graph.answers.links import is_same_field
from policygraph.graph.answers.upgradable import UpgradableRow
from policygraph.graph.rows import Row
from policygraph.ingest.normal import normal_form

_SHOWN = 40
OWN = "本行即布局总表所列"
UNPROVEN = "对应关系由程序按文字得出，尚无人工确认，是否符合须由专家判断（确认后用 policygraph judge 记下）"


def proof_of(case: FitCase) -> str:
    """Return in Chinese what proves that a domain is a field of the layout, '' where only a rule says so.

    A person's confirmation, or the same name: 工业大数据 and 工业大数据. Not 工业大数据应用 and 工业大数据, however much text they share.
    """
    for tie in filter(is_same_field, case.ties):
        if tie.is_confirmed:
            return f"与{tie.object.id}“{tie.object.name}”的对应经人工确认"
        if tie.subject.name and tie.object.name and normal_form(tie.subject.name) == normal_form(tie.object.name):
            return f"名称与{tie.object.id}“{tie.object.name}”相同"
    return ""


def is_met(screened: UpgradableRow, proof: str) -> bool:
    """Tell whether the condition is met: a whole fit that is proven."""
    return screened.fit == FITS and screened.extent == "整体" and bool(proof)


def why(screened: UpgradableRow, proof: str) -> str:
    """Return the reason of the screening, what proves it or that nothing does, and the quotes of both sides."""
    said = screened.reason.rstrip("。")
    if screened.fit == FITS and proof != OWN:
        said = f"{said}；{proof or UNPROVEN}"
    pair = screened.evidence[1:3] if screened.via else ()
    quotes = " ↔ ".join(map(_quoted, pair)) if len(pair) == 2 else ""
    return f"{said}；原文：{quotes}" if quotes else said


def _quoted(quote: Quote) -> str:
    """Return a quote with its place, cut after `_SHOWN` characters."""
    words = "".join(quote.quote.split())
    place = " ".join(filter(None, (quote.document, quote.section)))
    return f"“{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”（{place}）"


def itself(row: Row) -> tuple[UpgradableRow, str]:
    """Return the screening of a row of the layout that the condition names, and the proof: nothing has to be compared."""
    said = f"{row.id}“{row.name or '（原文缺名称）'}”就是布局总表所列领域"
    unasked = CentreFinding("未核", ())
    return UpgradableRow(row.id, row.name, FITS, "整体", (row.id,), unasked, "整体对应", (), (), said, ()), OWN
