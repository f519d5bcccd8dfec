"""Who and what a meeting file may name: by identity, or by the name in plain words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias

from facilitator.app.errors import UserError
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.complaint import about
from facilitator.exchange.json_reading import shown_key
from facilitator.exchange.marks import Mark
from facilitator.exchange.places import Path, said

Named: TypeAlias = tuple[str, str]
"""An identity and the name that goes with it, "" for none."""

_NOBODY: frozenset[str] = frozenset()


def folded(name: str) -> str:
    """A name as it is compared: without regard to capitals, spaces and how accents are made."""
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())


@dataclass(frozen=True, slots=True)
class Known:
    """Things of one kind that can be named: identities, and those that a folded name stands for."""

    ids: frozenset[str] = frozenset()
    by_name: Mapping[str, Set[str]] = field(default_factory=dict)


def known(things: Iterable[Named]) -> Known:
    """The things that can be named; one identity may come with several names."""
    ids, by_name = set[str](), dict[str, set[str]]()
    for identity, name in things:
        ids.add(identity)
        if key := folded(name):
            by_name.setdefault(key, set()).add(identity)
    return Known(frozenset(ids), by_name)


@dataclass(frozen=True, slots=True)
class Scope:
    """One file: what it is called in a complaint, and what can be named in it.

    `gone` are identities that it declares to be named though it does not carry them. `team` is
    that of all in it, "" where it names none.
    """

    file: Said
    things: Mapping[Mark, Known] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    team: str = ""

    def refuse(self, path: Path, problem: Text) -> NoReturn:
        """Raise the sentence that names file, place and problem."""
        raise UserError(about(self.file, said(path), problem))

    def identity(self, mark: Mark, given: str, path: Path) -> str:
        """The identity that a text names; "" is nobody and nothing. Refused when it leads nowhere.

        An identity comes before a name, so that what the program wrote is never read otherwise.
        """
        things = self.things.get(mark, Known())
        if not given or given in things.ids or given in self.gone:
            return given
        found = things.by_name.get(folded(given), _NOBODY)
        if len(found) > 1:
            several = tr(
                "“{name}” stands for more than one. Use the id instead of the name.",
                name=shown_key(given),
            )
            self.refuse(path, several)
        if not found:
            self.refuse(path, _nowhere(mark, given))
        return next(iter(found))


def _nowhere(mark: Mark, given: str) -> Text:
    name = shown_key(given)
    if mark in (Mark.PERSON, Mark.SPEAKER):
        return tr(
            "“{name}” is not among the people of this file. "
            "Put the name under expected or members, or correct it.",
            name=name,
        )
    if mark is Mark.ITEM:
        return tr("the agenda has no item “{name}”. Correct the name.", name=name)
    return tr("“{name}” does not stand in this file. Correct it, or leave it out.", name=name)
