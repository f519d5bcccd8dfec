"""The shipped protocols as text: short, plain, speakable, and with sums that come out.

The loader's own tests say what is a valid file. These say what is a good one, and hold the
example in docs/protocols.md to the same measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.exchange.shipped import Table, every_protocol

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
