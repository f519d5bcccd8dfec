"""The JSON Schema of a pack's own file: it has what is written, and tells what is refused."""

import json
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings

from facilitator.app.errors import UserError
from facilitator.app.packs import Pack
from facilitator.exchange.protocol_pack import ABOUT, pack_bytes, read_pack
from facilitator.exchange.schema import PACK
from tests.exchange.bad_packs import ABOUT as GOOD_ABOUT
from tests.exchange.bad_packs import about
from tests.exchange.refusing import said
from tests.exchange.schema_reader import faults
from tests.exchange.test_protocol_packs import A_FEW
from tests.exchange.test_schemas import KEPT
from tests.protocols import protocols
from tests.strategies import ANY_TEXT

SCHEMA = json.loads((KEPT / PACK.name).read_bytes())
MARK = "0" * 64
PLACES = [
    ('name = "x"\n', "format"),
    ("format = 0\n", "format"),
    ('format = "1"\n', "format"),
    ("format = 1\nname = 3\n", "name"),
    ("format = 1\nauthor = []\n", "author"),
    (f'format = 1\nlicence = "{"x" * 501}"\n', "licence"),
    (f'format = 1\nabout = "{"x" * 200_001}"\n', "about"),
    ('format = 1\nlicense = "CC BY"\n', "license"),
    ('format = 1\nearlier = "x"\n', "earlier"),
    ('format = 1\n[earlier]\nx = ["1234"]\n', "earlier, x 1"),
    (f'format = 1\n[earlier]\nx = "{MARK}"\n', "earlier, x"),
]


def places(content: str) -> list[str]:
    """Where a file is not as the schema has it."""
    return [at.strip(".") for at in faults(tomllib.loads(content), SCHEMA, SCHEMA)]


@settings(A_FEW, suppress_health_check=list(HealthCheck))
@given(protocols(), ANY_TEXT, ANY_TEXT)
def test_whatever_is_written_is_as_the_schema_has_it(tmp_path: Path, protocol, name, words):
    path = tmp_path / "x.zip"
    earlier = {protocol.id: (MARK, MARK)}
    path.write_bytes(pack_bytes(Pack((protocol,), name, name, name, words, earlier)))
    with ZipFile(path) as archive:
        assert places(archive.read(ABOUT).decode()) == []


@pytest.mark.parametrize(("content", "place"), PLACES)
def test_the_program_and_the_schema_refuse_at_the_same_place(
    tmp_path: Path, content: str, place: str
):
    path = tmp_path / "x.zip"
    path.write_bytes(about(content.encode()))
    with pytest.raises(UserError) as refused:
        read_pack(path)
    sentence = said(refused.value.text)
    assert sentence.startswith(f"x.zip, _pack.toml: {place}: "), sentence
    assert places(content)[0].replace("[0]", " 1").replace(".", ", ") == place


def test_a_good_one_is_as_the_schema_has_it():
    assert places(GOOD_ABOUT.decode()) == []
