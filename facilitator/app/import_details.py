"""What differs between a value of a file and the one here, in words, place by place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, time
from decimal import Decimal

from facilitator.app.called import short
from facilitator.app.comparing import key_of, leaves, place_of
from facilitator.app.standing import Compared
from facilitator.domain.agenda import Item
from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Change
from facilitator.domain.goal import Marked, Piece, Reading, Review
from facilitator.domain.labels import STATES
from facilitator.domain.life import Deed, Passage
from facilitator.domain.minutes_parts import APPENDICES, OWN, SECTIONS, Appendix, OwnForm, Section
from facilitator.domain.notes import Note
from facilitator.domain.people import Member, Person
from facilitator.domain.plan import DateAhead
from facilitator.domain.words import Names, Said, Text, tr

_MOST = 12
"""Things that one line names; of more the rest is counted."""


def details(each: Compared) -> Iterator[Text]:
    """Each thing that differs; nothing of what is new here or the same."""
    if each.here is None or isinstance(each.here, OwnForm):
        return
    for name, here, there in leaves(each.here, each.value):
        if here == there:
            continue
        if isinstance(here, Closing) and isinstance(there, Closing):
            for part in fields(Closing):
                yield from _told(part.name, getattr(here, part.name), getattr(there, part.name))
        else:
            yield from _told(name, here, there)


def _told(name: str, here: object, there: object) -> Iterator[Text]:
    place = place_of(name)
    if here == there:
        return
    if isinstance(here, tuple) and isinstance(there, tuple):
        yield from _of_lists(place, here, there)
        return
    mine, theirs = _plain(here), _plain(there)
    if mine is None and theirs is None:
        yield tr("{place}: not the same", place=place)
    elif theirs is None:
        yield tr("{place}, only here: {what}", place=place, what=mine or "")
    elif mine is None:
        yield tr("{place}, only in the file: {what}", place=place, what=theirs)
    else:
        yield tr("{place}: {here} here, {there} in the file", place=place, here=mine, there=theirs)


def _plain(value: object) -> str | Text | None:
    """The value as a sentence can hold it; None where there is nothing, or no word for it."""
    if type(value) is str:
        named = value.removeprefix(OWN)
        return tr("“{text}”", text=short(named)) if named.strip() else None
    if isinstance(value, bool) or not isinstance(value, date | time | int | Decimal):
        return None
    return tr("{value}", value=value)


def _of_lists(place: Text, here: tuple[object, ...], there: tuple[object, ...]) -> Iterator[Text]:
    mine, theirs = ({_key(each): each for each in side} for side in (here, there))
    alone = [each for key, each in mine.items() if key not in theirs]
    added = [each for key, each in theirs.items() if key not in mine]
    other = [each for key, each in theirs.items() if key in mine and mine[key] != each]
    if alone:
        yield tr("{place}, only here: {what}", place=place, what=_named(alone))
    if added:
        yield tr("{place}, only in the file: {what}", place=place, what=_named(added))
    for each in other[:_MOST]:
        before, after = _name(mine[_key(each)]), _name(each)
        if before == after:
            yield tr("{place}, not the same: {what}", place=place, what=after)
        else:
            yield tr(
                "{place}: {here} here, {there} in the file", place=place, here=before, there=after
            )
    if not alone and not added and not other:
        yield tr("{place}: in another order", place=place)


def _key(thing: object) -> object:
    key = key_of(thing)
    return thing if key is None else key


def _named(things: list[object]) -> Names:
    named: list[str | Text] = [_name(each) for each in things[:_MOST]]
    if len(things) > _MOST:
        named.append(tr("and {n} more", n=len(things) - _MOST))
    return Names(tuple(named))


def _name(thing: object) -> Text:
    words: Said
    match thing:
        case Note():
            words = thing.text
        case Item():
            words = thing.title
        case Person() | Member():
            words = thing.name
        case DateAhead() | Piece():
            words = thing.what
        case Section():
            words = SECTIONS[thing]
        case Appendix():
            words = APPENDICES[thing]
        case str():
            words = thing
        case _:
            return _dated(thing)
    return tr("“{text}”", text=short(words) if isinstance(words, str) else words)


def _dated(thing: object) -> Text:
    match thing:
        case Reading():
            return tr("{value} on {day}", value=thing.value, day=thing.day)
        case Review():
            return tr("the look of {day}", day=thing.day)
        case Change():
            state = STATES[thing.state]
            return tr("{state} ({day})", state=state, day=thing.at.civil.date())
        case Marked():
            what = place_of(thing.part.value)
            return tr("{what} since {day}", what=what, day=thing.at.civil.date())
        case Passage():
            day = thing.at.civil.date()
            if thing.deed is Deed.APPROVED:
                return tr("approved on {day}", day=day)
            return tr("opened again on {day}", day=day)
        case _:
            return tr("something else")
