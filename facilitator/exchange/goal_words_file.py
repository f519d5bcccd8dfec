"""The word lists of the goal checker: one TOML file a language, in format 1."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import msgspec

from facilitator.app.errors import UserError
from facilitator.domain.clean import cleaned_line
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_text import Phrases, words_of
from facilitator.domain.words import tr
from facilitator.exchange.complaint import about, complaint
from facilitator.exchange.reading import read_toml, shown

FORMAT = 1
"""The newest format that is understood."""

MOST_ENTRIES = 2_000
LONGEST_ENTRY = 100
MOST_NUMBER = 1_000_000

_Entry = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ENTRY)]
_List = Annotated[tuple[_Entry, ...], msgspec.Meta(max_length=MOST_ENTRIES)]
_Months = Annotated[tuple[_List, ...], msgspec.Meta(max_length=12)]
_Number = Annotated[int, msgspec.Meta(ge=0, le=MOST_NUMBER)]
_Pattern = Annotated[str, msgspec.Meta(max_length=LONGEST_ENTRY)]


class GoalWordsTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists as they stand in the file; what each is for says GoalWords."""

    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    language: Annotated[str, msgspec.Meta(min_length=2, max_length=35)]
    vague: _List = ()
    change: _List = ()
    activity: _List = ()
    when: _List = ()
    opening: _List = ()
    articles: _List = ()
    shares: _List = ()
    comparing: _List = ()
    manner: _List = ()
    exact: _List = ()
    joining: _List = ()
    keeping: _List = ()
    everyone: _List = ()
    someday: _List = ()
    groups: _List = ()
    persons: _List = ()
    deficit: _List = ()
    learners: _List = ()
    results: _List = ()
    labels: _List = ()
    until: _List = ()
    capitals: _List = ()
    months: _Months = ()
    numbers: dict[_Entry, _Number] = {}
    share: _Pattern = ""
    by_day: _Pattern = ""
    spaced: bool = True
    names_by_capitals: bool = False


def read_goal_words(path: Path) -> GoalWords:
    """The lists in a file; a UserError names the file, the place in it and what is wrong."""
    file = shown(path)
    try:
        table = msgspec.convert(read_toml(path), GoalWordsTable)
    except msgspec.ValidationError as error:
        raise UserError(complaint(file, str(error))) from error
    lists = {
        field: _phrases(file, field, getattr(table, field))
        for field, kind in GoalWordsTable.__annotations__.items()
        if kind == "_List"
    }
    if len(table.months) not in (0, 12) or not all(table.months):
        raise UserError(about(file, "months", tr("expected twelve lists, January first")))
    months = tuple(
        _phrases(file, f"months {at}", month) for at, month in enumerate(table.months, 1)
    )
    return GoalWords(
        language=table.language,
        months=months,
        numbers={
            word.folded: Decimal(number)
            for entry, number in table.numbers.items()
            for word in words_of(entry)[:1]
        },
        share=cleaned_line(table.share),
        by_day=cleaned_line(table.by_day),
        spaced=table.spaced,
        names_by_capitals=table.names_by_capitals,
        **lists,
    )


def _phrases(file: str, place: str, entries: tuple[str, ...]) -> Phrases:
    for at, entry in enumerate(entries, 1):
        if not words_of(entry):
            raise UserError(about(file, f"{place} {at}", tr("expected a word or a phrase")))
    return Phrases.of(cleaned_line(entry) for entry in entries)
