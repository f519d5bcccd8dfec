"""The booklet of the whole library as a Word file: nothing of a protocol is lost in it."""

from dataclasses import replace

from facilitator.app.library import Library
from facilitator.bootstrap.booklet_command import booklet_of
from facilitator.domain.related import Kin, Related
from facilitator.domain.time import Moment
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml
from tests.export.access import findings
from tests.export.before_specimens import shelf
from tests.export.every_document import DOCUMENTS
from tests.export.ooxml import W
from tests.export.programs import audit

NOW = Moment(1_792_400_000_000, 60)


def library():
    """The shipped ones; of one a relative is known and another is not."""
    held = dict(shelf())
    kin = (Related(Kin.SHORTER, "no-such-one"), Related(Kin.SITTINGS, "check-in"))
    return {**held, "charrette": replace(held["charrette"], related=kin)}


def ends_a_section(paragraph):
    return paragraph is not None and paragraph.find(f"{W}pPr/{W}sectPr") is not None


def test_every_protocol_is_in_it_whole_from_the_top_of_a_page():
    protocols = library()
    content = Word().to_bytes(booklet_of(Library(protocols), NOW, English()), English())
    body = ooxml.body(content)
    told = "\n".join(text for _, text in ooxml.paragraphs(content))
    headings, marks, before, on_top = [], {}, None, False
    for paragraph in body.iter(f"{W}p"):
        style, name = ooxml.style(paragraph), ooxml.text(paragraph)
        on_top = ends_a_section(before) or (on_top and ooxml.style(before) == "Heading1")
        if style == "Heading2":
            headings.append(name)
            assert on_top, name
            marks[paragraph.find(f"{W}bookmarkStart").get(f"{W}name")] = name
        before = paragraph
    assert sorted(headings) == sorted(each.name for each in protocols.values())
    links = {link.get(f"{W}anchor"): ooxml.text(link) for link in body.iter(f"{W}hyperlink")}
    assert links == marks
    pages = [field.get(f"{W}instr").split()[1] for field in body.iter(f"{W}fldSimple")]
    assert pages == list(links)
    for protocol in protocols.values():
        assert protocol.origin in told
        assert protocol.rights_note in told
        for step in protocol.steps:
            assert step.say.replace("{presenter}", "the presenter") in told, step.title
            assert step.cue.replace("{presenter}", "the presenter") in told, step.title
    assert told.count("In several sittings: Check-in") == 1
    assert "no-such-one" not in told
    assert findings(content) == []


def test_a_list_of_contents_is_sound(tmp_path):
    content = Word().to_bytes(DOCUMENTS["booklet"](), MirroredPseudo())
    assert findings(content) == []
    assert audit(content, tmp_path / "booklet.docx") == []
