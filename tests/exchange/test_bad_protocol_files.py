"""Bad protocol files: a sentence that names the file and the place, soon, and never a crash."""

import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.domain.protocol import Protocol
from facilitator.exchange.protocol_file import read_library, read_protocol
from tests.exchange.refusing import GOOD, HEAD, STEP, of, refused, said, within_two_seconds

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "protocols" / "en"


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode("utf-16"),
        GOOD.encode("utf-16-le") + b"\xff",
        (GOOD + 'cue = "Grüße"').encode("latin-1"),
        b"PK\x03\x04\xff\xff",
        bytes(range(256)),
    ],
    ids=["utf-16", "utf-16 without mark", "latin-1", "a zip", "bytes"],
)
def test_other_encodings_are_told_apart_from_toml(tmp_path: Path, content: bytes):
    assert of(tmp_path, content) == "x.toml is not text in UTF-8. Save it in that form."


def test_a_database_is_no_protocol(tmp_path: Path):
    path = tmp_path / "x.toml"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE notes (text)")
    database.close()
    assert refused(path).startswith("x.toml")


SPRAWL = {
    "lists in lists": HEAD + "steps = " + "[" * 100_000,
    "lists in lists, line by line": HEAD + "steps = " + "[\n" * 9_000,
    "tables in tables": HEAD + "people = " + "{a=" * 600,
    "dots in a key": HEAD + ".".join("a" * 50_000) + " = 1",
    "dots in quotes in a key": HEAD + ".".join(['"a"'] * 50_000) + " = 1",
    "dots in a heading": HEAD + "[" + ".".join("a" * 50_000) + "]",
    "steps": HEAD + STEP * 100_000,
    "digits": HEAD + "steps = " + "1" * 5_000,
    "very many digits": HEAD + "steps = " + "1" * 4_900_000,
    "comments": HEAD + "#\n" * 2_400_000,
    "lines": HEAD + "\n" * 4_900_000,
    "quotation marks": '"' * 4_900_000,
    "escapes": GOOD + 'cue = """' + r"\n" * 2_400_000 + '"""',
    "texts that never end": '"""\n\\' * 900_000,
    "spaces": GOOD + " " * 4_900_000,
}


@pytest.mark.parametrize("case", SPRAWL)
def test_what_would_take_minutes_to_parse_is_refused_unparsed(tmp_path: Path, case: str):
    assert of(tmp_path, SPRAWL[case]) == (
        "x.toml has more parts than a protocol can have. Shorten it, or choose another."
    )


@pytest.mark.parametrize(
    "content",
    [
        GOOD + "cue = '''" + "a\n" * 2_400_000 + "'''",
        "\n".join(".".join("a" * 900) + f".k{n} = 1" for n in range(20)),
        HEAD + "".join(f"k{n} = 1\n" for n in range(9_000)),
        HEAD + "also = [" + '"a",\n' * 4_000 + "]",
    ],
    ids=["a text of millions", "deep keys", "keys", "names"],
)
def test_at_the_limits_an_answer_still_comes_soon(tmp_path: Path, content: str):
    assert of(tmp_path, content).startswith("x.toml: ")


def test_a_file_too_large_is_refused_unread(tmp_path: Path):
    path = tmp_path / "x.toml"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    try:
        assert refused(path) == "x.toml is larger than 5 MB. Divide it, or choose another."
    finally:
        path.unlink()


@pytest.mark.parametrize("name", ["gone.toml", "a\0b.toml", "a" * 300 + ".toml"])
def test_a_file_that_cannot_be_had_is_told(tmp_path: Path, name: str):
    sentence = refused(tmp_path / name)
    assert sentence.startswith(name.replace("\0", ""))
    assert "cannot be read" in sentence


def test_a_file_that_goes_while_it_is_read_is_told(tmp_path: Path, monkeypatch):
    path = tmp_path / "x.toml"
    path.write_text(GOOD, "utf-8")

    def gone(descriptor: int) -> os.stat_result:
        raise OSError(5, "as when a stick is pulled out")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", gone)
        sentence = refused(path)
    assert "cannot be read" in sentence


def test_a_folder_is_no_file(tmp_path: Path):
    (tmp_path / "x.toml").mkdir()
    assert refused(tmp_path / "x.toml").startswith("x.toml ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "x.toml")
    (tmp_path / "zero.toml").symlink_to("/dev/zero")
    for name in ("x", "zero"):
        sentence = refused(tmp_path / f"{name}.toml")
        assert sentence == f"{name}.toml is not a file. Choose another."


def test_a_name_that_turns_round_is_shown_straight(tmp_path: Path):
    path = tmp_path / "a\N{RIGHT-TO-LEFT OVERRIDE}b.toml"
    path.write_text("", "utf-8")
    assert refused(path) == "ab.toml: format: is missing"


def attempt(path: Path) -> None:
    """Reads one protocol, or tells why not; any other exception is a defect."""
    sentences = []
    with within_two_seconds():
        try:
            read = [read_protocol(path)]
        except UserError as error:
            read, sentences = [], [said(error.text)]
    assert all(isinstance(protocol, Protocol) for protocol in read)
    assert all(sentence.startswith(path.name) for sentence in sentences)
    assert len(read) + len(sentences) == 1


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace")))
def test_no_bytes_at_all_make_it_stumble(tmp_path_factory, content: bytes):
    path = tmp_path_factory.getbasetemp() / "x.toml"
    path.write_bytes(content)
    attempt(path)


_JUNK = st.sampled_from(
    (
        *("", "{}", "[]", "[[]]", '""', "nan", "-inf", "1e999", "true", "-1", "0", "07:32"),
        *("2026-11-24", '"\\u0000"', "'''\n'''", "{a.b = 1}", "[1, 'a', {}]", "9" * 4_400),
        *('"\u202e"', "\\", "=", "#"),
    )
)


@given(st.sampled_from(sorted(SHIPPED.glob("*.toml"))), st.data())
def test_a_good_file_with_anything_wrong_in_it_is_read_or_refused(
    tmp_path_factory, good: Path, data: st.DataObject
):
    lines = good.read_text("utf-8").split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        key = lines[at].split("=")[0]
        change = data.draw(st.sampled_from(("value", "drop", "double", "junk")))
        junk = data.draw(_JUNK)
        lines[at : at + 1] = {
            "value": [f"{key}= {junk}"],
            "drop": [],
            "double": [lines[at], lines[at]],
            "junk": [junk],
        }[change] or [""]
    path = tmp_path_factory.getbasetemp() / good.name
    path.write_text("\n".join(lines), "utf-8")
    attempt(path)


def test_a_folder_of_nothing_but_bad_files_is_read_through(tmp_path: Path):
    for number, case in enumerate(SPRAWL):
        (tmp_path / f"{number}.toml").write_text(SPRAWL[case][:100_000], "utf-8")
    with within_two_seconds():
        protocols, errors = read_library([tmp_path])
    assert (protocols, len(errors)) == ((), len(SPRAWL))
