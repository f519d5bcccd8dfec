"""A filled form whose language runs from right to left is turned as a whole."""

from __future__ import annotations

import pytest

from facilitator.export.word_form import filled
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml
from tests.export.forms import NAMES, facts, filled_with, form, paragraph, row, run, shipped, table
from tests.export.ooxml import W
from tests.export.programs import audit
from tests.export.third_grade import ENDED

MIRRORED = MirroredPseudo()
PARTS = ("word/document.xml", "word/footer1.xml")


def marks(content: bytes) -> list[str]:
    """What has no mark of its direction, part by part."""
    lacking = []
    for name in PARTS:
        tree = ooxml.part(content, name)
        kinds = (("p", "pPr/{}bidi"), ("tbl", "tblPr/{}bidiVisual"), ("sectPr", "bidi"))
        for kind, where in kinds:
            path = f"{W}{where}".replace("{}", W)
            lacking += [kind for each in tree.iter(f"{W}{kind}") if each.find(path) is None]
    return lacking


@pytest.mark.parametrize("name", NAMES)
def test_a_form_is_turned_in_every_part_and_otherwise_untouched(name: str) -> None:
    assert marks(filled(shipped(name), facts(), MIRRORED)) == []
    straight = filled(shipped(name), facts(), English())
    for part in PARTS:
        tree = ooxml.part(straight, part)
        assert not [*tree.iter(f"{W}bidi"), *tree.iter(f"{W}bidiVisual")]


def test_the_marks_stand_where_word_looks_for_them(tmp_path) -> None:
    """Among every property that can stand before them or behind, as the schema has it."""
    look = (
        '<w:pPr><w:pStyle w:val="Normal"/><w:keepNext/><w:tabs><w:tab w:val="left" w:pos="900"/>'
        '</w:tabs><w:autoSpaceDN/><w:spacing w:after="60"/><w:jc w:val="right"/></w:pPr>'
    )
    cells = table(row(paragraph(run("{{actions.what}}"))))
    styled = cells.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="MinutesTable"/>')
    own = '<w:pPr><w:bidi w:val="0"/></w:pPr>'
    body = f"<w:p>{look}{run('{{meeting}}')}</w:p>{styled}<w:p>{own}{run('Ana')}</w:p>{paragraph()}"
    content = filled_with(body, words=MIRRORED)
    assert audit(content, tmp_path / "minutes.docx") == []
    first, *_, latin, _ = ooxml.body(content).findall(f"{W}p")
    names = [each.tag.removeprefix(W) for each in first.find(f"{W}pPr")]
    assert names == ["pStyle", "keepNext", "tabs", "autoSpaceDN", "bidi", "spacing", "jc"]
    assert latin.find(f"{W}pPr/{W}bidi").get(f"{W}val") == "0"
    assert marks(content) == []


def test_a_form_without_any_properties_is_turned_too() -> None:
    content = filled(form(paragraph(run(f"{ENDED.utc} {{{{title}}}}"))), facts(), MIRRORED)
    assert marks(content) == []
