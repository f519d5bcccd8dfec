"""A start on every kind of damage, by its name, and on random flipped bits.

python -m tests.long.starts [bits] [seed]

Promise: at most two seconds and 200 MB, no file changed, one sentence. D16 to D18, which are
about where a store lies, are in tests/storage. The long form flips 1,000 bits.
"""

import random
import shutil
import sys
import tempfile
from pathlib import Path

from tests.long._table import Line, listed, tell
from tests.storage import damage
from tests.storage.cases import ANY_BIT, CASES, SECONDS, Case, a_sound_store, starts, wrong_with
from tests.storage.test_damage import state

AT_ONCE = 100
"""Folders that one program opens one after the other."""


def tried(sound: Path, cases: dict[str, Case]) -> list[tuple[str, dict]]:
    """What came of each case, by its name."""
    with tempfile.TemporaryDirectory() as place:
        folders = [Path(place) / str(number) for number in range(len(cases))]
        states = []
        for folder, case in zip(folders, cases.values(), strict=True):
            shutil.copytree(sound, folder)
            case.make(folder)
            states.append(state(folder))
        came = starts(*folders)
        for each, folder, before in zip(came, folders, states, strict=True):
            each["changed"] = state(folder) != before
    return list(zip(cases, came, strict=True))


def a_bit(number: int) -> Case:
    """One bit flipped, by chance and the same for the same number."""
    make = lambda folder: damage.flipped_bit(folder / "store.db", random.Random(number))  # noqa: E731
    return Case(make, ANY_BIT.kind, ANY_BIT.says)


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    bits = int(arguments[0]) if arguments else 1_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    cases = CASES | {f"D6 bit {seed + n}": a_bit(seed + n) for n in range(bits)}
    names, found, again = list(cases), [], 0
    with tempfile.TemporaryDirectory() as place:
        sound = a_sound_store(Path(place))
        for at in range(0, len(names), AT_ONCE):
            some = {name: cases[name] for name in names[at : at + AT_ONCE]}
            for name, came in tried(sound, some):
                slow = came["seconds"] >= SECONDS
                # A machine that was held up by others is no defect of the start.
                found += tried(sound, {name: cases[name]}) if slow else [(name, came)]
                again += slow
    faults = [f"{n}: {wrong}" for n, came in found if (wrong := wrong_with(cases[n], came))]
    slowest = max(came["seconds"] for _, came in found)
    largest = max(came["megabytes"] for _, came in found)
    return tell(
        Line(
            "A start says in a sentence what is wrong with the store",
            "at most 2.0 s and 200 MB, nothing changed",
            f"{len(CASES)} kinds of damage by name, {bits} flipped bits; {again} timed again",
            f"at most {slowest:.2f} s and {largest:.0f} MB, {listed(faults)}",
            kept=not faults,
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
