"""A screen reader finds its way through the minutes, and they tell nothing that is private."""

import io
import zipfile

import pytest

from tests.export import ooxml
from tests.export.access import findings
from tests.export.changed import changed, unzipped
from tests.export.specimens import SPECIMENS, written
from tests.export.third_grade import CANARY

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
SETTINGS, NUMBERING = "word/settings.xml", "word/numbering.xml"
HEADER = "<w:cantSplit/><w:tblHeader/>"
PICTURE = (
    "<w:p><w:r><w:drawing><wp:inline"
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Chart 1"{words}/></wp:inline></w:drawing></w:r></w:p><w:sectPr>'
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return written("third grade")


@pytest.mark.parametrize("name", SPECIMENS)
def test_nothing_stands_in_a_readers_way(name):
    assert findings(written(name), CANARY) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "found"),
    [
        (CORE, "<dc:title>Minutes: SMART", "<dc:title>SMART", "is not the one on the page"),
        (CORE, "<dc:title>Minutes: SMART goal and monthly writing", "<dc:title>", "no title"),
        (DOCUMENT, 'w:val="Title"', 'w:val="Normal"', "0 paragraphs are the title"),
        (CORE, "<dc:language>en-GB", "<dc:language>fr-FR", "the words are en-GB"),
        (STYLES, '<w:lang w:val="en-GB"', "<w:lang", "the words have no language"),
        (DOCUMENT, 'w:val="Heading1"', 'w:val="Heading2"', "of level 2 follows one of level 0"),
        (STYLES, '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>', "follows one of"),
        (DOCUMENT, HEADER, "<w:cantSplit/>", "table 1 has not just its first row"),
        (DOCUMENT, "<w:cantSplit/></w:trPr>", f"{HEADER}</w:trPr>", "table 1 has not just"),
        (DOCUMENT, 'w:firstRow="1"', 'w:firstRow="0"', "does not show its header row"),
        (DOCUMENT, "<w:tblDescription w:val=", "<w:tblCaption w:val=", "has no description"),
        (DOCUMENT, ">Who<", "> <", "table 1 has a column without a name"),
        (
            DOCUMENT,
            '<w:tcPr><w:tcW w:w="658"',
            '<w:tcPr><w:gridSpan w:val="2"/><w:tcW w:w="658"',
            "table 1 has merged cells",
        ),
        (DOCUMENT, "<w:gridCol ", "<w:other ", "table 1 has a row of another length"),
        (DOCUMENT, "<w:sectPr>", "<w:p/><w:sectPr>", "is empty"),
        (DOCUMENT, "<w:sectPr>", PICTURE.format(words=""), "'Chart 1' has no words"),
        (DOCUMENT, "<w:sectPr>", PICTURE.format(words=' descr=""'), "'Chart 1' has no words"),
        (CORE, "<cp:revision>", "<cp:category>x</cp:category><cp:revision>", "category"),
        ("docProps/app.xml", "</Prop", "<TotalTime>9</TotalTime></Prop", "tell TotalTime"),
        (SETTINGS, "<w:zoom", "<w:rsids/><w:zoom", "the settings hold rsid"),
        (STYLES, 'w:val="595349"', 'w:val="999999"', "999999 on ECE9E2 has a contrast of 2.3"),
        (NUMBERING, "•", f"{CANARY}", "word/numbering.xml holds a private note"),
    ],
)
def test_each_obstacle_is_found(content, part, old, new, found):
    assert [each for each in findings(changed(content, part, old, new), CANARY) if found in each]


def test_a_picture_with_words_is_none_of_them(content):
    told = PICTURE.format(words=' descr="Three bars"')
    assert findings(changed(content, DOCUMENT, "<w:sectPr>", told), CANARY) == []


def test_a_part_that_nobody_asked_for_is_found(content):
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("docProps/custom.xml", "<x/>")
    assert findings(out.getvalue(), CANARY) == ["docProps/custom.xml was not asked for"]


def test_the_long_minutes_are_long_and_the_others_hold_what_they_are_named_for():
    assert len(ooxml.paragraphs(written("long"))) > 600
    assert "5&lt;6&gt;2" in unzipped(written("hostile"), DOCUMENT)
    assert len(ooxml.paragraphs(written("empty"))) < 12
