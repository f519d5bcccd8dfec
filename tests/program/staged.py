"""A protocol for the scenes, with something in every place that a protocol has."""

from __future__ import annotations

from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.protocol import Format, HandOver, Protocol, Step, Vote, Who


def _step(title: str, minutes: int, **more: object) -> Step:
    told = {"cue": "zqCue zqwith zqwords", "say": "zqSay zqthis", "sticks": "zqSticks zqthen"}
    return Step(f"zq{title}", ideal=minutes, least=1, **{**told, **more})  # type: ignore[arg-type]


PROTOCOL = Protocol(
    "zqp",
    "zqProtocol",
    "dilemma",
    "zqPurpose",
    (
        _step("Open", 2, capture=(Kind.NOTE,), hand_over=HandOver("protocol")),
        _step("Round", 4, format=Format.ROUND, seconds=40, listens=Who.PRESENTER),
        _step("Silent", 2, private=True, format=Format.SILENT, hand_over=HandOver("goal")),
        _step("Hands", 2, drop=1, vote=Vote.FIST, capture=(Kind.DECISION,)),
    ),
    also=("zqAlso",),
    when="zqWhen",
    when_not="zqNot",
    caution="zqCaution",
    origin="zqOrigin",
    rights="zqRights",
    rights_note="zqNote",
    roles=(Role.FACILITATOR, Role.TIMEKEEPER),
    materials=("zqPaper",),
)
