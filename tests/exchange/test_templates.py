"""Template files: the shipped ones fit their minutes, a bad one is told by file and place."""

import json
import re
import tomllib
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.templates import laid_out
from facilitator.domain.expand import fair_minutes
from facilitator.domain.fit import fit
from facilitator.domain.plan import Plan
from facilitator.domain.template import USUAL_SLOT, Template
from facilitator.domain.time import later
from facilitator.exchange.protocol_file import read_library
from facilitator.exchange.schema import TEMPLATE
from facilitator.exchange.template_file import read_template, read_templates
from tests.exchange.refusing import said, within_two_seconds
from tests.exchange.schema_reader import faults
from tests.exchange.test_bad_protocol_files import SPRAWL
from tests.exchange.test_protocol_style import LONGEST_SENTENCE, MARKS, sentences, texts, words
from tests.exchange.test_schemas import KEPT

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "templates" / "en"
PROTOCOLS = {p.id: p for p in read_library([ROOT / "resources" / "protocols" / "en"])[0]}
SHIPPED, WRONG = read_templates(FOLDER, PROTOCOLS)
SCHEMA = json.loads((KEPT / TEMPLATE.name).read_bytes())
LONGER = {"monthly-network-group": 90, "cluster-exchange": 90}
"""Those that need more than one slot, and must say so."""

ITEM = '[[meetings.items]]\ntitle = "T"\nminutes = 5\n'
HEAD = 'format = 1\nid = "x"\nname = "X"\n'
GOOD = HEAD + "[[meetings]]\n" + ITEM

each_template = pytest.mark.parametrize("template", SHIPPED, ids=lambda each: each.id)
each_file = pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda p: p.stem)


def plans(template: Template, people: int) -> list[Plan]:
    """The meetings of a template as they are planned for so many people."""
    start = time(8, 0)
    return [
        Plan(
            start=start,
            bell=later(start, part.minutes),
            items=laid_out(template, at, people, PROTOCOLS, iter(map(str, range(99))).__next__),
        )
        for at, part in enumerate(template.parts)
    ]


def test_there_are_twelve_and_all_can_be_read():
    assert WRONG == ()
    assert len(SHIPPED) == 12
    assert sum(len(template.parts) for template in SHIPPED) == 17


@each_template
def test_a_template_fits_its_minutes_for_its_usual_people(template: Template):
    for plan, part in zip(plans(template, template.people.usual), template.parts, strict=True):
        found = fit(plan, template.people.usual, PROTOCOLS)
        assert found.changes == (), part.title
        assert sum(item.minutes for item in plan.items) <= part.minutes
        for item in part.items:
            if item.protocol:
                protocol = PROTOCOLS[item.protocol]
                usual = fair_minutes(protocol, template.people.usual, item.sitting)
                assert item.minutes == usual, item.title


@each_template
def test_a_template_can_be_fitted_for_its_fewest_and_its_most(template: Template):
    for people in (template.people.least, template.people.most):
        assert all(fit(plan, people, PROTOCOLS).fits for plan in plans(template, people)), people


@each_template
def test_only_a_template_that_says_so_is_longer_than_a_slot(template: Template):
    longest = max(part.minutes for part in template.parts)
    assert longest <= LONGER.get(template.id, USUAL_SLOT)
    if template.id in LONGER:
        assert f"It needs {longest} minutes." in template.when


@each_template
def test_every_item_says_what_it_leaves_behind(template: Template):
    assert len({part.title for part in template.parts}) == len(template.parts)
    for part in template.parts:
        assert all(item.leaves for item in part.items)
        assert any(item.bring for item in part.items) or len(template.parts) > 1


@each_file
def test_a_shipped_template_is_written_as_the_program_reads_aloud(path: Path):
    tree = tomllib.loads(path.read_text("utf-8"))
    assert faults(tree, SCHEMA, SCHEMA) == []
    for place, text in texts(tree):
        assert not MARKS.search(text), place
        assert not re.search(r"[;–—]", text), place
        for sentence in sentences(text):
            assert len(words(sentence)) <= LONGEST_SENTENCE, sentence


def test_the_page_about_the_format_is_as_the_schema_has_it(tmp_path: Path):
    page = (ROOT / "docs" / "templates.md").read_text("utf-8")
    whole = re.search(r"```toml\n(format = 1.*?)```", page, re.DOTALL)
    assert whole is not None
    assert faults(tomllib.loads(whole[1]), SCHEMA, SCHEMA) == []
    named = tomllib.loads(whole[1])["id"]
    (tmp_path / f"{named}.toml").write_text(whole[1], "utf-8")
    assert read_template(tmp_path / f"{named}.toml", PROTOCOLS).id == named
    told = set(re.findall(r"\w+", page))
    parts = (SCHEMA, *SCHEMA["$defs"].values())
    assert {field for part in parts for field in part.get("properties", ())} - told == set()


def refused(folder: Path, content: str | bytes) -> str:
    path = folder / "x.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with within_two_seconds(), pytest.raises(UserError) as error:
        read_template(path, PROTOCOLS)
    return said(error.value.text)


PLACES = [
    ("", "format", "is missing"),
    (GOOD.replace("format = 1", "format = 0"), "format", "expected the number 1"),
    (GOOD.replace('"x"', '"y"'), "id", "expected the name of the file: x"),
    (HEAD, "meetings", "is missing"),
    (HEAD + "meetings = []", "meetings", "expected at least 1 entry"),
    (HEAD + "[[meetings]]\nitems = []", "meetings 1, items", "expected at least 1 entry"),
    (GOOD + "surprise = 1", "meetings 1, items 1, surprise", "is not known here"),
    (GOOD.replace("= 5", "= -5"), "meetings 1, items 1, minutes", "expected at least 1"),
    (GOOD.replace("= 5", "= 1.5"), "meetings 1, items 1, minutes", "expected a whole number"),
    (GOOD.replace("= 5", "= 900"), "meetings 1, items 1, minutes", "expected at most 600"),
    (
        GOOD.replace("= 5", "= 50"),
        "meetings 1, items",
        "expected at most 40 minutes for all items together, and found 50",
    ),
    (
        GOOD + 'lead = "queen"',
        "meetings 1, items 1, lead",
        "this word is not one that can stand here",
    ),
    (
        GOOD + 'protocol = "no-such"',
        "meetings 1, items 1, protocol",
        "there is no protocol of this id",
    ),
    (
        GOOD + 'protocol = "check-in"\nsitting = 2',
        "meetings 1, items 1, sitting",
        "the protocol has no such sitting",
    ),
    (
        GOOD + 'protocol = "check-in"\nstep = 9',
        "meetings 1, items 1, step",
        "the sitting has no such step",
    ),
    (GOOD.replace('"T"', r'"\u0000"'), "meetings 1, items 1, title", "expected a title"),
    (
        GOOD + "[people]\nleast = 9\nmost = 4",
        "people",
        "expected least, usual and most in rising order",
    ),
]


@pytest.mark.parametrize(("content", "place", "problem"), PLACES)
def test_a_mistake_is_told_by_file_and_place(tmp_path: Path, content, place, problem):
    assert refused(tmp_path, content) == f"x.toml: {place}: {problem}"


def test_a_template_of_a_newer_program_is_told(tmp_path: Path):
    assert "newer version" in refused(tmp_path, GOOD.replace("format = 1", "format = 2"))


def test_a_folder_of_bad_files_is_read_through(tmp_path: Path):
    for number, case in enumerate(SPRAWL):
        (tmp_path / f"{number}.toml").write_text(SPRAWL[case][:100_000], "utf-8")
    (tmp_path / "x.toml").write_text(GOOD, "utf-8")
    with within_two_seconds():
        templates, errors = read_templates(tmp_path, PROTOCOLS)
    assert ([each.id for each in templates], len(errors)) == (["x"], len(SPRAWL))
    assert read_templates(tmp_path / "nowhere", PROTOCOLS) == ((), ())


def attempt(path: Path) -> bool:
    """Whether a template was read, or a sentence tells of the file."""
    try:
        return isinstance(read_template(path, PROTOCOLS), Template)
    except UserError as error:
        return said(error.text).startswith(path.name)


@given(st.sampled_from(sorted(FOLDER.glob("*.toml"))), st.data())
def test_a_good_file_with_anything_wrong_in_it_is_read_or_refused(tmp_path_factory, good, data):
    lines = good.read_text("utf-8").split("\n")
    junk = data.draw(st.sampled_from(("", "[]", "= 1", '"x"', "[[meetings]]", "9" * 4_400)))
    lines[data.draw(st.integers(0, len(lines) - 1))] = junk
    path = tmp_path_factory.getbasetemp() / good.name
    path.write_text("\n".join(lines), "utf-8")
    assert attempt(path)
