"""A filled form holds what belongs into its places, once, and keeps all else."""

import io
from dataclasses import replace
from itertools import pairwise
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import Document, Line, plain, texts
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment
from facilitator.domain.word_form import NEEDED, PLACES, Contents, Holds, written
from facilitator.domain.words import tr
from facilitator.export.lines import joined
from facilitator.export.word_form import check, filled
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.examples import share
from tests.export import ooxml
from tests.export.access import findings
from tests.export.figures import grey
from tests.export.forms import (
    NAMES,
    facts,
    filled_with,
    form,
    paragraph,
    row,
    run,
    shipped,
    table,
)
from tests.export.hostile import CORPUS
from tests.export.programs import audit
from tests.export.third_grade import CANARY, HELD, MADE, PLAN, TEAM

SAID = English()
GROUPS = tuple(dict.fromkeys(place.group for place in PLACES.values() if place.group))


def of_kind(*kinds: Holds) -> list[str]:
    return [name for name, place in PLACES.items() if place.holds in kinds]


def line_text(line: Line) -> str:
    return plain(joined(line, SAID.say, SAID.say, SAID.say))


def lines_text(lines: tuple[Line, ...]) -> str:
    return "\n".join(map(line_text, lines))


def hostile() -> Contents:
    bad = tuple(CORPUS.values())
    items = tuple(replace(i, title=t, leaves=t) for i, t in zip(PLAN.items, bad, strict=False))
    plan_ = replace(PLAN, title=bad[0], purpose=bad[1], place=bad[2], items=items)
    notes = tuple(
        replace(n, text=t) for n, t in zip(HELD.record.notes[:8], reversed(bad), strict=False)
    )
    made = tuple(replace(m, text=t) for m, t in zip(MADE[:6], bad, strict=False))
    held = replace(HELD, plan=plan_, record=replace(HELD.record, notes=notes))
    return facts(replace(TEAM, school=bad[3]), held, made)


def empty() -> Contents:
    return facts(Team("t", ""), Meeting("m", "t", Plan()), (), (), ())


MEETINGS = {"usual": facts, "hostile": hostile, "empty": empty}


@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_text_and_every_line_stands_once_in_its_place(meeting):
    """In words between others, so that each place is found again by what stands before it."""
    told = MEETINGS[meeting]()
    names = of_kind(Holds.TEXT, Holds.LINES)
    body = "".join(paragraph(run(f"<{name}>{written(name)}</{name}>")) for name in names)
    said = [text for _, text in ooxml.paragraphs(filled_with(body, told))]
    expected = []
    for name in names:
        none = "none" if PLACES[name].says_none else ""
        expected.append(f"<{name}>{lines_text(told.lines[name]) or none}</{name}>")
    assert said == expected


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("group", GROUPS)
def test_a_row_is_repeated_for_each_and_holds_its_places(group, meeting):
    told = MEETINGS[meeting]()
    names = [name for name, place in PLACES.items() if place.group == group]
    cells = (paragraph(run(f"<{written(name)}>")) for name in names)
    heads = (paragraph(run(written(f"{name}:"))) for name in names)
    content = filled_with(table(row(*heads), row(*cells)) + paragraph(), told)
    (found,) = ooxml.body(content).iter(f"{ooxml.W}tbl")
    labels = [SAID.say(PLACES[name].label) for name in names]
    rows = [[f"<{lines_text(each[name])}>" for name in names] for each in told.rows[group]]
    nothing = [["<none>", *("<>" for _ in names[1:])]]
    assert ooxml.rows(found) == [labels, *(rows or nothing)]


@pytest.mark.parametrize("name", of_kind(Holds.BLOCKS))
def test_a_whole_part_says_what_the_minutes_say_there(name):
    told = facts()
    body = paragraph(run("before")) + paragraph(run(written(name))) + paragraph(run("after"))
    blank = Document("", "", "", tr("Draft"), Moment(0), told.blocks[name])
    words = "".join(plain(SAID.say(each)) for each in texts(blank))
    said = "".join(text for _, text in ooxml.paragraphs(filled_with(body, told)))
    for sign in (" · ", " ", "\t", "\n"):
        words, said = words.replace(sign, ""), said.replace(sign, "")
    assert said == f"before{words}after"


def test_lines_alone_in_a_paragraph_are_paragraphs_of_its_kind():
    look = '<w:pPr><w:pStyle w:val="ListNumber"/></w:pPr>'
    content = filled_with(f"<w:p>{look}{run('{{decisions}}')}</w:p>")
    assert ooxml.paragraphs(content) == [
        ("ListNumber", "A writing sample on the first Monday of each month."),
        ("ListNumber", "The October prompt is “A place I know by heart”."),
    ]


@settings(max_examples=share(50), deadline=None)
@given(st.lists(st.integers(1, 40), max_size=12))
def test_it_does_not_matter_how_word_divides_a_place_into_runs(cuts):
    words = "On {{ day }}: {{Meeting}}, {{planned}}{{none}}."
    edges = sorted({0, len(words), *cuts})
    looks = ("<w:rPr><w:b/></w:rPr>", "", "<w:rPr><w:i/><w:lang w:val='fr-FR'/></w:rPr>")
    runs = (run(words[a:b], looks[n % 3]) for n, (a, b) in enumerate(pairwise(edges)))
    ((_, said),) = ooxml.paragraphs(filled_with(paragraph(*runs)))
    assert said == (
        "On Wednesday 21 October 2026: SMART goal and monthly writing, "
        "10:20 to the bell at 11:00{{none}}."
    )


def test_what_people_typed_is_never_taken_for_a_place():
    tricky = "{{title}} {{items.topic}} {{minutes}} {{day:}}"
    items = (replace(PLAN.items[0], title=tricky, leaves=tricky),)
    held = replace(HELD, plan=replace(PLAN, items=items, title=tricky))
    body = paragraph(run("{{meeting}}")) + table(
        row(paragraph(run("{{items.topic}}")), paragraph(run("{{items.outcome}}")))
    )
    content = filled_with(body + paragraph(run("{{part.items}}")), facts(meeting=held))
    said = [text for _, text in ooxml.paragraphs(content)]
    assert said[:3] == [tricky] * 3
    assert f"1. {tricky}" in said


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=lambda w: w.language)
def test_shipped_forms_are_whole_and_accepted_when_filled(name, meeting, words, tmp_path):
    content = filled(shipped(name), MEETINGS[meeting](), words, grey)
    assert audit(content, tmp_path / "minutes.docx") == []
    *_, last = enumerate(ooxml.body(content).findall(f"{ooxml.W}p"), 1)
    # Word needs a paragraph behind a table that ends a document.
    behind = {f"paragraph {last[0]} is empty"} if meeting == "empty" and name != "plain" else set()
    assert set(findings(content, CANARY)) == behind
    assert content == filled(shipped(name), MEETINGS[meeting](), words, grey)


@pytest.mark.parametrize("name", NAMES)
def test_shipped_forms_lack_nothing(name):
    report = check(shipped(name))
    assert report.whole
    assert report.styles == ()


def test_a_form_is_told_what_it_lacks_and_what_means_nothing():
    body = paragraph(run("Date: {{Day}} {{dya}}")) + table(
        row(paragraph(run("{{actions.what}} {{items.topic}} {{minutes}}")))
    )
    report = check(form(body + paragraph(run("{{actions.who}}"))))
    assert report.missing == (NEEDED[0], NEEDED[2], NEEDED[3], NEEDED[4])
    assert [(s.name, s.around) for s in report.unknown] == [("{{dya}}", "Date: {{Day}} {{dya}}")]
    assert [s.name for s in report.misplaced] == [
        "{{items.topic}}",
        "{{minutes}}",
        "{{actions.who}}",
    ]


def test_the_look_of_the_form_stays_and_ours_comes_in_where_it_is_missing():
    """A German Word calls the same styles otherwise; lists of its own keep their numbers."""
    parts = shipped("plain")
    styles = parts["word/styles.xml"].decode().replace('"Heading1"', '"berschrift1"')
    begin = styles.index('<w:style w:type="paragraph" w:customStyle="1" w:styleId="Step">')
    end = styles.index("</w:style>", begin) + len("</w:style>")
    parts["word/styles.xml"] = (styles[:begin] + styles[end:]).encode()
    assert check(parts).styles == ("Step",)
    content = filled(parts, facts(), SAID, grey)
    used = {style for style, _ in ooxml.paragraphs(content)}
    assert {"berschrift1", "Step"} <= used
    assert "Heading1" not in used
    with ZipFile(io.BytesIO(content)) as file:
        assert file.read("word/theme/theme1.xml") == parts["word/theme/theme1.xml"]
        assert b'w:styleId="Step"' in file.read("word/styles.xml")
