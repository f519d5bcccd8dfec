"""Thousands of steps in any order on a store and on a model in memory, found by Hypothesis.

python -m tests.long.any_orders [sequences] [seed]

Promise: after every step, every crash, every start and every return to a backup the store answers
as the model does. The long form is 300 sequences of at most 40 steps.
"""

import logging
import sys
import traceback

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.long._table import Line, tell
from tests.storage.days import Days

MOST_STEPS = 40


class Counted(Days):
    """Counts the steps and the sequences of all runs."""

    steps = 0
    sequences = 0

    def check_invariants(self, *given, **named):
        type(self).steps += 1
        super().check_invariants(*given, **named)

    def teardown(self):
        type(self).sequences += 1
        super().teardown()


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    logging.disable()
    wanted = int(arguments[0]) if arguments else 300
    number = int(arguments[1]) if len(arguments) > 1 else 1
    how = settings(
        max_examples=wanted,
        stateful_step_count=MOST_STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate,),  # Making it short is for the test suite.
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    fault = ""
    try:
        run_state_machine_as_test(seed(number)(Counted), settings=how)
    except Exception as error:  # noqa: BLE001 -- what is counted here
        traceback.print_exc()
        fault = type(error).__name__
    return tell(
        Line(
            "Whatever is done in whatever order, the store holds it",
            "the same answers as a model in memory after every step, crash, start and restore",
            f"{Counted.sequences} sequences, {Counted.steps} steps, seed {number}",
            f"1 difference: {fault}" if fault else "0 differences",
            kept=not fault,
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
