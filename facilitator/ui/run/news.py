"""What is new in a meeting under way and has to be said aloud: each thing once.

The clock can be read at any time; it speaks up only when its state changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.app.asking_times import ForgottenEnd
from facilitator.app.questions import Question
from facilitator.domain.run import Phase
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.kit.clock_state import ClockState, state_of
from facilitator.ui.run.asking import asked, end_question, leads_on
from facilitator.ui.run.view import RunView, lasting
from facilitator.ui.run.voices import Counting, counting, speaker, speaks_now, time_spoken


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a meeting stands, as far as a change of it is news."""

    meeting: str
    phase: Phase
    segment: str
    speaker: Said
    state: ClockState
    question: Question | None
    forgotten: ForgottenEnd | None


def standing(view: RunView) -> Standing:
    """Where a meeting stands now."""
    shown = counting(view)
    return Standing(
        view.meeting.id,
        view.run.phase,
        "" if view.segment is None else view.segment.id,
        speaker(view),
        state_of(shown.left, shown.whole),
        view.question,
        view.forgotten,
    )


def news(before: Standing, view: RunView) -> tuple[Text, ...]:
    """What is to be said since `before`; nothing of another meeting than before."""
    now = standing(view)
    if now == before or now.meeting != before.meeting or not view.live:
        return ()
    told = _of_time(before, now, view)
    if view.question is not None and now.question != before.question:
        told = (*told, asked(view, view.question).question)
    if view.forgotten is not None and before.forgotten is None:
        told = (*told, end_question(view.forgotten))
    return told


def _of_time(before: Standing, now: Standing, view: RunView) -> tuple[Text, ...]:
    if now.segment != before.segment:
        return (*_step(view), *_speaks(view))
    if now.speaker != before.speaker:
        return _speaks(view) or (_all_spoke(view),)
    shown = counting(view)
    if now.phase is not before.phase:
        return (tr("Paused"),) if now.phase is Phase.PAUSED else (time_spoken(shown),)
    if now.state is not before.state and view.segment is not None:
        return (_clock(now, shown),)
    return ()


def _step(view: RunView) -> tuple[Text, ...]:
    segment = view.segment
    if segment is None:
        return (tr("Every item has had its time"),) if view.run.following is None else ()
    left = segment.planned - view.run.spent.get(segment.id, 0)
    begun, leads = tr("Now: {step}, {time}", step=segment.title, time=lasting(left)), leads_on(view)
    return (begun,) if leads is None else (begun, leads)


def _speaks(view: RunView) -> tuple[Text, ...]:
    now = speaks_now(view)
    return () if now is None else (now,)


def _all_spoke(view: RunView) -> Text:
    if view.run.round is not None and view.run.round.volunteers:
        return tr("Nobody waits to speak")
    return tr("All have had their turn")


def _clock(now: Standing, shown: Counting) -> Text:
    if now.state is not ClockState.OVER:
        return time_spoken(shown)
    if shown.turn:
        return tr("The time of this turn is over")
    return tr("The time of this step is over")
