"""The line of a table that every proof ends with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

HEAD = ("| promise | figure | tries | losses |", "| --- | --- | --- | --- |")
MARK = "| "
"""How such a line begins, and no other that a proof prints."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was promised, with which figure, how often it was tried and what was lost."""

    promise: str
    figure: str
    tries: str
    losses: str
    kept: bool

    def __str__(self) -> str:
        cells = (self.promise, self.figure, self.tries, self.losses)
        return MARK + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def tell(*lines: Line) -> int:
    """Print the lines; the exit code: 1 when a promise was broken."""
    for line in lines:
        print(line, flush=True)
    return int(not all(line.kept for line in lines))


def not_here(promise: str, figure: str, reason: str) -> int:
    """Print that this machine cannot try it; a skipped proof breaks no promise."""
    return tell(Line(promise, figure, "none", f"not tried here: {reason}", kept=True))


def listed(faults: Iterable[str]) -> str:
    """What else was wrong, in few words."""
    found = sorted({fault for fault in faults if fault})
    return f"{len(found)} faults: {'; '.join(found)[:300]}" if found else "no fault"
