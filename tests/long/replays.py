"""Thousands of random meetings, replayed at every moment of theirs.

python -m tests.long.replays [meetings] [seed]

Promise: a log leads to one state, whether it was folded step by step, read back after a crash, or
written while the wall clock jumped. The long form is 2,000 meetings; the test suite runs 40.
"""

import sys
import traceback
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.domain.meetings import Played, meetings
from tests.domain.replaying import check
from tests.long._table import Line, tell


def main(wanted: int = 2_000, number: int = 1) -> int:
    """All meetings; the exit code."""
    moments: list[int] = []

    @seed(number)
    @settings(
        max_examples=wanted,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(meetings(), st.integers(0, 2**32).map(Random))
    def every(stages: list[Played], random: Random) -> None:
        moments.append(check(stages, random))

    fault = ""
    try:
        every()
    except Exception as error:  # noqa: BLE001 -- what is counted here
        traceback.print_exc()
        fault = type(error).__name__
    return tell(
        Line(
            "A meeting's log leads to one state",
            "the same step by step, read back after a crash, and with a jumping wall clock",
            f"{len(moments):,} meetings, {sum(moments):,} moments",
            fault or "none",
            kept=not fault,
        )
    )


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:3])))
