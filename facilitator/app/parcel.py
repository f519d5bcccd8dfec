"""What one exchange file carries."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.app.keeping import Sole
from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import Parts
from facilitator.domain.people import Team


@dataclass(frozen=True, slots=True)
class Parcel:
    """A meeting with its team, and the commitments that were made in it with all their states.

    `meeting` is None in the parcel that carries a team of its own accord, with the commitments
    that were made in no meeting. `team` is None in a file that somebody wrote by hand and that
    names none: whoever takes it in says whose meeting it is; until then the meeting's team is "".

    With `goals` goes what they stand on: `aims` of the team and the school, `variants` of one's
    own. They go with a team, not with a single meeting, whose items only name them. So does what
    the team has chosen for its `minutes`, None where it has chosen nothing.

    A parcel with something of the school's `own` carries that alone.
    """

    team: Team | None
    meeting: Meeting | None
    commitments: tuple[Commitment, ...] = ()
    own: Sole | None = None
    goals: tuple[Goal, ...] = ()
    aims: tuple[Aim, ...] = ()
    variants: tuple[Variant, ...] = ()
    minutes: Parts | None = None
