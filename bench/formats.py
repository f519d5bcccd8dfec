"""Web pages, Markdown and plain text against the least that any program could do. Prints ratios.

    python3 packaging/bootstrap.py bench formats [RUNS]

The floor puts the same words, already chosen, between ready strings and encodes them: no unsafe
characters, no lines to fill, no sentences of a language. Word has a script of its own.
"""

from __future__ import annotations

import sys
from functools import partial
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from _documents import WORDS, bare, long_minutes, timed  # noqa: E402 - it lies beside this folder
from _ratios import interleaved, ratio  # noqa: E402

from facilitator.domain.document import Document, Table, texts  # noqa: E402
from facilitator.export import FORMATS  # noqa: E402

READY = {
    ".html": ("<li>%s</li>\n", "<td>%s</td>", "<tr>%s</tr>\n"),
    ".md": ("- %s\n", " %s |", "|%s\n"),
    ".txt": ("- %s\n", "%s\n", "%s\n"),
}
"""Strings for a line, for a cell and for a row."""
GOALS = {".html": 5, ".md": 8, ".txt": 9}
"""To say the sentences of a language alone takes two and a half times the floor."""


def floor(document: Document, line: str, cell: str, row: str) -> bytes:
    """The same words by string templates."""
    out: list[str] = []
    for block in document.blocks:
        if isinstance(block, Table):
            rows = chain((block.header,), block.rows)
            told = (
                "".join([cell % bare(s) for s in each if not isinstance(s, tuple)]) for each in rows
            )
            out += [row % each for each in told]
        else:
            alone = Document("", "", "", document.footer_state, document.at, (block,))
            out += [line % bare(said) for said in texts(alone)]
    return "".join(out).encode()


def main(runs: int) -> None:
    """Measure, and print one line for each format and length."""
    print(f"Minutes in other formats than Word, {runs} runs in turn.")
    for form in (each for each in FORMATS if each.suffix in READY):
        for pages in (10, 100):
            document = long_minutes(pages)
            found = interleaved(
                {
                    "floor": timed(partial(floor, document, *READY[form.suffix])),
                    "ours": timed(partial(form.to_bytes, document, WORDS)),
                },
                runs,
            )
            compared = ratio(found["ours"]["time"], found["floor"]["time"])
            print(f"{form.suffix:6}{pages:4} pages (at most {GOALS[form.suffix]}): {compared} µs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
