"""What a meeting came to, so that a reader may stop here, and what came of earlier actions."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.commitment import Commitment, State
from facilitator.domain.document import Block, Bullets, Cell, Heading, Line, Numbered, Table
from facilitator.domain.labels import STATES, day_of
from facilitator.domain.minutes_goals import goal_named, in_a_line
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind
from facilitator.domain.words import Said, tr

_ACTION_WIDTHS = (0.07, 0.42, 0.18, 0.33)
_GOAL_WIDTHS = (0.07, 0.33, 0.15, 0.2, 0.25)
_EARLIER_WIDTHS = (0.36, 0.16, 0.25, 0.23)


def in_short(source: Source) -> Iterator[Block]:
    """Decisions numbered, actions as a table, goals in a line each."""
    decisions, actions = source.made(Kind.DECISION), source.made(Kind.ACTION)
    if decisions or actions or source.goals:
        yield Heading(1, tr("In short"))
    if decisions:
        yield Heading(2, tr("Decisions"))
        yield Numbered(tuple(Line((text_of(source, d),)) for d in decisions))
    if actions:
        yield Heading(2, tr("Actions"))
        yield action_table(source, actions)
    if source.goals:
        yield Heading(2, tr("Goals"))
        yield Bullets(in_a_line(source))


def action_table(source: Source, actions: tuple[Commitment, ...]) -> Table:
    """A row for each; with the goals that they serve, where one of them serves any."""
    rows: list[tuple[Cell, ...]] = [
        (
            tr("{number}", number=number),
            text_of(source, action),
            who_of(source, action),
            when_of(source, action),
        )
        for number, action in enumerate(actions, 1)
    ]
    header: tuple[Said, ...] = (tr("No."), tr("What"), tr("Who"), tr("By when"))
    serves = [goal_named(source, action.goal) for action in actions]
    if any(serves):
        return Table(
            description=tr("Actions agreed: number, what, who, by when, for which goal"),
            header=(*header, tr("Goal")),
            widths=_GOAL_WIDTHS,
            rows=tuple((*row, goal) for row, goal in zip(rows, serves, strict=True)),
        )
    return Table(
        description=tr("Actions agreed: number, what, who, by when"),
        header=header,
        widths=_ACTION_WIDTHS,
        rows=tuple(rows),
    )


def earlier_actions(source: Source) -> Iterator[Block]:
    """Done, still open or dropped: one row for each action of an earlier meeting."""
    reported = tuple(c for c in source.earlier if is_reported(source, c))
    if not reported:
        return
    yield Heading(1, tr("Earlier actions"))
    yield Table(
        description=tr("Earlier actions: what, who, by when, where it stands"),
        header=(tr("What"), tr("Who"), tr("By when"), tr("Where it stands")),
        widths=_EARLIER_WIDTHS,
        rows=tuple(
            (c.text, who_of(source, c), when_of(source, c), standing(source, c)) for c in reported
        ),
    )


def text_of(source: Source, commitment: Commitment) -> Said:
    """Its words, and its state if that has changed in this meeting already."""
    match source.state(commitment):
        case State.DONE:
            return tr("{what} (done)", what=commitment.text)
        case State.DROPPED:
            return tr("{what} (dropped)", what=commitment.text)
        case _:
            return commitment.text


def who_of(source: Source, action: Commitment) -> Said:
    """The names of those who do it."""
    return source.people(action.owners) or tr("no one yet")


def when_of(source: Source, action: Commitment) -> Said:
    """By when; an earlier action's next meeting is this one."""
    if action.due is not None:
        return day_of(action.due)
    if not action.next_meeting:
        return tr("no date yet")
    if action.meeting != source.meeting.id:
        return tr("this meeting")
    day = source.meeting.record.closing.next_day
    return tr("next meeting") if day is None else tr("next meeting, {day}", day=day)


def standing(source: Source, commitment: Commitment) -> Said:
    """Where an earlier commitment stood at the end of this meeting."""
    change = source.last_change(commitment)
    state = STATES[source.state(commitment)]
    if change is None or not change.reason.strip():
        return state
    return tr("{state}: {reason}", state=state, reason=change.reason)


def is_reported(source: Source, commitment: Commitment) -> bool:
    """Not what an earlier meeting settled already, nor what a later one made."""
    if commitment.kind is not Kind.ACTION or commitment.at.utc > source.until.utc:
        return False
    change = source.last_change(commitment)
    settled_elsewhere = change is not None and change.meeting not in ("", source.meeting.id)
    return not (settled_elsewhere and source.state(commitment) is not State.OPEN)
