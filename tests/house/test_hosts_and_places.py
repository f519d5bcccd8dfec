"""No host, and no place of one machine, in what is kept."""

import re
from pathlib import Path

import pytest

# A package is named and hashed; where it comes from is the installing machine's affair.
HOST = re.compile(
    r"://|^--?(index-url|extra-index-url|find-links|trusted-host|i|f)\b", re.MULTILINE
)
# The first folders that differ from machine to machine, with something below them. Written so
# that this line does not meet itself.
PLACE = re.compile(
    r"(?<![\w.*~-])/(?:w[o]rk|f[a]rm|h[o]me|U[s]ers|t[m]p|r[o]ot|m[n]t)/[\w.]"
    r"|\b[A-Z]:\\{1,2}(?:U[s]ers|W[o]rk|T[e]mp)\b"
)
WITHOUT_HOSTS = ("pyproject.toml", "packaging/", ".ci/")
# Bytes, not text.
PICTURES = {".png", ".ico", ".icns", ".docx", ".db", ".mo", ".wav", ".ogg", ".ttf"}


def hits(pattern: re.Pattern[str], text: str) -> list[str]:
    return [line for line in text.splitlines() if pattern.search(line)]


@pytest.fixture(scope="session")
def texts(root: Path, tracked: list[Path]) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in tracked
        if path.suffix not in PICTURES
    }


def test_set_up_names_no_host(texts):
    found = {
        name: lines
        for name, text in texts.items()
        if name.startswith(WITHOUT_HOSTS) and (lines := hits(HOST, text))
    }
    assert not found


def test_every_requirement_has_a_hash(texts):
    for name in ("packaging/requirements.lock", "packaging/requirements-test.lock"):
        # One entry begins at the left margin; its hashes follow, indented.
        entries = re.split(r"\n(?=\S)", texts[name].strip())
        assert entries
        assert [e.splitlines()[0] for e in entries if "--hash=sha256:" not in e] == []


def test_both_locks_name_the_same_versions(texts):
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==[\w.]+", texts[name], re.MULTILINE))

    assert pins("packaging/requirements.lock") <= pins("packaging/requirements-test.lock")


def test_nothing_kept_names_a_place_of_one_machine(texts):
    found = {name: lines for name, text in texts.items() if (lines := hits(PLACE, text))}
    assert not found


@pytest.mark.parametrize(
    "line", ["--index-url pypi.example", "six @ https" + "://files.example/six.whl", "-i mirror"]
)
def test_a_host_is_caught(line):
    assert hits(HOST, f"alembic==1.0 \\\n    --hash=sha256:00\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "OUT = '/" + "work/main/x'",
        "see /" + "home/ana/notes",
        "C" + ":\\\\Users\\\\ana",
        "(/" + "tmp/x)",
    ],
)
def test_a_place_is_caught(line):
    assert hits(PLACE, line)


@pytest.mark.parametrize("line", ["resources/templates/a", "~/tmp/x", "and/or", "/usr/bin/python3"])
def test_a_place_of_no_one_machine_passes(line):
    assert not hits(PLACE, line)
