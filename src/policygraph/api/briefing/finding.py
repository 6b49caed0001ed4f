"""What checking a briefing finds: a sentence, a row or a picture, what became of it, and why."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What became of a sentence."""

    TRUE = "仍然成立"
    CHANGED = "已变化"
    LOST = "失去依据"
    DIFFERS = "与图库不符"
    MISSING = "文档中缺少"
    NEW = "图库中新增"
    MOVED = "位置移动"
    FOREIGN = "非程序生成"


FAULTS = frozenset({State.CHANGED, State.LOST, State.DIFFERS, State.MISSING, State.NEW})


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence or table row with its state; `why` says the difference."""

    state: State
    text: str
    why: str
    is_fault: bool


@dataclass(frozen=True, slots=True)
class Report:
    """All findings; `is_same_graph` tells whether the docx was made of this graph."""

    is_same_graph: bool
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing differs."""
        return not any(finding.is_fault for finding in self.findings)


def finding(state: State, text: str, why: str = "") -> Finding:
    """Return a finding; a state says whether it is a fault."""
    return Finding(state, text, why, state in FAULTS)
