"""Small print that a sheet's end would cut goes over to the next sheet whole."""

import pytest

from facilitator.domain.document import Bullets, Document, Heading, Line, Paragraph, Table
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.paper.sheets import Sheets
from tests.paper.listening import heard

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = "zqsmall "


def behind(filling, small, *between):
    return Document(
        *("Title", "Ana", "Subject", tr("Draft"), Moment(0)),
        blocks=(*filling, *between, Paragraph(Line((small,)), fine=True)),
        dense=True,
    )


def holding(document, dots):
    """The sheets with small print, and how much of it each has."""
    sheets = heard(Sheets(document, English(), dots))
    found = {at: sum(said.count("zq") for *_, said in sheet) for at, sheet in enumerate(sheets)}
    return {at: words for at, words in found.items() if words}


def listed(lines):
    return (Bullets(tuple(Line((f"line{number}",)) for number in range(lines))),)


def tabled(lines):
    rows = tuple((f"line{number}", "x") for number in range(lines))
    return (Table(tr("Steps"), ("Step", "Minutes"), (0.8, 0.2), rows),)


@pytest.mark.parametrize("dots", [96, 1200])
@pytest.mark.parametrize(("filling", "most"), [(listed, 66), (tabled, 50)])
def test_all_its_lines_stand_on_one_sheet(filling, most, dots):
    on = set()
    for lines in range(most - 10, most):
        ((sheet, words),) = holding(behind(filling(lines), SMALL * 60), dots).items()
        assert words == 60
        on.add(sheet)
    assert on == {0, 1}, "none of these lengths brings it to the first sheet's end"


def test_a_heading_above_goes_with_it():
    on = set()
    for lines in range(55, 65):
        document = behind(listed(lines), SMALL * 60, Heading(2, "zqheading"))
        ((sheet, words),) = holding(document, 96).items()
        assert words == 61
        on.add(sheet)
    assert on == {0, 1}


def test_more_than_half_a_page_of_it_is_cut_all_the_same():
    found = holding(behind(listed(30), SMALL * 900), 96)
    assert set(found) == {0, 1}
    assert sum(found.values()) == 900
