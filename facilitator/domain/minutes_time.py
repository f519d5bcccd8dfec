"""What was done about time, as the minutes tell it: choices when it ran short, and pauses."""

from __future__ import annotations

from facilitator.domain.document import Line
from facilitator.domain.events import Why
from facilitator.domain.labels import minutes_of
from facilitator.domain.minutes_counts import thumbs
from facilitator.domain.minutes_source import Source
from facilitator.domain.results import Choice
from facilitator.domain.time import MINUTE, Millis
from facilitator.domain.words import Text, tr, trn

_HALF_A_MINUTE: Millis = MINUTE // 2


def about_time(source: Source, segments: frozenset[str], title: str = "") -> tuple[Line, ...]:
    """What was chosen in these segments, in order, and the pauses in them that had a reason.

    `title` is what the item is called that they belong to.
    """
    if source.results is None:
        return ()
    chosen = (_chosen(each, title) for each in source.results.choices if each.segment in segments)
    paused = (
        Line((each.reason, rounded(each.span)), lead=tr("Pause."))
        for each in source.results.breaks
        if each.segment in segments and each.reason.strip()
    )
    lines = tuple(Line((said,), lead=tr("Time.")) for said in chosen if said is not None)
    return (*lines, *paused)


def rounded(span: Millis) -> Text:
    """A span in whole minutes that stands alone."""
    if 0 < span < _HALF_A_MINUTE:
        return tr("less than a minute")
    return minutes_of(_minutes(span))


def _minutes(span: Millis) -> int:
    return (abs(span) + _HALF_A_MINUTE) // MINUTE


def _chosen(choice: Choice, title: str) -> Text | None:
    match choice.why:
        case Why.SHRUNK:
            return tr("The rest was shortened by {span}", span=rounded(abs(choice.span)))
        case Why.TAKEN:
            return _taken(choice)
        case Why.DROPPED:
            return _dropped(choice)
        case Why.PARKED:
            return _parked(choice, title)
        case Why.EXTENDED:
            return _extended(choice)
        case _:
            return None


def _taken(choice: Choice) -> Text:
    named = choice.subject.strip()
    if not named:
        return tr("A later part was shortened by {span}", span=rounded(abs(choice.span)))
    if not _minutes(choice.span):
        return tr("Less than a minute was taken from “{title}”", title=named)
    return trn(
        "{n} minute was taken from “{title}”",
        "{n} minutes were taken from “{title}”",
        _minutes(choice.span),
        title=named,
    )


def _dropped(choice: Choice) -> Text:
    named = choice.subject.strip()
    return tr("“{title}” was dropped", title=named) if named else tr("A part was dropped")


def _parked(choice: Choice, title: str) -> Text:
    named = choice.subject.strip()
    if not named or named == title.strip():
        return tr("The item was parked")
    return tr("“{title}” was parked", title=named)


def _extended(choice: Choice) -> Text:
    agreed = thumbs(choice.tally)
    if not agreed:
        return trn("{n} minute more", "{n} minutes more", _minutes(choice.span))
    return trn(
        "{n} minute more, agreed by {thumbs}",
        "{n} minutes more, agreed by {thumbs}",
        _minutes(choice.span),
        thumbs=agreed,
    )
