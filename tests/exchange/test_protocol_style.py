"""The shipped protocols as text: short, plain, speakable, and with sums that come out.

The loader's own tests say what is a valid file. These say what is a good one, and hold the
example in docs/protocols.md to the same measure.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from facilitator.domain.protocol import Format, Protocol, Step, Who
from facilitator.domain.related import Kin
from facilitator.exchange.protocol_file import read_library
from tests.domain.structures import structures

Table: TypeAlias = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "protocols" / "en"
GUIDE = ROOT / "docs" / "protocols.md"
EXAMPLE = "the guide's example"

FITTED = {"goal-workshop": 51, "standard-team-meeting": 38}
"""Where the name or the minutes are not the catalogue's: what it takes, all sittings together."""

SLOT = 40
"""Minutes between two bells."""

IN_SITTINGS = "-in-sittings"
"""How the identity of a version in several sittings ends, after that of the whole."""

LONGEST_SENTENCE = 20
LONGEST_SAY = 40
READING_EASE, STEP_EASE = 80.0, 70.0
"""Flesch reading ease, 206.835 - 1.015 words/sentence - 84.6 syllables/word. From 60 on a text
counts as plain English, from 80 as easy; these words are heard once and not read again. One
hard step among easy ones would not show in the whole, so each has a bound of its own."""

VOICES = {
    ("everyone", "nobody"),
    ("facilitator", "everyone"),
    ("presenter", "others"),
    ("others", "presenter"),
    ("others", "nobody"),
    ("nobody", "nobody"),
    ("nobody", "presenter"),
    ("volunteers", "nobody"),
    ("groups", "nobody"),
}
"""Who speaks, with who then only listens."""

MARKS = re.compile(
    r"\b(NSRF|CFG|SRI|Harmony|Critical Friends?|School Reform Initiative|Project Zero"
    r"|See.Think.Wonder|Math Forum|(?:warm|cool) feedback|(?:clarifying|probing) questions?)\b",
    re.IGNORECASE,
)
"""Owners, marks and stock phrases of published sheets."""


def _protocols() -> dict[str, Table]:
    found = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.toml")}
    example = re.search(r"```toml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert example, "the guide has lost its example"
    return found | {EXAMPLE: tomllib.loads(example[1])}


ALL = _protocols()
SHIPPED, _ = read_library([FOLDER])
every_protocol = pytest.mark.parametrize("protocol", ALL.values(), ids=ALL.keys())


def texts(value: object, at: str = "") -> Iterator[tuple[str, str]]:
    """Each string of a parsed file, with its place such as "steps.2.say"."""
    if isinstance(value, str):
        yield at.lstrip("."), value
        return
    children = value.items() if isinstance(value, dict) else ()
    for key, child in enumerate(value) if isinstance(value, list) else children:
        yield from texts(child, f"{at}.{key}")


def heard(text: str) -> str:
    """The text as it is read out when no presenter is named."""
    return text.replace("{presenter}", "the presenter")


def words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['-]\w+)*", heard(text))


def sentences(text: str) -> list[str]:
    """Split at full stops, question and exclamation marks; a colon does not end a sentence."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text.strip()) if words(part)]


def syllables(word: str) -> int:
    """Groups of vowels, less a silent ending; one too few where two vowels sound apart (quiet)."""
    bare = re.sub(r"'s?$", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", bare))
    silent = re.search(r"[^aeiouyl]es?$|[^aeioutdy]ed$", bare) and not re.search(
        r"(?:s|x|z|ch|sh|c|g)es$", bare
    )
    return max(1, groups - bool(silent))


def reading_ease(text: str) -> float:
    said = words(text)
    per_sentence = len(said) / len(sentences(text))
    per_word = sum(map(syllables, said)) / len(said)
    return 206.835 - 1.015 * per_sentence - 84.6 * per_word


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("we", 1), ("take", 1), ("notes", 1), ("asked", 1), ("wanted", 2), ("pages", 2),
        ("people", 2), ("agenda", 3), ("proposal", 3), ("early", 2), ("facilitator", 5),
    ],
)  # fmt: skip
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_measure_tells_plain_from_heavy() -> None:
    assert reading_ease("We go round once. Tell us one thing you see.") > 90
    assert reading_ease("Facilitators should operationalise collaborative deliberation.") < 0


@pytest.mark.parametrize("name", sorted(set(ALL) - {EXAMPLE}))
def test_a_file_is_named_after_its_protocol(name: str) -> None:
    assert ALL[name]["id"] == name


every_shipped = pytest.mark.parametrize("protocol", SHIPPED, ids=lambda protocol: protocol.id)


@every_shipped
def test_a_protocol_lasts_as_long_as_known(protocol: Protocol) -> None:
    if protocol.id.endswith(IN_SITTINGS):
        assert protocol.sittings > 1
        return
    known = FITTED[protocol.id] if protocol.id in FITTED else structures()[protocol.id].minutes
    assert sum(_sittings(protocol)) == known


@every_shipped
def test_each_sitting_fits_between_two_bells_or_says_that_it_does_not(protocol: Protocol) -> None:
    """Shortened where it must be; what cannot be shortened so far says so, in "when_not"."""
    numbers = range(1, protocol.sittings + 1)
    if any(protocol.least_minutes(protocol.people.usual, n) > SLOT for n in numbers):
        assert "forty minutes" in protocol.when_not
    if protocol.id.endswith(IN_SITTINGS):
        assert max(_sittings(protocol)) <= SLOT
        assert protocol.id.removesuffix(IN_SITTINGS) in ALL


def _sittings(protocol: Protocol) -> list[int]:
    """The minutes of each sitting at the usual group, repeats included."""
    numbers = range(1, protocol.sittings + 1)
    return [protocol.minutes_for(protocol.people.usual, number) for number in numbers]


@every_protocol
def test_sentences_are_short(protocol: Table) -> None:
    long = [
        (place, len(words(sentence)), sentence)
        for place, text in texts(protocol)
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert not long


@every_protocol
def test_each_step_tells_what_to_do_what_to_say_and_what_if_it_sticks(protocol: Table) -> None:
    for step in protocol["steps"]:
        for part in ("cue", "say", "sticks"):
            assert re.search(r"\w.*[.?!]$", step[part]), (step["title"], part)


@every_protocol
def test_what_is_said_can_be_said_in_one_go(protocol: Table) -> None:
    """Nothing that an eye can follow and an ear cannot, and nothing over forty words."""
    for step in protocol["steps"]:
        assert len(words(step["say"])) <= LONGEST_SAY, step["title"]
        assert not re.search(r"[:;()\"/\d\n]|[–—]", step["say"]), step["title"]


@every_protocol
def test_what_is_said_stays_true_when_the_time_changes(protocol: Table) -> None:
    """The agenda is fitted to the bell, so that the clock alone tells minutes and seconds."""
    for step in protocol["steps"]:
        assert not re.search(r"\b(minutes?|seconds?|hours?)\b", step["cue"] + step["say"])


@every_protocol
def test_the_words_are_easy(protocol: Table) -> None:
    spoken = {step["title"]: f"{step['cue']} {step['say']}" for step in protocol["steps"]}
    assert reading_ease(" ".join(spoken.values())) >= READING_EASE
    assert not [title for title, text in spoken.items() if reading_ease(text) < STEP_EASE]


@every_protocol
def test_the_presenter_has_a_place_where_it_can_stand(protocol: Table) -> None:
    """Only in cue and say, never first in a sentence, and only where somebody presents."""
    for place, text in texts(protocol):
        found = re.findall(r"\{.*?\}|[{}]", text)
        if found:
            assert place.endswith((".cue", ".say")), place
            assert set(found) == {"{presenter}"}, place
            assert "presenter" in protocol["roles"] or _all_present(protocol), place
            assert not any(part.startswith("{") for part in sentences(text)), place


@every_protocol
def test_published_sheets_are_named_only_where_they_are_thanked(protocol: Table) -> None:
    marked = {place for place, text in texts(protocol) if MARKS.search(text)}
    assert marked <= {"origin", "rights_note"}


@every_protocol
def test_minutes_come_out(protocol: Table) -> None:
    usual = protocol["people"]["usual"]
    for step in protocol["steps"]:
        assert 1 <= step["least"] <= step["ideal"], step["title"]
        assert (step["format"] == "round-robin") == (step["seconds"] > 0), step["title"]
        if turns := _turns(step, usual):
            assert step["ideal"] == -(-turns * step["seconds"] // 60), step["title"]


def _turns(step: Table, people: int) -> int:
    """How many speak one after another in a round; 0 in any other step and where nobody knows."""
    if not step["seconds"]:
        return 0
    return Step(
        **{part: step[part] for part in ("title", "cue", "say", "sticks", "ideal", "least")},
        format=Format(step["format"]),
        speaks=Who(step["speaks"]),
        size=step.get("size", 0),
        groups=step.get("groups", 0),
    ).speakers(people)


@every_protocol
def test_steps_are_dropped_in_a_plain_order(protocol: Table) -> None:
    drops = sorted(step["drop"] for step in protocol["steps"])
    assert drops[0] == 0, "something must remain"
    named = [drop for drop in drops if drop]
    assert named == list(range(1, len(named) + 1))


@every_protocol
def test_sittings_follow_each_other(protocol: Table) -> None:
    sittings = [step["sitting"] for step in protocol["steps"]]
    assert sittings == sorted(sittings)
    assert set(sittings) == set(range(1, max(sittings) + 1))


@every_protocol
def test_who_speaks_and_who_listens_agree(protocol: Table) -> None:
    for step in protocol["steps"]:
        assert (step["speaks"], step["listens"]) in VOICES, step["title"]
        if step["format"] == "individual-silent":
            assert step["speaks"] == "nobody", step["title"]
        if step["vote"]:  # what is counted is agreed on, or shows how things are
            assert {"decision", "evidence"} & set(step["capture"]), step["title"]
        if "presenter" in (step["speaks"], step["listens"]) and not _in_turn(step):
            assert "presenter" in protocol["roles"], step["title"]


def _in_turn(step: Table) -> bool:
    """Whether all present, one in each pass, in the room or in each group: that needs no role."""
    loops = step.get("repeat", [])
    loops = loops if isinstance(loops, list) else [loops]
    return any(loop["over"] in ("group-members", "participants") for loop in loops)


def _all_present(protocol: Table) -> bool:
    """Whether the room's people present one after the other: then each has a name to put in."""
    loops = [step.get("repeat", []) for step in protocol["steps"]]
    flat = [one for loop in loops for one in (loop if isinstance(loop, list) else [loop])]
    return any(loop["over"] == "participants" for loop in flat)


def test_families_hold_what_their_names_promise() -> None:
    """Each that is named exists; a shorter one is shorter, a larger one is for more people."""
    known = {protocol.id: protocol for protocol in SHIPPED}
    faults = []
    for protocol in SHIPPED:
        for kin in protocol.related:
            other = known[kin.id]
            wrong = {
                Kin.SHORTER: sum(_sittings(other)) >= sum(_sittings(protocol)),
                Kin.LARGER: other.people.most <= protocol.people.most,
                Kin.SITTINGS: other.id != protocol.id + IN_SITTINGS,
            }
            if wrong.get(kin.kind):
                faults.append((protocol.id, kin.kind, kin.id))
    assert not faults
    split = {name for name in known if name.endswith(IN_SITTINGS)}
    assert split == {k.id for p in SHIPPED for k in p.related if k.kind is Kin.SITTINGS}
    assert sum(1 for protocol in SHIPPED if protocol.related) >= 80


def test_the_library_is_whole() -> None:
    """All eighty-two of the catalogue are there, under the name they have here."""
    called = {"goal-workshop": "smart-goal-workshop"}
    there = {called.get(name, name) for name in ALL if not name.endswith(IN_SITTINGS)}
    assert there - {EXAMPLE} == set(structures())
    assert len(structures()) == 82
