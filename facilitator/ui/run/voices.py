"""Who speaks, who waits and who only listens, and what the clock counts down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from facilitator.domain.events import Outcome, Started
from facilitator.domain.protocol import Format
from facilitator.domain.rounds import Round
from facilitator.domain.run import Phase
from facilitator.domain.segment import Segment
from facilitator.domain.time import Millis, clock_face
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.kit.clock_state import ClockState, state_of
from facilitator.ui.run.view import RunView


class VoiceState(StrEnum):
    """Where a person stands in a round."""

    NOW = "now"
    NEXT = "next"
    LATER = "later"
    RETURNS = "returns"
    SPOKE = "spoke"
    PASSED = "passed"
    ABSENT = "absent"
    LEFT = "left"
    LISTENS = "listens"


VOICE_WORDS: Mapping[VoiceState, Text] = MappingProxyType(
    {
        VoiceState.NOW: tr("speaks now"),
        VoiceState.NEXT: tr("next"),
        VoiceState.LATER: tr("to come"),
        VoiceState.RETURNS: tr("passed, comes back"),
        VoiceState.SPOKE: tr("spoke"),
        VoiceState.PASSED: tr("passed"),
        VoiceState.ABSENT: tr("not here"),
        VoiceState.LEFT: tr("has left"),
        VoiceState.LISTENS: tr("only listens"),
    }
)

CLOCK_WORDS: Mapping[ClockState, Text] = MappingProxyType(
    {
        ClockState.CALM: tr("Time enough"),
        ClockState.SOON: tr("Soon over"),
        ClockState.LAST: tr("Ending now"),
        ClockState.OVER: tr("Over"),
    }
)

_TOGETHER: Mapping[Format, Text] = MappingProxyType(
    {
        Format.WHOLE_GROUP: tr("All talk together"),
        Format.PRESENTER: tr("One presents, the others listen"),
        Format.PAIRS: tr("All talk in pairs"),
        Format.TRIADS: tr("All talk in threes"),
        Format.SMALL_GROUPS: tr("All talk in small groups"),
        Format.SILENT: tr("Each works in silence"),
        Format.ROUND: tr("One after the other"),
    }
)

_ENDED = {
    Outcome.SPOKE: VoiceState.SPOKE,
    Outcome.PASSED: VoiceState.PASSED,
    Outcome.ABSENT: VoiceState.ABSENT,
}


@dataclass(frozen=True, slots=True)
class Voice:
    """One person in the order of a round."""

    person: str
    name: str
    state: VoiceState


@dataclass(frozen=True, slots=True)
class Counting:
    """What the clock shows: `left` of `whole` milliseconds, the word for it, and whether it stands.

    `turn` tells that it is a speaker's equal share and not the step.
    """

    left: Millis
    whole: Millis
    word: Text
    still: bool = False
    turn: bool = False


def voices(view: RunView) -> tuple[Voice, ...]:
    """The people of the round under way in seat order, then those who only listen."""
    segment, turn = view.segment, view.run.round
    if segment is None:
        return ()
    order: tuple[str, ...] = ()
    if turn is not None:
        late = (*(ended.person for ended in turn.turns), *turn.waiting)
        order = tuple(dict.fromkeys((*segment.speakers, *late)))
    speaking = tuple(Voice(p, view.name(p), _state(turn, p)) for p in order if turn is not None)
    listening = (p for p in segment.listeners if p not in order and p in view.run.here)
    if _all_listen(view):
        return speaking
    return (*speaking, *(Voice(p, view.name(p), VoiceState.LISTENS) for p in listening))


def _all_listen(view: RunView) -> bool:
    """Whether nobody but the facilitator talks; who came late listens with the others."""
    segment, events = view.segment, view.meeting.log.events
    if segment is None or segment.is_round or not segment.listeners:
        return False
    first = next((set(e.here) for e in events if isinstance(e, Started)), set(view.run.here))
    return first & set(view.run.here) <= set(segment.listeners)


def _state(turn: Round, person: str) -> VoiceState:
    if person in turn.waiting:
        place = turn.waiting.index(person)
        if place < 2:
            return VoiceState.NOW if place == 0 else VoiceState.NEXT
        return VoiceState.RETURNS if person in turn.passed else VoiceState.LATER
    ended = [one.outcome for one in turn.turns if one.person == person]
    return _ENDED[ended[-1]] if ended else VoiceState.LEFT


def who_talks(view: RunView) -> Said:
    """How people work in the segment: a round's voice and share, or a sentence; "" for none.

    The number counts turns that have ended, so that what is left is always true.
    """
    segment, turn = view.segment, view.run.round
    if segment is None:
        return ""
    if turn is None:
        return tr("The facilitator speaks") if _all_listen(view) else _TOGETHER[segment.format]
    if turn.speaker is None:
        return tr("All have had their turn")
    ended = len(turn.turns)
    return tr(
        "Voice {n} of {all}, equal share {time}",
        n=ended + 1,
        all=ended + len(turn.waiting),
        time=clock_face(turn.share),
    )


def speaker(view: RunView) -> str:
    """The name of who speaks now, "" outside a round."""
    return _waiting_name(view, 0)


def next_speaker(view: RunView) -> str:
    """The name of who speaks next."""
    return _waiting_name(view, 1)


def upcoming(view: RunView) -> Said:
    """The next voices in one line: "Next: Dev, then Farah"."""
    first, second = _waiting_name(view, 1), _waiting_name(view, 2)
    if not first:
        return ""
    if not second:
        return tr("Next: {name}", name=first)
    return tr("Next: {name}, then {other}", name=first, other=second)


def _waiting_name(view: RunView, place: int) -> str:
    turn = view.run.round
    if turn is None or len(turn.waiting) <= place:
        return ""
    return view.name(turn.waiting[place])


def counting(view: RunView) -> Counting:
    """What the clock shows: in a round the speaker's share, otherwise the step."""
    run = view.run
    segment: Segment | None = run.segment
    turn = run.round
    spoken = turn is not None and turn.speaker is not None
    if turn is not None and spoken:
        left, whole = run.turn_remaining, turn.share
    else:
        left, whole = run.remaining, 0 if segment is None else segment.planned
    still = run.phase is not Phase.RUNNING or segment is None
    return Counting(left, whole, _word(view, left, whole), still, spoken)


def time_spoken(shown: Counting) -> Text:
    """What the clock shows as a sentence."""
    time = clock_face(shown.left)
    if shown.turn:
        return tr("{time} of this turn, {word}", time=time, word=shown.word)
    return tr("{time} of this step, {word}", time=time, word=shown.word)


def _word(view: RunView, left: Millis, whole: Millis) -> Text:
    if view.run.phase is Phase.PAUSED:
        return tr("Paused")
    if view.segment is None:
        return tr("Done")
    return CLOCK_WORDS[state_of(left, whole)]
