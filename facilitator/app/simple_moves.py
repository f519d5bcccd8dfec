"""Moves that need nothing more said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from facilitator.domain import act, replan
from facilitator.domain.events import Event, Outcome
from facilitator.domain.run import Move

_SIMPLE: Mapping[Move, Callable[[act.Now], tuple[Event, ...]]] = MappingProxyType(
    {
        Move.PAUSE: act.pause,
        Move.CONTINUE: act.go_on,
        Move.NEXT: act.next_step,
        Move.BACK: act.take_back_step,
        Move.COME_BACK: act.come_back,
        Move.SPEAKER_BACK: act.take_back_speaker,
        Move.PARK: replan.park_item,
        Move.MORE: replan.more,
        Move.LESS: replan.less,
    }
)
_OUTCOMES: Mapping[Move, Outcome] = MappingProxyType(
    {
        Move.NEXT_SPEAKER: Outcome.SPOKE,
        Move.PASS: Outcome.PASSED,
        Move.ABSENT: Outcome.ABSENT,
    }
)


def made(now: act.Now, move: Move) -> tuple[Event, ...]:
    """What a move leads to; () when it is not legal, or needs more to be said."""
    if move in _SIMPLE:
        return _SIMPLE[move](now)
    return act.end_turn(now, _OUTCOMES[move]) if move in _OUTCOMES else ()
