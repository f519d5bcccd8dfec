"""Every kind of document that the program makes, one of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from facilitator.domain.booklet import Shelf, booklet
from facilitator.domain.digest import digest
from facilitator.domain.document import Document
from facilitator.domain.goal_story import story
from facilitator.domain.growth_plan import Growth, Planned, growth_plan
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.related import Kin, Related
from facilitator.domain.term_report import Legacy, term_report
from tests.domain.crowded import copies, crowded
from tests.domain.sent import real
from tests.domain.stories import CHANGED, COMMITMENTS, NAMES, NOW, PRIORITY, STORY, VISION
from tests.domain.terms_told import term
from tests.export.before_specimens import MEETINGS, shelf
from tests.export.specimens import SPECIMENS


def _handout(kind: Handout) -> Document:
    return handout(kind, MEETINGS["forty"]())


def _plan() -> Document:
    aims = (VISION, PRIORITY)
    return growth_plan(Growth("Third", NOW, aims, (Planned(CHANGED, COMMITMENTS),), names=NAMES))


def _booklet() -> Document:
    """Three protocols: one in two sittings, one that knows another."""
    workshop, charrette, round_ = (shelf()[n] for n in ("goal-workshop", "charrette", "check-in"))
    kin = (Related(Kin.NEXT, "check-in"), Related(Kin.LARGER, "not-there"))
    parts = (("Goals", (workshop,)), ("Work", (replace(charrette, related=kin), round_)))
    return booklet(Shelf(parts, NOW))


DOCUMENTS: Mapping[str, Callable[[], Document]] = {
    **{f"minutes, {name}": lambda make=make: make().document for name, make in SPECIMENS.items()},
    **{kind.value: partial(_handout, kind) for kind in Handout},
    "story": lambda: story(STORY),
    "growth plan": _plan,
    "booklet": _booklet,
    "term report": lambda: term_report(Legacy((term(),))),
    "for the absent": lambda: digest(real(), "dev"),
    "for the head": lambda: copies(*crowded("We read the samples. ", 12, 12, 3, 2))[1],
}
