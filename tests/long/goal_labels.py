"""What the goal checker finds in published goals, against what careful reading finds.

python -m tests.long.goal_labels [each]

Prints how far readings agree, and by letter how often checker and first reading both say that
something is lacking, one of them alone, or neither: for the goals that the lists were tuned on and
for those that were held apart; then how often each rule speaks. With `each` also the goals on which
they differ, tuned ones only. The figures stand in docs/goals.md too. Nothing here is a promise: it
ends with 0.
"""

import sys
from collections import Counter
from collections.abc import Iterable

from facilitator.domain.goal_check import RULES
from tests.domain.published import APART, PUBLISHED, SEED, Published, findings, lacking
from tests.long._table import Line, tell

LETTERS = "SMART"


def kappa(letter: str, one: str, two: str) -> float:
    """Agreement beyond chance of two readings of all goals, by the names of their fields."""
    pairs = [(letter in getattr(each, one), letter in getattr(each, two)) for each in PUBLISHED]
    agreed = sum(first == second for first, second in pairs) / len(pairs)
    first, second = (sum(pair[at] for pair in pairs) / len(pairs) for at in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    return (agreed - chance) / (1 - chance)


def counts(
    letter: str, goals: Iterable[Published], reading: str = "first"
) -> tuple[int, int, int, int]:
    """Both say that it is lacking, the checker alone, the reading alone, neither."""
    told = [(letter in lacking(each), letter in getattr(each, reading)) for each in goals]
    cases = ((True, True), (True, False), (False, True), (False, False))
    return tuple(told.count(case) for case in cases)


def per_cent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"


def row(letter: str, goals: Iterable[Published], reading: str) -> str:
    """One letter's line of a table."""
    both, ours, theirs, none = counts(letter, goals, reading)
    right, caught = per_cent(both, both + ours), per_cent(both, both + theirs)
    return f"  {letter:<6}{both:>7}{ours:>15}{theirs:>15}{none:>9}{right:>11}{caught:>8}"


def tables() -> list[str]:
    """All that is printed before the line of the table of proofs."""
    lines = [f"Two readings of {len(PUBLISHED)} goals by one hand, agreement beyond chance:"]
    lines += ["  " + "  ".join(f"{x} {kappa(x, 'first', 'again'):.2f}" for x in LETTERS)]
    lines += ["The first of them and a second hand's:"]
    lines += ["  " + "  ".join(f"{x} {kappa(x, 'first', 'other'):.2f}" for x in LETTERS)]
    for name, apart in (("tuned on", False), ("held apart", True)):
        goals = [each for each in PUBLISHED if each.apart is apart]
        for whose, reading in (("the first reading", "first"), ("the second hand", "other")):
            lines += ["", f"{len(goals)} goals {name}, against {whose}"]
            lines += ["  letter   both  checker alone  reading alone  neither  precision  recall"]
            lines += [row(letter, goals, reading) for letter in LETTERS]
    lines += ["", f"In how many of the {len(PUBLISHED)} goals each rule finds something:"]
    spoke = Counter(rule for each in PUBLISHED for rule in {f.rule for f in findings(each)})
    told = [f"{rule.id} {spoke[rule.id]}" for rule in sorted(RULES, key=lambda rule: rule.id)]
    return [*lines, *("  " + "  ".join(told[at : at + 10]) for at in range(0, len(told), 10))]


def differing() -> list[str]:
    """The goals of the larger part on which checker and first reading differ."""
    lines = []
    for each in PUBLISHED:
        for letter in LETTERS if not each.apart else "":
            ours, theirs = letter in lacking(each), letter in each.first
            if ours != theirs:
                rules = " ".join(f"{f.rule}:{f.phrase[:20]}" for f in findings(each))
                who = "checker" if ours else "reading"
                lines.append(f"{letter} {who} {each.goal.id} {each.goal.sentence}\n      {rules}")
    return sorted(lines)


def main(words: list[str]) -> int:
    """Print; what is printed is measured and not promised."""
    print("\n".join([*tables(), *(differing() if "each" in words else ())]))
    told = [counts(letter, PUBLISHED) for letter in LETTERS]
    agreed = sum(both + none for both, _, _, none in told)
    figure = f"{per_cent(agreed, len(PUBLISHED) * len(LETTERS))} of letters as read"
    tries = f"{len(PUBLISHED)} goals, {APART} apart (seed {SEED})"
    return tell(Line("published goals are read by letter", figure, tries, "measured only", True))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
