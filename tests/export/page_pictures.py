"""Pages of the minutes as LibreOffice draws them, beside the pictures of them that are kept.

    python -m tests.export.page_pictures      draws the kept pictures anew

Look at what has changed before keeping it. A page is compared in squares of 7 millimetres by their
mean grey, so that it counts what stands where, not how the edges of letters are smoothed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.export.programs import as_pdf, ran, two_fonts
from tests.export.specimens import written

KEPT = Path(__file__).parent / "pages"
SERIES = KEPT / "drawn-with.txt"
"""The series of LibreOffice that drew them: another one breaks some lines elsewhere."""
SHOWN = (
    ("third grade", 1),
    ("third grade", 2),
    ("third grade", 3),
    ("hostile", 1),
    ("long", 2),
)
"""Specimens and their pages: all of the usual one, right to left, a table that goes on."""
DPI = 60
SQUARE = 16
"""Pixels, 6.8 millimetres: a line of text and its space."""
LEVELS = 12
"""Of 255, by which the mean grey of a square may change."""
SQUARES = 10
"""As many squares of the 1,300 of a page may change more than that.

Measured: letters without any smoothing 0 to 6 on the five pages, all shifted by a pixel 0, drawn
four times as large and made small 0; a table's header row without its shade 23, a heading as plain
text 22, a heading lost 196, the first row of a table lost 192, another font 271.
"""
_GREYS = bytes((level + 8) // 17 * 17 for level in range(256))
"""Sixteen greys are enough to look at, and half the bytes."""


def series() -> str:
    """The installed LibreOffice's name and series, such as "LibreOffice 7.4"."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        told = ran("soffice", profile, "--version", folder=Path(folder))
    return ".".join(told.split(".")[:2]).strip()


def kept(name: str, page: int) -> Path:
    """Where the picture of a page is kept."""
    return KEPT / f"{name.replace(' ', '-')}-{page}.png"


def draw_pages(folder: Path) -> dict[tuple[str, int], Path]:
    """The pictures of all pages that are kept, drawn now from the Word files."""
    for name in {name for name, _ in SHOWN}:
        (folder / f"{name}.docx").write_bytes(written(name))
    as_pdf(
        folder, *sorted({f"{name}.docx" for name, _ in SHOWN}), FONTCONFIG_FILE=two_fonts(folder)
    )
    return {(name, page): draw(folder, name, page) for name, page in SHOWN}


def draw(folder: Path, name: str, page: int, *, smooth: bool = True) -> Path:
    """The picture of one page of a PDF in the folder; letters with smooth edges or without."""
    out = f"{name}-{page}"
    edges = () if smooth else ("-aa", "no", "-aaVector", "no")
    only = ("-f", str(page), "-l", str(page), "-singlefile")
    form = ("-r", str(DPI), "-gray", "-png", *edges)
    ran("pdftoppm", *only, *form, f"{name}.pdf", out, folder=folder)
    return folder / f"{out}.png"


def changed_squares(one: Path, other: Path) -> list[tuple[int, int]]:
    """Columns and rows of the squares in which two pictures differ; all, if in size."""
    before, after = _squares(one), _squares(other)
    if [len(row) for row in before] != [len(row) for row in after]:
        return list(_places(before))
    return [
        (column, row)
        for column, row in _places(before)
        if abs(before[row][column] - after[row][column]) > LEVELS
    ]


def _places(squares: list[bytes]) -> Iterator[tuple[int, int]]:
    return ((column, row) for row, line in enumerate(squares) for column in range(len(line)))


def _squares(path: Path) -> list[bytes]:
    """The mean grey of each square, a row of them a line."""
    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert not picture.isNull(), path
    small = picture.scaled(
        picture.width() // SQUARE,
        picture.height() // SQUARE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return [bytes(small.constScanLine(row))[: small.width()] for row in range(small.height())]


def keep(drawn: Iterable[tuple[tuple[str, int], Path]]) -> None:
    """Put pictures among those that are kept."""
    KEPT.mkdir(exist_ok=True)
    for (name, page), path in drawn:
        picture = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
        greys = bytes(picture.constBits()).translate(_GREYS)
        form = picture.format()
        few = QImage(greys, picture.width(), picture.height(), picture.bytesPerLine(), form)
        few.save(str(kept(name, page)), "PNG", 0)
    SERIES.write_text(series() + "\n", "utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        keep(draw_pages(Path(made)).items())
    print(f"Drawn anew in {KEPT}. Look at them before they are committed.")
