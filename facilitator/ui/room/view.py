"""The only things that the room may see of a meeting under way."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.time import Millis
from facilitator.domain.words import Said, Text
from facilitator.ui.kit.strip_places import BlockState


@dataclass(frozen=True, slots=True)
class RoomBlock:
    """One item on the room's strip: its minutes and where it lies, no words."""

    minutes: int
    state: BlockState


@dataclass(frozen=True, slots=True)
class RoomStrip:
    """The strip of the room, in minutes since the start; `slot` is where the bell stands."""

    blocks: tuple[RoomBlock, ...] = ()
    slot: int = 0
    now: float = 0.0


@dataclass(frozen=True, slots=True)
class RoomView:
    """An allow-list: what is not a field here cannot come before the room's eyes.

    `say` are the words to read aloud. `groups`, if any, stand in the place of the speaker.
    `left` of `whole` milliseconds is what the clock counts, `word` its state in words, `still`
    that it stands. `step_left` is the time left of the step in a round, where the clock counts
    the turn, else how much lies under cover. `then` is the next step,
    `bell` and `end` when the meeting has to and will end, `over` that it ends past the bell.
    `up`: the clock counts up. `ideas` are lines that were kept in this step, once the
    facilitator shows them; they stand in the place of `say`, as does the `question` in front
    of the group, and the `goal` that is being written, once that is shown. `aside` is the norm
    of the day, or a count without names that was chosen to be shown.
    """

    item: str = ""
    title: Said = ""
    say: str = ""
    speaker: Said = ""
    next_speaker: Said = ""
    groups: tuple[Text, ...] = ()
    left: Millis = 0
    whole: Millis = 0
    word: Said = ""
    still: bool = False
    step_left: Said = ""
    then: Said = ""
    bell: Said = ""
    end: Said = ""
    over: bool = False
    strip: RoomStrip = RoomStrip()
    up: bool = False
    ideas: tuple[str, ...] = ()
    question: str = ""
    aside: Said = ""
    goal: str = ""

    @property
    def in_front(self) -> str:
        """What stands before all that was collected, "" for nothing."""
        return self.question or self.goal
