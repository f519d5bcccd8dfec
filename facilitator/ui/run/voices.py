"""Who speaks, who waits and who only listens, and what the clock counts down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.domain.events import Ordered, Outcome, Started, effective
from facilitator.domain.protocol import Format, Who
from facilitator.domain.rounds import Round
from facilitator.domain.run import Phase
from facilitator.domain.segment import Segment, place_number
from facilitator.domain.time import Millis, clock_face, clock_face_up
from facilitator.domain.words import Names, Said, Text, tr, trn
from facilitator.ui.kit.clock_state import ClockState, state_of
from facilitator.ui.run.view import RunView
from facilitator.ui.run.voice_state import Voice, VoiceState

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
class Counting:
    """What the clock shows: `left` of `whole` milliseconds, the word for it, and whether it stands.

    `turn` tells that it is a speaker's equal share and not the step, `up` that the digits show
    what has passed.
    """

    left: Millis
    whole: Millis
    word: Text
    still: bool = False
    turn: bool = False
    up: bool = False


def voices(view: RunView) -> tuple[Voice, ...]:
    """The people of the round under way in their order, then those who only listen.

    In groups without a round these are the groups.
    """
    segment, turn = view.segment, view.run.round
    if segment is None:
        return ()
    order = () if turn is None else _order(view, segment, turn)
    speaking = tuple(
        Voice(p, called(view, p), _state(turn, p), len(segment.at_place(p)) > 1)
        for p in order
        if turn is not None
    )
    if turn is None and segment.groups:
        state = VoiceState.SILENT if segment.format is Format.SILENT else VoiceState.TOGETHER
        speaking = tuple(Voice("", group, state) for group in group_lines(view))
    listening = (p for p in segment.listeners if p not in order and p in view.run.here)
    if _all_listen(view):
        return speaking
    return (*speaking, *(Voice(p, view.name(p), VoiceState.LISTENS) for p in listening))


def _order(view: RunView, segment: Segment, turn: Round) -> tuple[str, ...]:
    """Who has a turn as planned, then latecomers; of volunteers those who wait last."""
    had = tuple(ended.person for ended in turn.turns)
    if turn.volunteers:
        return (*dict.fromkeys(p for p in had if p not in turn.waiting), *turn.waiting)
    chosen = _chosen_order(view, segment)
    planned = (*(p for p in had if p not in chosen), *chosen) if chosen else segment.speakers
    return tuple(dict.fromkeys((*planned, *had, *turn.waiting)))


def _chosen_order(view: RunView, segment: Segment) -> tuple[str, ...]:
    """The order that was put in the place of the planned one, () where none was."""
    for event in reversed(effective(view.meeting.log.events)):
        if isinstance(event, Ordered) and event.segment == segment.id:
            return event.waiting
    return ()


def called(view: RunView, speaker: str) -> Said:
    """A speaker by name; at a place of a round in groups all who speak there."""
    segment = view.segment
    if segment is None or not place_number(speaker):
        return view.name(speaker)
    people = Names(tuple(view.name(person) for person in segment.at_place(speaker)))
    if segment.speaks is Who.GROUPS:
        return tr("Group {n}: {names}", n=place_number(speaker), names=people)
    return tr("{names}", names=people)


def group_lines(view: RunView) -> tuple[Text, ...]:
    """The groups of the step under way: "Group 2: Ana and Dev"."""
    segment = view.segment
    groups = () if segment is None else segment.groups
    return tuple(
        tr("Group {n}: {names}", n=n, names=Names(tuple(view.name(p) for p in group)))
        for n, group in enumerate(groups, 1)
    )


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
        return _without_round(view, segment)
    if turn.volunteers:
        return _hands(turn)
    if turn.speaker is None:
        return tr("All have had their turn")
    n, every = len(turn.turns) + 1, len(turn.turns) + len(turn.waiting)
    share = clock_face(turn.share)
    if not segment.groups:
        return tr("Voice {n} of {all}, equal share {time}", n=n, all=every, time=share)
    if segment.speaks is Who.GROUPS:
        return tr("Group {n} of {all}, equal share {time}", n=n, all=every, time=share)
    return tr("Turn {n} of {all} in every group, equal share {time}", n=n, all=every, time=share)


def _without_round(view: RunView, segment: Segment) -> Text:
    if _all_listen(view):
        return tr("The facilitator speaks")
    if segment.leaders:
        return _of_pass(view, segment)
    if segment.speaks is Who.VOLUNTEERS:
        return tr("Whoever wants to speaks, one at a time")
    return _TOGETHER[segment.format]


def _of_pass(view: RunView, segment: Segment) -> Text:
    """Whose pass it is, one of each group: who has the floor, or who turns away and listens."""
    leaders = segment.leaders
    names = Names(tuple(map(view.name, leaders)))
    if set(leaders) <= set(segment.listeners):
        return trn("{names} only listens", "{names} only listen", len(leaders), names=names)
    return tr("Now: {names}", names=names)


def _hands(turn: Round) -> Text:
    waiting = len(turn.waiting) - 1
    if waiting < 1:
        return tr("Nobody else waits to speak")
    return trn("{n} waits to speak", "{n} wait to speak", waiting)


def speaker(view: RunView) -> Said:
    """Who speaks now by name, "" outside a round."""
    return _waiting_name(view, 0)


def speaks_now(view: RunView) -> Text | None:
    """Who speaks now as a sentence; None outside a round."""
    turn, segment = view.run.round, view.segment
    if turn is None or turn.speaker is None or segment is None:
        return None
    name = called(view, turn.speaker)
    if not place_number(turn.speaker):
        return tr("{name} speaks now", name=name)
    if segment.speaks is Who.GROUPS:
        return tr("{group} speak now", group=name)
    count = len(segment.at_place(turn.speaker))
    return trn("{names} speaks now", "{names} speak, each in their group", count, names=name)


def next_speaker(view: RunView) -> Said:
    """Who speaks next by name."""
    return _waiting_name(view, 1)


def upcoming(view: RunView) -> Said:
    """The next voices in one line: "Next: Dev, then Farah"."""
    first, second = _waiting_name(view, 1), _waiting_name(view, 2)
    if not first:
        return ""
    if not second:
        return tr("Next: {name}", name=first)
    return tr("Next: {name}, then {other}", name=first, other=second)


def _waiting_name(view: RunView, place: int) -> Said:
    turn = view.run.round
    if turn is None or len(turn.waiting) <= place:
        return ""
    return called(view, turn.waiting[place])


def counting(view: RunView) -> Counting:
    """What the clock shows: in a round the speaker's share, otherwise the step.

    Who speaks by raised hand has no share.
    """
    run = view.run
    segment: Segment | None = run.segment
    turn = run.round
    spoken = turn is not None and turn.speaker is not None and not turn.volunteers
    if turn is not None and spoken:
        left, whole = run.turn_remaining, turn.share
    else:
        left, whole = run.remaining, 0 if segment is None else segment.planned
    still = run.phase is not Phase.RUNNING or segment is None
    return Counting(left, whole, _word(view, left, whole), still, spoken, view.counts_up)


def time_spoken(shown: Counting) -> Text:
    """What the clock shows as a sentence."""
    time = clock_face(shown.left)
    if shown.up and shown.left >= 0:
        time = clock_face_up(shown.left, shown.whole)
        if shown.turn:
            return tr("{time} of this turn have passed, {word}", time=time, word=shown.word)
        return tr("{time} of this step have passed, {word}", time=time, word=shown.word)
    if shown.turn:
        return tr("{time} of this turn, {word}", time=time, word=shown.word)
    return tr("{time} of this step, {word}", time=time, word=shown.word)


def _word(view: RunView, left: Millis, whole: Millis) -> Text:
    if view.run.phase is Phase.PAUSED:
        return tr("Paused")
    if view.segment is None:
        return tr("Done")
    return CLOCK_WORDS[state_of(left, whole)]
