"""Protocols written as files: what is read again is what was written."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from facilitator.app.errors import UserError
from facilitator.domain.protocol import Protocol
from facilitator.exchange.protocol_file import protocol_from, read_protocol
from facilitator.exchange.protocol_writer import mark_of, protocol_bytes
from tests.exchange.refusing import said
from tests.protocols import protocols

SHIPPED = sorted((Path(__file__).resolve().parents[2] / "resources" / "protocols").glob("*/*.toml"))


@given(protocols())
def test_any_protocol_comes_back_as_it_was(protocol: Protocol):
    content = protocol_bytes(protocol)
    assert protocol_from("x.toml", content, protocol.id) == protocol
    assert protocol_bytes(protocol) == content


@given(protocols(), protocols())
def test_a_mark_tells_two_protocols_apart(one: Protocol, other: Protocol):
    assert (mark_of(one) == mark_of(other)) == (one == other)
    assert mark_of(one) != mark_of(replace(one, name=f"{one.name}!"))


def test_a_shipped_protocol_comes_back_as_it_was():
    for path in SHIPPED:
        protocol = read_protocol(path)
        assert protocol_from(path.name, protocol_bytes(protocol), path.stem) == protocol


def test_long_texts_stand_on_lines_of_their_own():
    step = replace(read_protocol(SHIPPED[0]).steps[0], say='First.\nSecond: "so" ""on"""')
    protocol = replace(read_protocol(SHIPPED[0]), steps=(step,))
    content = protocol_bytes(protocol).decode()
    assert 'say = """\nFirst.\nSecond: "so"' in content
    assert tomllib.loads(content)["steps"][0]["say"] == step.say


def test_what_no_file_may_hold_is_not_written():
    steps = (replace(read_protocol(SHIPPED[0]).steps[0], say="ä" * 200_000),) * 20
    with pytest.raises(UserError) as error:
        protocol_bytes(replace(read_protocol(SHIPPED[0]), steps=steps))
    assert "is larger than 5 MB" in said(error.value.text)
