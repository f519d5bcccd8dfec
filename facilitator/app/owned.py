"""What a school has made its own apart from meetings: two of a kind compared, and put together."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from facilitator.app.comparing import holds
from facilitator.app.keeping import Owned
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.own_protocol import OwnProtocol, Version
from facilitator.domain.protocol import Protocol
from facilitator.domain.school_days import SCHOOL, SchoolDays


def identity_of(value: Owned) -> str:
    """What it is known by; there is one calendar only, and one choice of parts for a team."""
    match value:
        case SchoolDays():
            return SCHOOL
        case OwnForm():
            return value.name
        case Parts():
            return value.team
        case _:
            return value.id


def owned_holds(more: Owned, less: Owned) -> bool:
    """Whether `more` has everything that `less` has.

    A protocol has another's when it has all its versions, in the same order, and what is being
    written there. A calendar has another's when it has all its days. Of two forms, or two choices
    of what goes into minutes, one has what the other has only where they are alike.
    """
    match more, less:
        case OwnProtocol(), OwnProtocol():
            return _protocol_holds(more, less)
        case SchoolDays(), SchoolDays():
            return set(less.off) <= set(more.off)
        case (OwnForm(), OwnForm()) | (Parts(), Parts()):
            return more == less
        case _:
            return holds(more, less)


def joined(here: Owned, there: Owned) -> Owned:
    """What comes of it when `there` is taken in over `here`; nothing that was saved is lost.

    Of a protocol, every version here stays, and those of the other follow, so that its newest is
    the newest. Days off come together. Anything else takes the place of the other.
    """
    match here, there:
        case OwnProtocol(), OwnProtocol():
            return _joined_protocol(here, there)
        case SchoolDays(), SchoolDays():
            return here.with_all(there.off)
        case _:
            return there


def _protocol_holds(more: OwnProtocol, less: OwnProtocol) -> bool:
    later = len(more.versions) > len(less.versions)
    if more.retired != less.retired and not later:
        return False
    rest = iter(map(_words, more.versions))
    if not all(_words(each) in rest for each in less.versions):
        return False
    return less.draft in (None, more.draft, *(version.protocol for version in more.versions))


def _joined_protocol(here: OwnProtocol, there: OwnProtocol) -> OwnProtocol:
    pairs = zip(here.versions, there.versions, strict=False)
    common = len(list(takewhile(lambda pair: _words(pair[0]) == _words(pair[1]), pairs)))
    versions = list(here.versions)
    for version in there.versions[common:]:
        last = versions[-1].number if versions else 0
        versions.append(replace(version, number=max(version.number, last + 1)))
    draft = here.draft if there.draft is None else there.draft
    return replace(there, versions=tuple(versions), draft=draft)


def _words(version: Version) -> tuple[object, Protocol]:
    """A version without its number, which two schools count each for itself."""
    return version.at, version.protocol
