"""Packs of protocols: what goes out comes in equal, and a bad one is refused as a whole."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.packs import Pack
from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.expand import Room, expand
from facilitator.domain.plan import Plan
from facilitator.exchange.protocol_file import read_protocol
from facilitator.exchange.protocol_pack import pack_bytes, read_pack
from facilitator.exchange.protocol_writer import mark_of, protocol_bytes
from tests.examples import share
from tests.exchange.bad_packs import ABOUT, BAD_PACKS, GOOD, OTHER
from tests.exchange.bad_zips import packed, write_sparse_zip
from tests.exchange.guarding import Guarded, plainly_refused
from tests.exchange.refusing import GOOD as GOOD_TEXT
from tests.exchange.refusing import said
from tests.protocols import protocols
from tests.strategies import ANY_TEXT

SHIPPED = sorted((Path(__file__).resolve().parents[2] / "resources" / "protocols").glob("*/*.toml"))
A_FEW = settings(max_examples=share(25), suppress_health_check=list(HealthCheck))
SEVERAL = st.lists(protocols(), min_size=1, max_size=4, unique_by=lambda each: each.id)


@A_FEW
@given(SEVERAL, ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_what_goes_out_comes_in_equal(tmp_path: Path, several, name, author, licence, about):
    ordered = tuple(sorted(several, key=lambda each: f"{each.id}.toml"))
    earlier = {each.id: (mark_of(each),) for each in ordered[1:]}
    pack = Pack(tuple(several), name, author, licence, about, earlier)
    path = tmp_path / "x"
    path.write_bytes(pack_bytes(pack))
    read = read_pack(path)
    lines = (cleaned_line(each) for each in (name, author, licence))
    assert read == Pack(ordered, *lines, cleaned(about), earlier)
    assert pack_bytes(read) == path.read_bytes()


def test_all_shipped_ones_go_into_one_pack(tmp_path: Path):
    shelf = tuple(read_protocol(path) for path in SHIPPED)
    path = tmp_path / "x.zip"
    path.write_bytes(pack_bytes(Pack(shelf)))
    assert read_pack(path).protocols == shelf


def test_a_single_protocol_is_a_pack_of_one_whatever_its_file_is_called(tmp_path: Path):
    path = tmp_path / "check-in (1).toml"
    protocol = read_protocol(SHIPPED[0])
    path.write_bytes(protocol_bytes(protocol))
    assert read_pack(path) == Pack((protocol,))


def test_what_others_have_zipped_is_taken(tmp_path: Path):
    path = tmp_path / "x.zip"
    path.write_bytes(packed(("x.toml", GOOD), ("y.TOML", OTHER)))
    assert [each.id for each in read_pack(path).protocols] == ["x", "y"]
    path.write_bytes(packed(("_pack.toml", ABOUT), ("x.toml", GOOD)))
    assert (read_pack(path).author, read_pack(path).licence) == ("North School", "CC BY 4.0")


@pytest.mark.parametrize("case", BAD_PACKS)
def test_a_bad_pack_is_refused_as_a_whole(guarded: Guarded, tmp_path: Path, case: str):
    path = tmp_path / "x.zip"
    make, begins = BAD_PACKS[case]
    path.write_bytes(make())
    try:
        sentence = guarded("read_pack", path)
        plainly_refused(sentence, "x.zip")
        assert sentence.startswith(begins)
    finally:
        path.unlink()
    assert list(tmp_path.iterdir()) == []


def test_f38_a_pack_as_large_as_nothing_is(guarded: Guarded, tmp_path: Path):
    path = tmp_path / "x.zip"
    write_sparse_zip(path)
    try:
        assert guarded("read_pack", path).startswith("x.zip is larger than 5 MB.")
    finally:
        path.unlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_f37_a_pipe_is_not_waited_for(guarded: Guarded, tmp_path: Path):
    os.mkfifo(tmp_path / "x.zip")
    assert guarded("read_pack", tmp_path / "x.zip").startswith("x.zip is not a file.")
    assert guarded("read_pack", tmp_path / "gone.zip").startswith("gone.zip cannot be read.")


def test_at_the_limits_an_answer_still_comes_soon(guarded: Guarded, tmp_path: Path):
    many = ((f"{n:03}.toml", GOOD.replace(b'"x"', b'"%03d"' % n)) for n in range(500))
    path = tmp_path / "x.zip"
    path.write_bytes(packed(("_pack.toml", ABOUT), *many))
    assert guarded("read_pack", path) == ""


TEXTS = ["a\0b", "a\x0bb", "\x1b[31m", "\u2028", "a\r\nb", "\ufffe", "\u202e", "e" + "\u0301" * 400]
TEXTS += ["<img src=file:///canary>", "]]>&amp;", "=cmd|'/c calc'!A1", "%s {0} {x.__class__}"]
TEXTS += ["'; DROP TABLE", "\ufeffa", "T" * 256, "\U0001f468\u200d\U0001f469\u200d\U0001f467"]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
def test_any_text_in_a_protocol_comes_through_clean(tmp_path: Path, text: str):
    escaped = "".join(f"\\U{ord(sign):08x}" for sign in text)
    path = tmp_path / "x.toml"
    path.write_text(GOOD_TEXT.replace('"X"', f'"N {escaped}"') + f'say = "{escaped}"\n', "utf-8")
    (protocol,) = read_pack(path).protocols
    assert protocol.name == cleaned_line(f"N {text}")
    assert protocol.steps[0].say == cleaned(text)
    path.write_bytes(protocol_bytes(protocol))
    assert read_pack(path).protocols == (protocol,)


def test_circular_hand_overs_may_be_said_and_no_plan_follows_them(tmp_path: Path):
    """A leads on to B and B to A: each time it is the facilitator who wishes to be led on."""
    leads = '[steps.hand_over]\nto = "protocol"\nid = "{}"\n'
    x, y = GOOD_TEXT + leads.format("y"), GOOD_TEXT.replace('"x"', '"y"') + leads.format("x")
    path = tmp_path / "x.zip"
    path.write_bytes(packed(("x.toml", x.encode()), ("y.toml", y.encode())))
    pack = read_pack(path)
    shelf = {each.id: each for each in pack.protocols}
    items = tuple(_item(each.id) for each in pack.protocols)
    segments = expand(Plan(items=items), Room(("ana",), {"ana": "Ana"}), shelf)
    assert [segment.item for segment in segments] == ["x", "y"]


def _item(identity: str):
    from facilitator.domain.agenda import Item, Method

    return Item(identity, method=Method.PROTOCOL, protocol=identity, minutes=5)


def test_a_pack_too_large_is_not_written():
    protocol = read_protocol(SHIPPED[0])
    with pytest.raises(UserError) as error:
        pack_bytes(Pack((protocol,), about="a" * 5_000_000))
    assert said(error.value.text) == "That is too much for one pack. Make two of it."
