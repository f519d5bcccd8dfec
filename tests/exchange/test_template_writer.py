"""Templates of one's own as files: what goes out comes in equal, a bad one names its place."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from facilitator.app.errors import UserError
from facilitator.domain.protocol import Protocol
from facilitator.domain.template import Template
from facilitator.exchange.template_file import read_own_template, read_template
from facilitator.exchange.template_writer import template_bytes
from tests.examples import share
from tests.exchange.owned import TEMPLATES
from tests.exchange.refusing import said, within_two_seconds
from tests.exchange.schema_reader import faults
from tests.exchange.test_templates import GOOD, HEAD, ITEM, PROTOCOLS, SCHEMA, SHIPPED

A_FEW = settings(max_examples=share(60), suppress_health_check=list(HealthCheck))
LONG = GOOD + ITEM.replace("5", "600")
BAD = [
    (GOOD.replace('title = "T"', 'title = " "'), "meetings 1, items 1, title"),
    (GOOD.replace("minutes = 5", "minutes = -5"), "meetings 1, items 1, minutes"),
    (GOOD.replace("minutes = 5", "minutes = 2.5"), "meetings 1, items 1, minutes"),
    (GOOD + 'leads = ["head"]\n', "meetings 1, items 1, leads 1"),
    (GOOD + 'protocol = "nowhere"\n', "meetings 1, items 1, protocol"),
    (GOOD + 'protocol = "check-in"\nstep = 99\n', "meetings 1, items 1, step"),
    (GOOD + 'colour = "red"\n', "meetings 1, items 1, colour"),
    (GOOD.replace('"x"', '"../x"'), "id"),
    (HEAD, "meetings"),
]


def held(template: Template) -> Template:
    """The same as a file can hold it: with names, an item in each meeting, and usual minutes."""
    parts = tuple(
        replace(
            part,
            minutes=min(abs(part.minutes), 600),
            items=tuple(
                replace(item, title=(item.title.strip() and item.title) or "T", sitting=1, step=0)
                for item in (part.items or SHIPPED[0].parts[0].items)
            ),
        )
        for part in template.parts
    )
    parts = tuple(
        replace(part, items=tuple(replace(i, minutes=min(i.minutes, 600)) for i in part.items))
        for part in parts
    )
    return replace(template, name=(template.name.strip() and template.name) or "N", parts=parts)


@A_FEW
@given(TEMPLATES.map(held))
def test_what_goes_out_comes_in_equal(tmp_path: Path, template: Template):
    path = tmp_path / "any name.toml"
    path.write_bytes(template_bytes(template, PROTOCOLS))
    assert read_own_template(path, PROTOCOLS) == template
    assert faults(tomllib.loads(path.read_text("utf-8")), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize("template", SHIPPED, ids=lambda each: each.id)
def test_a_shipped_one_is_written_as_it_is_read(tmp_path: Path, template: Template):
    path = tmp_path / f"{template.id}.toml"
    path.write_bytes(template_bytes(template, PROTOCOLS))
    assert read_template(path, PROTOCOLS) == template


def test_one_that_no_file_can_hold_yet_is_not_written():
    part = SHIPPED[0].parts[0]
    nameless = replace(
        SHIPPED[0], parts=(replace(part, items=(replace(part.items[0], title=""),)),)
    )
    none: dict[str, Protocol] = {}
    for template, place in ((nameless, "items 1, title"), (SHIPPED[0], "protocol")):
        with pytest.raises(UserError) as refused:
            template_bytes(template, none)
        assert place in said(refused.value.text)


def test_one_s_own_may_be_longer_than_the_bell(tmp_path: Path):
    path = tmp_path / "x.toml"
    path.write_text(LONG, "utf-8")
    assert read_own_template(path, PROTOCOLS).parts[0].planned == 605
    with pytest.raises(UserError):
        read_template(path, PROTOCOLS)


@pytest.mark.parametrize(("content", "place"), BAD)
def test_a_bad_one_is_refused_with_file_and_place(tmp_path: Path, content: str, place: str):
    path = tmp_path / "y.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(UserError) as refused, within_two_seconds():
        read_own_template(path, PROTOCOLS)
    assert said(refused.value.text).startswith(f"y.toml: {place}: ")
