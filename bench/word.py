"""Word minutes against the least that any program could do. Prints ratios.

    python3 packaging/bootstrap.py bench word [RUNS]

The floor fills the same words into strings that are ready made and packs the same parts into a
zip file: no directions, no unsafe characters, no sentences of a language.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from _ratios import interleaved, ratio  # noqa: E402 - the program lies beside this folder

from facilitator.domain.agenda import EVERYONE_LEADS, Item  # noqa: E402
from facilitator.domain.commitment import Commitment  # noqa: E402
from facilitator.domain.document import Document, Table, texts  # noqa: E402
from facilitator.domain.meeting import Log, Meeting, Record  # noqa: E402
from facilitator.domain.minutes import minutes  # noqa: E402
from facilitator.domain.notes import Kind, Note  # noqa: E402
from facilitator.domain.people import Member, Team  # noqa: E402
from facilitator.domain.plan import Plan  # noqa: E402
from facilitator.domain.results import Results, StepResult  # noqa: E402
from facilitator.domain.time import MINUTE, Moment  # noqa: E402
from facilitator.export.word import Word  # noqa: E402
from facilitator.language.english import English  # noqa: E402

ITEMS_A_PAGE = 3
GOALS = {10: 4, 100: 6}
BEGAN = Moment(1_792_574_520_000, 60)
WORDS = English()


def long_minutes(pages: int) -> Document:
    """Minutes of about so many pages: items with six notes, a decision and an action each."""
    names = ("Ana", "Ben", "Carys", "Dev")
    team = Team("t", "Year 4", "Hillside", tuple(Member(name, name) for name in names))
    said = "What one of us said about the work of the pupils, in a line that is usual in minutes"
    items, notes, made, steps = [], [], [], []
    for number in range(pages * ITEMS_A_PAGE):
        place = (f"i{number}", f"i{number}.1")
        items.append(Item(place[0], f"Item {number}", leads=(EVERYONE_LEADS,), leaves="An outcome"))
        steps.append(StepResult(place[1], place[0], f"Item {number}", MINUTE, MINUTE, MINUTE, True))
        notes += [
            Note(f"n{number}.{line}", Kind.NOTE, f"{said}, {line}", BEGAN, *place)
            for line in range(6)
        ]
        made += [
            Commitment(f"{kind}{number}", "t", kind, said, BEGAN, "m", *place, owners=names[:2])
            for kind in (Kind.DECISION, Kind.ACTION)
        ]
    results = Results(BEGAN, BEGAN.plus(40 * MINUTE), tuple(steps))
    plan = Plan("A long meeting", items=tuple(items))
    meeting = Meeting("m", "t", plan, Record(tuple(notes)), Log(results=results))
    return minutes(team, meeting, tuple(made), (), BEGAN)


def floor(document: Document, parts: dict[str, bytes]) -> bytes:
    """The same words and parts by string templates and a zip file."""
    body = "".join(_raw(document))
    parts["word/document.xml"] = _OPEN + body.encode() + b"</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


_OPEN = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
_PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>'
_CELL = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>' + _PARAGRAPH + "</w:tc>"


def _raw(document: Document) -> Iterator[str]:
    """Every block as ready strings; a table's cells as cells."""
    for block in document.blocks:
        if isinstance(block, Table):
            rows = (
                f"<w:tr>{''.join(_CELL % ('TableText', _plain(said)) for said in row)}</w:tr>"
                for row in (block.header, *block.rows)
            )
            yield f"<w:tbl>{''.join(rows)}</w:tbl>"
        else:
            alone = Document("", "", "", document.footer_state, document.at, (block,))
            yield from (_PARAGRAPH % ("ListBullet", _plain(said)) for said in texts(alone))


def _plain(said: object) -> str:
    """The words alone, already chosen: the floor speaks no language."""
    return escape(said if isinstance(said, str) else getattr(said, "msgid", ""))


def timed(work: Callable[[], object]) -> Callable[[], dict[str, float]]:
    """How many microseconds of the processor some work takes."""

    def measure() -> dict[str, float]:
        before = time.process_time()
        work()
        return {"time": (time.process_time() - before) * 1e6}

    return measure


def main(runs: int) -> None:
    """Measure, and print one line for each length with its goal."""
    word = Word()
    before = time.perf_counter()
    usual = word.to_bytes(long_minutes(3), WORDS)
    first = (time.perf_counter() - before) * 1000
    print(f"Word minutes, {runs} runs in turn.")
    print(f"the first file, with loading the library: {first:.0f} ms for three pages")
    with zipfile.ZipFile(io.BytesIO(usual)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for pages, goal in GOALS.items():
        document = long_minutes(pages)
        found = interleaved(
            {
                "floor": timed(partial(floor, document, parts)),
                "ours": timed(partial(word.to_bytes, document, WORDS)),
            },
            runs,
        )
        compared = ratio(found["ours"]["time"], found["floor"]["time"])
        print(f"{pages:4} pages (at most {goal}): {compared} µs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
