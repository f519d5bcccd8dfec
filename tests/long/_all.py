"""Every proof in this folder one after the other, or the one that is named first.

python -m tests.long._all [name] [count] [seed]

Each says in a line of a table what was promised, the figure, how often it was tried and what was
lost; all the lines together come last. Ends with 1 when a promise was broken.
"""

import subprocess
import sys
from pathlib import Path

from tests.long._table import HEAD, MARK, Line

HERE = Path(__file__).parent


def one(name: str, words: list[str]) -> tuple[list[str], int]:
    """Run a proof and pass on what it prints: its lines of the table, and its exit code."""
    command = [sys.executable, "-u", "-m", f"tests.long.{name}", *words]
    proof = subprocess.Popen(command, cwd=HERE.parents[1], stdout=subprocess.PIPE, text=True)
    assert proof.stdout is not None
    lines = []
    for line in proof.stdout:
        print(line, end="", flush=True)
        if line.startswith(MARK):
            lines.append(line.rstrip("\n"))
    code = proof.wait()
    if not lines:
        lines = [str(Line(name, "", "broken off", f"ended with {code}", kept=False))]
        code = code or 1
    return lines, code


def main(arguments: list[str]) -> int:
    """Run, print the table; the worst of the exit codes."""
    names = sorted(path.stem for path in HERE.glob("[a-z]*.py"))
    chosen = [name for name in names if name in arguments[:1]]
    if arguments and not chosen and not arguments[0].isdigit():
        print(f"There is no proof of this name. There are: {', '.join(names)}", file=sys.stderr)
        return 2
    words = arguments[1:] if chosen else arguments
    table, worst = list(HEAD), 0
    for name in chosen or names:
        print(f"{name} ...", flush=True)
        lines, code = one(name, words)
        table += lines
        worst = max(worst, abs(code))
    print("", *table, sep="\n")
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
