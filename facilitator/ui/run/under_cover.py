"""What was typed under cover: kept out of sight until it is shown to all at once."""

from __future__ import annotations

from facilitator.app.sheet import Line
from facilitator.domain.words import Said, trn
from facilitator.ui.run.view import RunView


def is_covered(view: RunView, line: Line) -> bool:
    """Whether a line is not to be seen yet."""
    return view.live and view.run.hides(line.segment)


def covered_count(view: RunView) -> int:
    """How many lines of the step under way nobody sees yet."""
    return sum(line.segment == view.run.current and is_covered(view, line) for line in view.lines)


def cover_in_words(view: RunView) -> Said:
    """How much lies under cover: "4 entries under cover"; "" where nothing is typed so."""
    if not view.run.covered or not view.live:
        return ""
    return trn("{n} entry under cover", "{n} entries under cover", covered_count(view))
