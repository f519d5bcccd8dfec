"""The documents that can be handed out before a meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from facilitator.domain.agenda_sheet import agenda
from facilitator.domain.before import Before
from facilitator.domain.blank_agenda import blank_agenda
from facilitator.domain.document import Document
from facilitator.domain.run_sheet import run_sheet
from facilitator.domain.sign_in_sheet import sign_in_sheet
from facilitator.domain.words import Text, tr


class Handout(StrEnum):
    """One kind of document for before a meeting."""

    AGENDA = "agenda"
    RUN_SHEET = "run-sheet"
    BLANK = "blank"
    SIGN_IN = "sign-in"


NAMES: Mapping[Handout, Text] = MappingProxyType(
    {
        Handout.AGENDA: tr("Agenda"),
        Handout.RUN_SHEET: tr("Run sheet"),
        Handout.BLANK: tr("Blank agenda"),
        Handout.SIGN_IN: tr("Sign-in sheet"),
    }
)

_MAKERS: Mapping[Handout, Callable[[Before], Document]] = MappingProxyType(
    {
        Handout.AGENDA: agenda,
        Handout.RUN_SHEET: run_sheet,
        Handout.BLANK: blank_agenda,
        Handout.SIGN_IN: sign_in_sheet,
    }
)


def handout(kind: Handout, before: Before) -> Document:
    """One of them, for a meeting that is to come."""
    return _MAKERS[kind](before)
