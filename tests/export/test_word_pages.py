"""LibreOffice draws the minutes as the kept pictures show them."""

import re
import shutil

import pytest
from PySide6.QtGui import QImage

from tests.export.changed import changed, unzipped
from tests.export.page_pictures import (
    DPI,
    SERIES,
    SHOWN,
    SQUARE,
    SQUARES,
    changed_squares,
    draw,
    draw_pages,
    kept,
    series,
)
from tests.export.programs import FONTS, ONLY, as_pdf, need, two_fonts
from tests.export.specimens import written

pytestmark = pytest.mark.extended

DOCUMENT = "word/document.xml"
MILLIMETRES = 25.4 / DPI * SQUARE
DECISIONS = (
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
    "Decisions</w:t></w:r></w:p>"
)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """A folder of the documents as PDF, and the pictures of their pages."""
    need("soffice", "pdftoppm", *(FONTS / name for name in ONLY))
    with_which = SERIES.read_text("utf-8").strip()
    if (here := series()) != with_which:
        pytest.skip(f"the kept pictures are of {with_which}, and this is {here}")
    folder = tmp_path_factory.mktemp("pages")
    return folder, draw_pages(folder)


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: f"{shown[0]} {shown[1]}")
def test_each_page_looks_as_it_was_kept(drawn, shown):
    now = drawn[1][shown]
    places = changed_squares(kept(*shown), now)
    assert len(places) <= SQUARES, (
        f"Page {shown[1]} of the minutes {shown[0]!r} looks different: {len(places)} squares where "
        f"{SQUARES} may, the first {places[0][1] * MILLIMETRES:.0f} mm from the top. Look at {now} "
        f"beside {kept(*shown)}. If that is meant: python -m tests.export.page_pictures"
    )


@pytest.fixture(scope="module")
def spoilt(drawn, tmp_path_factory):
    """The first page after one change each, as pictures by what was changed."""
    folder, content = tmp_path_factory.mktemp("spoilt"), written("third grade")
    row = re.search("</w:tr>(<w:tr>.*?</w:tr>)", unzipped(content, DOCUMENT))[1]
    changes = {
        "a lost heading": (DOCUMENT, DECISIONS, ""),
        "a cut table": (DOCUMENT, row, ""),
        "a header row like any other": (DOCUMENT, 'w:val="0420" w:firstRow="1"', 'w:val="0400"'),
        "nothing": (DOCUMENT, "<w:body>", "<w:body>"),
    }
    for name, change in changes.items():
        (folder / f"{name}.docx").write_bytes(changed(content, *change))
    as_pdf(folder, *(f"{name}.docx" for name in changes), FONTCONFIG_FILE=two_fonts(folder))
    return {name: draw(folder, name, 1) for name in changes}


def test_a_real_change_is_seen(spoilt):
    seen = {name: len(changed_squares(kept(*SHOWN[0]), now)) for name, now in spoilt.items()}
    assert seen.pop("nothing") <= SQUARES
    assert min(seen.values()) > SQUARES, seen


def test_how_edges_are_smoothed_is_not_a_change(drawn, tmp_path):
    shutil.copy(drawn[0] / "third grade.pdf", tmp_path)
    rough = draw(tmp_path, *SHOWN[0], smooth=False)
    assert rough.read_bytes() != drawn[1][SHOWN[0]].read_bytes()
    assert len(changed_squares(kept(*SHOWN[0]), rough)) <= SQUARES


def test_a_page_of_another_size_is_another_page(drawn, tmp_path):
    small = tmp_path / "small.png"
    QImage(str(drawn[1][SHOWN[0]])).scaled(248, 351).save(str(small))
    assert len(changed_squares(kept(*SHOWN[0]), small)) > SQUARES
