"""Headings of a report about one team, and of the same below a team's name among others."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.document import Block, Heading, Line, Paragraph
from facilitator.domain.words import Said


@dataclass(frozen=True, slots=True)
class Levels:
    """`top` is the level of a section; documents have two, below that a strong line stands."""

    top: int

    def section(self, said: Said) -> Block:
        """The heading of a section."""
        return Heading(self.top, said)

    def part(self, said: Said) -> Block:
        """The heading of a part of it."""
        return Heading(2, said) if self.top == 1 else Paragraph(Line(lead=said), tied=True)


ALONE = Levels(1)
"""The report is about one team."""

AMONG = Levels(2)
"""The team's name is a heading, others follow."""
