"""What goes into minutes, and a Word form for them, as they stand in files."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from facilitator.domain.minutes_parts import LONGEST_FORM_NAME, Appendix, Section
from facilitator.exchange.marks import Identity, Line, Number
from facilitator.exchange.word_form_file import LARGEST_FORM

_MOST = 100
_Sections: TypeAlias = Annotated[tuple[Section, ...], Meta(max_length=_MOST)]


class MinutesTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the team's minutes are made."""

    order: _Sections = tuple(Section)
    left_out: _Sections = ()
    appendices: Annotated[tuple[Appendix, ...], Meta(max_length=_MOST)] = ()
    language: Line = ""
    form: Line = ""


class CameTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How often an item had come along."""

    item: Identity
    times: Number


class FormTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A Word form of the school's own."""

    name: Annotated[str, Meta(max_length=LONGEST_FORM_NAME)]
    content: Annotated[str, Meta(max_length=LARGEST_FORM * 4 // 3 + 4)]
