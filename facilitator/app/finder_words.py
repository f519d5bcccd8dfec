"""Why a protocol stands where it stands in an answer, in sentences."""

from __future__ import annotations

from functools import reduce

from facilitator.app.finder import NOTHING_KNOWN, Fit, Found, Known, Question
from facilitator.domain.protocol import GroupSize, Protocol
from facilitator.domain.timing import Measured
from facilitator.domain.words import Said, Text, tr, trn


def reasons(found: Found, question: Question, known: Known = NOTHING_KNOWN) -> tuple[Text, ...]:
    """Whole sentences: for how many people, how long, how it went last, whether a favourite."""
    protocol = found.protocol
    sittings = protocol.sittings
    last = latest(protocol, known)
    return (
        _people(found, question.people),
        _minutes(found, question.minutes),
        *((_sittings(sittings),) if sittings > 1 else ()),
        *((used(last),) if last is not None else ()),
        *((tr("One of your favourites."),) if protocol.id in known.favourites else ()),
    )


def joined(sentences: tuple[Said, ...]) -> Said:
    """Sentences one after the other, as one."""
    return reduce(lambda first, next_: tr("{first} {next}", first=first, next=next_), sentences)


def latest(protocol: Protocol, known: Known) -> Measured | None:
    """What was measured when some sitting of it was held last, None when that is not known."""
    there = (known.measured.get((protocol.id, n)) for n in range(1, protocol.sittings + 1))
    return max((each for each in there if each), key=lambda each: each.last, default=None)


def used(last: Measured) -> Text:
    """When a protocol was used last, and by how much that was longer than planned."""
    if last.over > 0:
        return trn(
            "Used last on {day}, took {n} minute longer.",
            "Used last on {day}, took {n} minutes longer.",
            last.over,
            day=last.last,
        )
    if last.over < 0:
        return trn(
            "Used last on {day}, took {n} minute less.",
            "Used last on {day}, took {n} minutes less.",
            -last.over,
            day=last.last,
        )
    return tr("Used last on {day}, took as long as planned.", day=last.last)


def made_for(size: GroupSize) -> Text:
    """For how many people a protocol is made."""
    if size.least == size.most:
        return trn("Made for {n} person.", "Made for {n} people.", size.most)
    return tr("Made for {least} to {most} people.", least=size.least, most=size.most)


def _people(found: Found, people: int) -> Text:
    size = found.protocol.people
    if found.suits:
        return made_for(size)
    if size.least == size.most:
        return tr("Made for {most} people, not for {people}.", most=size.most, people=people)
    return tr(
        "Made for {least} to {most} people, not for {people}.",
        least=size.least,
        most=size.most,
        people=people,
    )


def _minutes(found: Found, minutes: int) -> Text:
    whole, _least, bare = found.length
    if not minutes:
        return trn("Takes {n} minute.", "Takes {n} minutes.", whole)
    match found.fit:
        case Fit.FULL:
            return tr("Takes {whole} of your {minutes} minutes.", whole=whole, minutes=minutes)
        case Fit.SHORTENED:
            return tr(
                "Takes {whole} minutes in full; shortened, it fits your {minutes}.",
                whole=whole,
                minutes=minutes,
            )
        case Fit.LEFT_OUT:
            return tr(
                "Takes {whole} minutes in full; without some of its steps it fits your {minutes}.",
                whole=whole,
                minutes=minutes,
            )
        case Fit.TOO_LONG:
            return tr(
                "Too long even at its shortest: {bare} minutes, and you have {minutes}.",
                bare=bare,
                minutes=minutes,
            )


def _sittings(number: int) -> Text:
    return trn(
        "Held in {n} sitting, the longest of them is counted.",
        "Held in {n} sittings, the longest of them is counted.",
        number,
    )
