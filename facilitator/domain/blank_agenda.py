"""A blank agenda to fill in by hand, on one page."""

from __future__ import annotations

from facilitator.domain.before import Before, framed
from facilitator.domain.document import Document, Heading, Line, Paragraph, Table
from facilitator.domain.labels import ROLES
from facilitator.domain.people import Role
from facilitator.domain.words import Said, tr

_ITEMS = 7
"""Empty rows; with the lines above them they fill one page in every language."""
_LINE, _ROOM = 8, 14
"""Millimetres of a row for a line by hand, and for two."""


def blank_agenda(before: Before) -> Document:
    """The same agenda with room to write instead of words. Only the team's name is filled in."""
    head: tuple[Said, ...] = (
        tr("Date, start and bell"),
        tr("Place"),
        tr("Purpose"),
        *(ROLES[role] for role in (Role.FACILITATOR, Role.TIMEKEEPER, Role.RECORDER)),
        tr("Norm of the day"),
    )
    items = (tr("Clock"), tr("Item"), tr("Lead"), tr("To leave behind"), tr("Minutes"))
    return framed(
        before,
        tr("Agenda"),
        tr("To fill in by hand"),
        (
            Table(
                tr("When, where, what for and who, to fill in by hand"),
                (tr("The meeting"), tr("To fill in")),
                (0.3, 0.7),
                tuple((label, "") for label in head),
                _LINE,
            ),
            Heading(1, tr("Items")),
            Table(
                tr("The items, to fill in by hand"),
                items,
                (0.12, 0.34, 0.16, 0.26, 0.12),
                (("",) * len(items),) * _ITEMS,
                _ROOM,
            ),
            Paragraph(Line(lead=tr("Dates ahead:")), tied=True),
        ),
    )
