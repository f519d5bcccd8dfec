"""Words that tell of personal matters: one TOML file a language, in format 1."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from facilitator.app.errors import UserError
from facilitator.domain.clean import cleaned_line
from facilitator.domain.goal_check_text import Phrases, words_of
from facilitator.domain.watch_words import WatchWords
from facilitator.domain.words import tr
from facilitator.exchange.complaint import about, complaint
from facilitator.exchange.reading import read_toml, shown

FORMAT = 1
"""The newest format that is understood."""

_Entry = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
_List = Annotated[tuple[_Entry, ...], msgspec.Meta(max_length=2_000)]
_Ending = Annotated[str, msgspec.Meta(min_length=1, max_length=10)]


class WatchWordsTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists as they stand in the file; what each is for says WatchWords."""

    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    language: Annotated[str, msgspec.Meta(min_length=2, max_length=35)]
    safety: _List = ()
    health: _List = ()
    family: _List = ()
    birth: _List = ()
    ordinary: _List = ()
    endings: Annotated[tuple[_Ending, ...], msgspec.Meta(max_length=20)] = ()


def read_watch_words(path: Path) -> WatchWords:
    """The lists in a file; a UserError names the file, the place in it and what is wrong."""
    file = shown(path)
    try:
        table = msgspec.convert(read_toml(path), WatchWordsTable)
    except msgspec.ValidationError as error:
        raise UserError(complaint(file, str(error))) from error

    def ready(name: str, entries: tuple[str, ...]) -> Phrases:
        for at, entry in enumerate(entries, 1):
            if not words_of(entry):
                raise UserError(about(file, f"{name} {at}", tr("expected a word or a phrase")))
        return Phrases.of(map(cleaned_line, entries))

    return WatchWords(
        language=table.language,
        safety=ready("safety", table.safety),
        health=ready("health", table.health),
        family=ready("family", table.family),
        birth=ready("birth", table.birth),
        ordinary=ready("ordinary", table.ordinary),
        endings=tuple(word.folded for each in table.endings for word in words_of(each)[:1]),
    )
