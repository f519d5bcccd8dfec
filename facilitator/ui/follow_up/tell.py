"""What the registers say: headings, rows, and one entry whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.app.ports import Words
from facilitator.app.register import EVERY_TEAM, Entry, Order, Register, is_open
from facilitator.domain.carried import THIRD, come_along
from facilitator.domain.closing import Destination
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.notes import Kind
from facilitator.domain.words import LongDate, Names, ShortDate, Text, tr, trn
from facilitator.ui.follow_up.values import MOST, FollowUpView
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.rows import Cell, Row

ORDERS: Mapping[Order, Text] = {
    Order.DUE: tr("What is due first"),
    Order.MADE: tr("The latest first"),
    Order.PERSON: tr("By person"),
    Order.STATE: tr("By where it stands"),
}
WENT: Mapping[str, Text] = {
    Destination.NEXT_AGENDA: tr("Went to the next agenda"),
    Destination.ACTION: tr("Became an action"),
    Destination.DROPPED: tr("Dropped"),
}
_STATES: Mapping[State, Text] = {
    State.OPEN: tr("Open"),
    State.DONE: tr("Done"),
    State.DROPPED: tr("Dropped"),
    State.SNOOZED: tr("Put off"),
    State.REVISITED: tr("Talked about again"),
    State.SUPERSEDED: tr("Replaced"),
}
_SIGNS = {
    State.OPEN: (Sign.RING, "accent"),
    State.DONE: (Sign.TICK, "muted"),
    State.DROPPED: (Sign.HELD, "muted"),
    State.SNOOZED: (Sign.RING, "muted"),
    State.REVISITED: (Sign.QUESTION, "accent"),
    State.SUPERSEDED: (Sign.HELD, "muted"),
}


def headings(words: Words) -> tuple[str, ...]:
    """The headings of every register."""
    texts = (tr("What"), tr("Who"), tr("By when"), tr("Where it stands"), tr("From"))
    return tuple(words.say(text) for text in texts)


def rows(view: FollowUpView, words: Words) -> tuple[Row, ...]:
    """A row for each entry, as far as they are shown."""
    return tuple(_row(each, view, words) for each in view.shown[:MOST])


def key_of(entry: Entry) -> str:
    """What tells an entry from all others of its register."""
    return entry.id


def _row(entry: Entry, view: FollowUpView, words: Words) -> Row:
    say = words.say
    sign, tone = _SIGNS[entry.state]
    holds = entry.register is Register.DECISIONS and entry.state is State.OPEN
    if holds:
        sign, tone = Sign.TICK, "accent"
    start = tr("{day}, {title}", day=ShortDate(entry.day), title=entry.title or tr("Team meeting"))
    if view.wish.team == EVERY_TEAM:
        team = view.names.get(entry.team, "")
        start = tr("{team}: {where}", team=team, where=start)
    due = by_when(entry)
    cells = (
        Cell(" ".join(entry.text.split()), strong=True),
        Cell(who(entry, view.names, words)),
        Cell("" if due is None else say(due)),
        Cell(say(stands(entry, view)), sign, tone),
        Cell(say(start)),
    )
    return Row(key_of(entry), cells)


def who(entry: Entry, names: Mapping[str, str], words: Words) -> str:
    """The names of those who do it."""
    known = tuple(names[each] for each in entry.owners if names.get(each))
    return words.say(tr("{names}", names=Names(known))) if known else ""


def by_when(entry: Entry) -> Text | None:
    """By when it is to be done."""
    if entry.due is not None and entry.state is not State.SNOOZED:
        return tr("{day}", day=ShortDate(entry.due))
    if entry.commitment is not None and entry.commitment.next_meeting:
        return tr("next meeting")
    return None


def stands(entry: Entry, view: FollowUpView) -> Text:
    """Where it stands, in few words that shame nobody."""
    if entry.settled:
        return WENT.get(entry.settled, tr("Settled"))
    if entry.register is Register.HEAD:
        return tr("Answered") if entry.answer.strip() else tr("No answer yet")
    if entry.register in (Register.EVIDENCE, Register.SHARING):
        return tr("Kept")
    if entry.state is State.SNOOZED:
        return _put_off(entry, view)
    if entry.register is Register.DECISIONS and entry.state is State.OPEN:
        return tr("Holds")
    if entry.state is State.OPEN and entry.register is Register.ACTIONS:
        return _open_action(entry, view)
    if entry.state is State.OPEN and entry.meetings > 1:
        return trn("Open for {n} meeting", "Open for {n} meetings", entry.meetings)
    return _STATES[entry.state]


def _put_off(entry: Entry, view: FollowUpView) -> Text:
    if entry.due is None:
        return _STATES[State.SNOOZED]
    if is_open(entry, view.today):
        return tr("Back since {day}", day=ShortDate(entry.due))
    return tr("Put off until {day}", day=ShortDate(entry.due))


def _open_action(entry: Entry, view: FollowUpView) -> Text:
    if entry.due is not None and entry.due < view.today:
        return tr("Still open since {day}", day=ShortDate(entry.due))
    if entry.meetings >= THIRD:
        return trn("Open for {n} meeting", "Open for {n} meetings", entry.meetings)
    if entry.commitment is not None and entry.owners and not entry.commitment.accepted:
        return tr("Open, not said yes to yet")
    return tr("Open")


def details(entry: Entry, view: FollowUpView, words: Words) -> tuple[Text, ...]:
    """All that is known of an entry, a sentence each."""
    return tuple(_details(entry, view, words))


def _details(entry: Entry, view: FollowUpView, words: Words) -> Iterator[Text]:
    title = entry.title or tr("Team meeting")
    yield tr("From {title}, {day}.", title=title, day=LongDate(entry.day))
    names = who(entry, view.names, words)
    if names:
        yield tr("Who: {names}.", names=names)
    if entry.private:
        yield tr("Private: it stands in no document.")
    elif entry.confidential:
        yield tr("Confidential: it stands only in the part that is handed out apart.")
    if entry.file:
        yield tr("Where it lies: {file}", file=entry.file)
    if entry.answer.strip():
        yield tr("The head's answer: {answer}", answer=entry.answer)
    if entry.commitment is not None:
        yield from _history(entry, entry.commitment, view)


def _history(entry: Entry, made: Commitment, view: FollowUpView) -> Iterator[Text]:
    if made.method:
        yield tr("How it was reached: {method}", method=made.method)
    if made.dissent:
        yield tr("Otherwise would have decided: {dissent}", dissent=made.dissent)
    yield from (_changed(change, view) for change in made.changes)
    again = come_along(entry.meetings)
    if made.state is State.OPEN and made.kind is not Kind.DECISION and again is not None:
        yield again


def _changed(change: Change, view: FollowUpView) -> Text:
    day = ShortDate(change.at.civil.date())
    state = _STATES[change.state]
    other = next((each.text for each in view.shown if each.id == change.other), "")
    if change.state is State.SNOOZED and change.until is not None:
        state = tr("Put off until {day}", day=ShortDate(change.until))
    elif other:
        state = tr("Replaced by “{other}”", other=other)
    if change.reason:
        return tr("{day}: {state}. {reason}", day=day, state=state, reason=change.reason)
    return tr("{day}: {state}.", day=day, state=state)
