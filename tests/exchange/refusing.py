"""Reading files that should be refused, and the sentences that refuse them."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.domain.words import Names, Text, Value
from facilitator.exchange.protocol_file import read_protocol

HEAD = 'format = 1\nid = "x"\nname = "X"\n'
STEP = '[[steps]]\ntitle = "T"\nideal = 1\n'
GOOD = HEAD + STEP


def said(text: Text) -> str:
    """The English sentence, without a catalogue."""
    places = {name: _filling(value) for name, value in text.arguments}
    one = places.get("n") == 1 or not text.plural
    return (text.msgid if one else text.plural).format_map(places)


def _filling(value: Value) -> object:
    if isinstance(value, Names):
        return ", ".join(str(_filling(part)) for part in value.parts)
    return said(value) if isinstance(value, Text) else value


@contextmanager
def within_two_seconds() -> Iterator[None]:
    """A guard against hanging, not a measurement."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < 2


def refused(path: Path) -> str:
    """The sentence that refuses a file."""
    with within_two_seconds(), pytest.raises(UserError) as error:
        read_protocol(path)
    return said(error.value.text)


def of(folder: Path, content: str | bytes) -> str:
    path = folder / "x.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return refused(path)
