"""What the screen says beside its buttons: why a move is not possible, and what it has to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.app.asking_times import ForgottenEnd
from facilitator.app.questions import Ask, Question
from facilitator.domain.rounds import Round
from facilitator.domain.run import Move, Phase
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.run.view import RunView, minutes

GOAL = "goal"
"""What a step leads on to that is no protocol."""
_TURNS = frozenset({Move.NEXT_SPEAKER, Move.PASS, Move.ABSENT, Move.ORDER, Move.GIVE})
_NONE_LEFT = tr("Every item has had its time.")
_REASONS: Mapping[Move, Text] = MappingProxyType(
    {
        Move.NEXT: _NONE_LEFT,
        Move.MORE: _NONE_LEFT,
        Move.LESS: tr("Less than a minute is left of this step."),
        Move.PARK: _NONE_LEFT,
        Move.VOTE: _NONE_LEFT,
        Move.BACK: tr("There is no step to go back to."),
        Move.SPEAKER_BACK: tr("Nobody has had a turn in this step yet."),
        Move.COME_BACK: tr("No step was left for a while."),
        Move.RAISE: tr("In this step everyone has a turn."),
        Move.LEAD_ON: tr("This step leads on to nothing."),
        Move.REGROUP: tr("There are no groups in this step."),
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its two answers: the first counts the span, the second does not."""

    question: Text
    count: Text
    leave: Text


def reason(view: RunView, move: Move) -> Text | None:
    """Why a move is not possible now; None when it is."""
    if move in view.moves:
        return None
    if view.run.phase is Phase.READY:
        return tr("The meeting has not begun.")
    if view.run.phase is Phase.FINISHED:
        return tr("The meeting has ended.")
    if move in _TURNS:
        return _no_turn(view.run.round)
    return _REASONS.get(move, tr("This is not possible now."))


def leads_on(view: RunView) -> Text | None:
    """Where the step under way leads on to; None when it leads nowhere."""
    to = view.segment.hand_over if view.segment is not None else None
    if to is None:
        return None
    if to.to == GOAL:
        return tr("This step leads on to a goal")
    if to.id in view.protocols:
        return tr("This step leads on to “{name}”", name=view.protocols[to.id])
    return tr("This step leads on to another protocol")


def _no_turn(turn: Round | None) -> Text:
    if turn is None:
        return tr("Nobody speaks in turn in this step.")
    if turn.volunteers and turn.speaker is None:
        return tr("Nobody waits to speak.")
    if turn.volunteers:
        return tr("Whoever raises a hand speaks in this step.")
    if turn.speaker is not None:
        return tr("Nobody waits behind the one who speaks.")
    return tr("All have had their turn.")


def asked(view: RunView, question: Question) -> Asked:
    """The words of a question that the meeting does not wait for."""
    span = max(1, minutes(question.span))
    if question.ask is Ask.LATE_START:
        return Asked(
            trn(
                "{n} minute late: start from now, or count from {time}?",
                "{n} minutes late: start from now, or count from {time}?",
                span,
                time=view.meeting.plan.start,
            ),
            tr("Count from {time}", time=view.meeting.plan.start),
            tr("From now"),
        )
    if question.ask is Ask.SLEEP:
        sentence = trn(
            "The computer slept for {n} min: count it?",
            "The computer slept for {n} min: count it?",
            span,
        )
    else:
        sentence = trn(
            "The program was away for {n} min: count it?",
            "The program was away for {n} min: count it?",
            span,
        )
    return Asked(sentence, tr("Count it"), tr("Leave it out"))


def end_question(asked: ForgottenEnd) -> Text:
    """What is asked of an end that was forgotten."""
    last = asked.last.civil.time()
    if asked.bell is None:
        return tr(
            "The meeting is still running. Did it end at {last} (the last thing you did), or is "
            "it going on?",
            last=last,
        )
    return tr(
        "The meeting is still running. Did it end at {bell} (the bell), at {last} (the last thing "
        "you did), or is it going on?",
        bell=asked.bell.civil.time(),
        last=last,
    )
