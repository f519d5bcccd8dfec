"""Web pages: whole in themselves, open to everybody, and never what a person typed."""

import pytest
from hypothesis import given, settings

from facilitator.domain.document import Document, Heading, Line, Paragraph, Picture, Table
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.html import Html
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.examples import share
from tests.export.every_document import DOCUMENTS
from tests.export.everywhere import ANYTHING, MARKUP, everywhere
from tests.export.figures import grey, picture
from tests.export.hostile import CORPUS
from tests.export.page_access import findings
from tests.export.readers import page_of
from tests.export.specimens import ARABIC, SPECIMENS
from tests.export.third_grade import CANARY

WORDS = English()
NAME = Line(("Ana",))


def small(*blocks):
    return Document("Title", "Ana", "Subject", tr("Draft"), Moment(0), blocks)


def written(name):
    specimen = SPECIMENS[name]()
    return Html(grey).to_bytes(specimen.document, specimen.words)


@pytest.mark.parametrize("name", SPECIMENS)
def test_nothing_stands_in_a_readers_way_and_nothing_is_fetched(name):
    content = written(name)
    assert findings(content) == []
    assert CANARY.encode() not in content


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_stands_in_a_readers_way(name):
    assert findings(Html(grey).to_bytes(DOCUMENTS[name](), WORDS)) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('<html lang="en-GB"', "<html", "no language"),
        (' dir="ltr">', ">", "no direction"),
        ("<h2>In short</h2>", "<h3>In short</h3>", "a level of headings"),
        ("<h2>In short</h2>", "<h2> </h2>", "an empty <h2>"),
        ('<th scope="col">What</th>', "<th>What</th>", "does not say what it heads"),
        ("<caption>Actions agreed", "<caption></caption><caption>Actions", "not described"),
        ("<title>Minutes: SMART", "<title>SMART", "not the one on the page"),
        ("<main>", "<main><script>1</script>", "<script> is none of ours"),
        ("<h1>", '<h1 onclick="1">', "<h1> has onclick"),
        ("<main>", '<main><img src="x.png" alt="x">', "comes from outside"),
        ("<main>", '<main><img src="data:image/png;base64,aa" alt="">', "has no words"),
        ("body {", "body { background: url(x);", "fetches something"),
        ("--muted: #595349", "--muted: #999999", "muted is too near to page"),
        ("--ink: #F2EFEA", "--ink: #555555", "ink is too near to page"),
    ],
)
def test_each_obstacle_is_found(old, new, found):
    page = written("third grade").decode()
    assert old in page
    assert any(found in each for each in findings(page.replace(old, new, 1).encode()))


def shape(text: str) -> list[str]:
    """The elements of a page with the text everywhere; those that it may divide are left out."""
    page = page_of(Html().to_bytes(everywhere(text), WORDS))
    return [
        element.tag for element in page.elements if element.tag not in ("br", "bdi", "td", "th")
    ]


@settings(max_examples=share(40))
@given(ANYTHING | MARKUP)
def test_nothing_that_is_typed_becomes_an_element(text):
    assert shape(text) == shape("a" if text else "")


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS.keys())
def test_a_drawn_figure_has_its_words_whatever_they_are(text):
    block = picture(text, text, text)
    bad = Picture(block.figure, tr("{text}.", text=text), text, block.table)
    (image,) = page_of(Html(grey).to_bytes(small(bad), WORDS)).all("img")
    assert image.attributes["alt"].endswith(".")
    assert image.attributes.keys() == {"src", "alt"}


def test_typed_words_have_their_own_direction():
    """A paragraph with its side, words among others without."""
    line = Line((ARABIC, "Ana"), lead=tr("Decision"))
    blocks = (Heading(1, ARABIC), Paragraph(line), Paragraph(Line((ARABIC,))), Paragraph(NAME))

    def turned(words, direction):
        page = page_of(Html().to_bytes(small(*blocks), words))
        assert page.elements[0].attributes["dir"] != direction
        found = [e for e in page.elements if e.attributes.get("dir") == direction]
        return [(e.tag, e.text) for e in found]

    assert turned(WORDS, "rtl") == [("bdi", ARABIC), ("bdi", ARABIC), ("p", ARABIC)]
    assert turned(MirroredPseudo(), "ltr") == [("bdi", "Title"), ("bdi", "Ana"), ("p", "Ana")]


def test_headings_begin_below_the_title_whatever_comes_first():
    blocks = (Heading(2, "a"), Heading(2, "b"), Heading(1, "c"), Heading(2, "d"))
    page = page_of(Html().to_bytes(small(*blocks), WORDS))
    assert [e.tag for e in page.all("h1", "h2", "h3")] == ["h1", "h2", "h2", "h2", "h3"]


def test_room_to_write_by_hand_and_columns_are_kept():
    table = Table(tr("Two"), ("A", ""), (0.25, 0.75), (("1", ""),), row_height=20)
    page = page_of(Html().to_bytes(small(table), WORDS))
    assert [e.attributes["style"] for e in page.all("col")] == ["width:25%", "width:75%"]
    assert page.all("tr")[1].attributes["style"] == "height:20mm"
    assert [(e.tag, e.text) for e in page.all("th", "td")][:2] == [("th", "A"), ("td", "")]


def test_dark_is_for_screens_and_paper_has_its_own_rules():
    (style,) = page_of(written("empty")).all("style")
    assert "@media screen and (prefers-color-scheme: dark)" in style.text
    assert "@media print" in style.text
    assert "size: A4" in style.text


def test_properties_are_our_own_and_no_more():
    page = page_of(written("third grade"))
    told = {e.attributes.get("name"): e.attributes.get("content") for e in page.all("meta")}
    assert told["author"] == "Dev"
    assert told["description"] == "Third grade, Wednesday 21 October 2026"
    assert told["dcterms.created"] == "2026-10-21T10:59:00"
    names = {None, "viewport", "color-scheme", "author", "description", "dcterms.created"}
    assert told.keys() == names
