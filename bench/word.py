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
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from _documents import GOALS, WORDS, bare, long_minutes, timed  # noqa: E402
from _ratios import interleaved, ratio  # noqa: E402 - the program lies beside this folder

from facilitator.domain.document import Document, Table, texts  # noqa: E402
from facilitator.export.word import Word  # noqa: E402


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
            every = (block.header, *block.rows)
            cells = ((s for s in row if not isinstance(s, tuple)) for row in every)
            rows = (
                f"<w:tr>{''.join(_CELL % ('TableText', escape(bare(said))) for said in row)}</w:tr>"
                for row in cells
            )
            yield f"<w:tbl>{''.join(rows)}</w:tbl>"
        else:
            alone = Document("", "", "", document.footer_state, document.at, (block,))
            yield from (_PARAGRAPH % ("ListBullet", escape(bare(said))) for said in texts(alone))


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
