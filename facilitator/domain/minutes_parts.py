"""What goes into a team's minutes: which parts in which order, appendices, and the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from facilitator.domain.words import Text, tr


class Section(StrEnum):
    """A part that can be left out or put elsewhere; the title block always comes first."""

    SHORT = "short"
    EARLIER = "earlier"
    ITEMS = "items"
    GOALS = "goals"
    OPEN = "open"
    SHARING = "sharing"
    WORKED = "worked"
    NEXT = "next"


class Appendix(StrEnum):
    """What can stand behind the minutes, in this order."""

    CHARTS = "charts"
    TIMES = "times"
    EVIDENCE = "evidence"


class Copy(StrEnum):
    """For whom: the whole for the team, one page for the head, or what is confidential alone."""

    TEAM = "team"
    HEAD = "head"
    CONFIDENTIAL = "confidential"


SECTIONS: Mapping[Section, Text] = MappingProxyType(
    {
        Section.SHORT: tr("In short: decisions, actions, goals"),
        Section.EARLIER: tr("Last minutes and earlier actions"),
        Section.ITEMS: tr("Agenda, with what was kept"),
        Section.GOALS: tr("Goals"),
        Section.OPEN: tr("Open questions and parking lot"),
        Section.SHARING: tr("Worth sharing, and for the head"),
        Section.WORKED: tr("How we worked"),
        Section.NEXT: tr("Next meeting"),
    }
)

APPENDICES: Mapping[Appendix, Text] = MappingProxyType(
    {
        Appendix.CHARTS: tr("Figures of the goals"),
        Appendix.TIMES: tr("Planned and taken minutes"),
        Appendix.EVIDENCE: tr("List of evidence"),
    }
)

COPIES: Mapping[Copy, Text] = MappingProxyType(
    {
        Copy.TEAM: tr("For the team"),
        Copy.HEAD: tr("Page for the head"),
        Copy.CONFIDENTIAL: tr("Part B: confidential"),
    }
)


OWN = "own:"
"""What the key of a Word form of the school's own begins with; its name follows."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How one team's minutes are made.

    `order` may lack sections or name some twice; `sections` is what it comes to. Without the goals
    no other part names one. `language` is a code such as "cy", "" for that of the program.
    `form` names the Word form that the team uses, "" for the minutes as they are.
    """

    team: str = ""
    order: tuple[Section, ...] = tuple(Section)
    left_out: tuple[Section, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    language: str = ""
    form: str = ""

    @property
    def every(self) -> tuple[Section, ...]:
        """All sections in order; one that `order` lacks stands behind its usual neighbour."""
        whole = list(dict.fromkeys(self.order))
        usual = tuple(Section)
        for at, section in enumerate(usual):
            if section not in whole:
                before = usual[at - 1] if at else None
                whole.insert(0 if before is None else whole.index(before) + 1, section)
        return tuple(whole)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Those that go in, in order."""
        return tuple(each for each in self.every if each not in self.left_out)

    def with_section(self, section: Section, *, on: bool) -> Parts:
        """With a section put in, or left out."""
        others = tuple(each for each in self.every if each in self.left_out and each != section)
        return replace(self, left_out=others if on else (*others, section))

    def with_appendix(self, appendix: Appendix, *, on: bool) -> Parts:
        """With an appendix, or without it."""
        chosen = {*self.appendices, appendix} if on else {*self.appendices} - {appendix}
        return replace(self, appendices=tuple(each for each in Appendix if each in chosen))

    def in_language(self, code: str) -> Parts:
        """With the document in that language, "" for that of the program."""
        return replace(self, language=code)

    def in_form(self, name: str) -> Parts:
        """With the Word form of that name, "" for none."""
        return replace(self, form=name)

    def moved(self, section: Section, by: int) -> Parts:
        """With a section so many places further down; past either end is no move."""
        order = list(self.every)
        at = order.index(section)
        if not 0 <= at + by < len(order):
            return self
        order.insert(at + by, order.pop(at))
        return replace(self, order=tuple(order))


LONGEST_FORM_NAME = 80


@dataclass(frozen=True, slots=True)
class OwnForm:
    """A form of the school's own, kept under its name; an empty one is taken away.

    `content` is its file, as base64: the store keeps texts.
    """

    name: str
    content: str = ""


EVERYTHING = Parts()
"""All sections in their usual order, nothing behind them, in the language of the program."""
