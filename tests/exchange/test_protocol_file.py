"""Protocol files: what is written in one is what is held, and the shipped ones can be held."""

import re
from pathlib import Path

import pytest

from facilitator.domain import act
from facilitator.domain.agenda import Item, Method
from facilitator.domain.events import Outcome
from facilitator.domain.expand import Room, expand, fair_minutes
from facilitator.domain.finish import results
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import (
    Format,
    GroupSize,
    HandOver,
    Protocol,
    Step,
    Vote,
    Who,
)
from facilitator.domain.related import Kin, Related
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.run import Phase
from facilitator.domain.time import MINUTE
from facilitator.exchange.protocol_file import read_library, read_protocol
from tests.domain.meetings import BEGAN, Played, started
from tests.exchange.refusing import said

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "resources" / "protocols").glob("*/*.toml"))
GUIDE = ROOT / "docs" / "protocols.md"

SMALL = 'format = 1\nid = "{id}"\nname = "{name}"\n[[steps]]\ntitle = "Look"\nideal = 3\n'

WHOLE = """
format = 1
id = "whole"
name = "Whole"
also = ["all of it", "every field"]
category = "data"
purpose = "Show every field."
when = "Now."
when_not = "Later."
caution = "Careful."
origin = "Here."
rights = "none"
rights_note = "Free."
verification = "Ours."
roles = ["facilitator", "observer"]
materials = ["paper"]

[people]
least = 3
most = 9
usual = 5

[[related]]
kind = "gentler"
id = "not-known-here"

[[steps]]
title = "Round"
cue = "Go round."
say = "We go round."
sticks = "Wait."
ideal = 5
least = 2
drop = 1
sitting = 1
format = "round-robin"
speaks = "others"
listens = "presenter"
seconds = 60
private = true
vote = "thumbs"
capture = ["note", "decision"]

[steps.repeat]
over = "times"
times = 2
block = "b"

[steps.hand_over]
to = "protocol"
id = "other"

[[steps]]
title = "Talk"
ideal = 4
sitting = 2
"""


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / f"{name}.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_every_field_comes_to_its_place(tmp_path: Path):
    first = Step(
        title="Round",
        cue="Go round.",
        say="We go round.",
        sticks="Wait.",
        ideal=5,
        least=2,
        drop=1,
        sitting=1,
        format=Format.ROUND,
        speaks=Who.OTHERS,
        listens=Who.PRESENTER,
        seconds=60,
        private=True,
        vote=Vote.THUMBS,
        capture=(Kind.NOTE, Kind.DECISION),
        repeats=(Repeat(Over.TIMES, "b", 2),),
        hand_over=HandOver("protocol", "other"),
    )
    assert read_protocol(written(tmp_path, "whole", WHOLE)) == Protocol(
        id="whole",
        name="Whole",
        category="data",
        purpose="Show every field.",
        steps=(first, Step("Talk", "", "", "", 4, 0, sitting=2)),
        people=GroupSize(least=3, most=9, usual=5),
        also=("all of it", "every field"),
        when="Now.",
        when_not="Later.",
        caution="Careful.",
        origin="Here.",
        rights="none",
        rights_note="Free.",
        verification="Ours.",
        roles=(Role.FACILITATOR, Role.OBSERVER),
        materials=("paper",),
        related=(Related(Kin.GENTLER, "not-known-here"),),
    )


def test_what_is_left_out_is_as_the_domain_has_it(tmp_path: Path):
    path = written(tmp_path, "small", SMALL.format(id="small", name="Small"))
    plain = Protocol("small", "Small", "", "", (Step("Look", "", "", "", 3, 0),))
    assert read_protocol(path) == plain


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("\N{BYTE ORDER MARK}", None),  # not inside: at the very start of the file
        (r"A\u0000B\u0007C\u009b", "ABC"),
        (r"A\u202eB\u202dC", "ABC"),
        (r"\ufeffA", "\ufeffA"),
        (r"A\r\nB\u2028C\u0085  D", "A B C D"),
        ("<b>A</b> &amp; %s {0} '' ]]>", "<b>A</b> &amp; %s {0} '' ]]>"),
        ("\N{MAN}\N{ZERO WIDTH JOINER}\N{GIRL}", "\N{MAN}\N{ZERO WIDTH JOINER}\N{GIRL}"),
    ],
)
def test_texts_are_cleaned_and_never_read_as_anything_else(tmp_path: Path, name, kept):
    content = SMALL.format(id="x", name=name if kept is not None else "A")
    if kept is None:
        content = name + content
    assert read_protocol(written(tmp_path, "x", content)).name == (kept or "A")


def test_line_breaks_of_other_systems_are_ours(tmp_path: Path):
    content = SMALL.format(id="x", name="A") + 'cue = """One.\nTwo."""\n'
    protocol = read_protocol(written(tmp_path, "x", content.replace("\n", "\r\n")))
    assert protocol.steps[0].cue == "One.\nTwo."


def test_a_library_keeps_what_is_good_beside_what_is_bad(tmp_path: Path):
    first, second = tmp_path / "en", tmp_path / "own"
    first.mkdir()
    second.mkdir()
    for name in ("b", "a", "c"):
        written(first, name, SMALL.format(id=name, name="Shipped"))
    written(first, "bad", b"\xff\xfe")
    (first / "folder.toml").mkdir()
    (first / "dangling.toml").symlink_to(first / "nowhere.toml")
    (first / "notes.txt").write_text("no protocol", "utf-8")
    written(second, "a", SMALL.format(id="a", name="Own"))
    written(second, "d", SMALL.format(id="d", name="Own"))
    protocols, errors = read_library([first, tmp_path / "missing", second])
    assert [(p.id, p.name) for p in protocols] == [
        ("a", "Own"),
        ("b", "Shipped"),
        ("c", "Shipped"),
        ("d", "Own"),
    ]
    named = [said(error.text) for error in errors]
    assert len(named) == 3
    for name, sentence in zip(("bad", "dangling", "folder"), named, strict=True):
        assert sentence.startswith(f"{name}.toml")


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path):
    path = written(tmp_path, "x", SMALL.format(id="x", name="A"))
    protocols, errors = read_library([path])
    assert protocols == ()
    assert [said(e.text) for e in errors] == ["x.toml cannot be opened."]


def test_links_in_a_circle_lead_nobody_astray(tmp_path: Path):
    link = '[steps.hand_over]\nto = "protocol"\nid = "{}"\n'
    for one, other in (("a", "b"), ("b", "a"), ("self", "self")):
        written(tmp_path, one, SMALL.format(id=one, name="A") + link.format(other))
    protocols, errors = read_library([tmp_path])
    assert (len(protocols), errors) == (3, ())


def test_the_guides_example_is_a_valid_file(tmp_path: Path):
    example = re.search(r"```toml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert example
    protocol = read_protocol(written(tmp_path, "small-wins", example[1]))
    assert fair_minutes(protocol, 4) == 21


def test_all_shipped_protocols_load():
    protocols, errors = read_library(sorted({path.parent for path in SHIPPED}))
    assert errors == ()
    assert len(protocols) >= 8


def led_to_its_end(played: Played) -> None:
    """Everybody speaks but the first, who passes once; every count of hands is typed."""
    while (segment := played.run.segment) is not None:
        passed = set()
        while played.run.round is not None and (speaker := played.run.round.speaker) is not None:
            outcome = Outcome.SPOKE if passed else Outcome.PASSED
            passed.add(speaker)
            played.wait(segment.planned / 1000 / len(segment.speakers))
            assert played.wish(act.end_turn, outcome)
        if segment.vote:
            choices = act.CHOICES.get(segment.vote)
            options = () if choices else ("Maps", "Games")
            tally = (0,) * ((choices or len(options)) - 1) + (3,)
            assert played.wish(act.vote, tally, "", segment.vote, options)
        if segment.format is not Format.ROUND:
            played.wait(segment.planned / 1000)
        assert played.wish(act.next_step)


@pytest.mark.parametrize("size", ["least", "usual", "most"])
def test_a_shipped_protocol_can_be_run_to_its_end(size: str):
    for path in SHIPPED:
        can_be_run_to_its_end(read_protocol(path), size)


def can_be_run_to_its_end(protocol: Protocol, size: str) -> None:
    people = getattr(protocol.people, size)
    here = tuple(f"p{number}" for number in range(people))
    room = Room(here, {person: f"Person {person}" for person in here})
    for sitting in range(1, protocol.sittings + 1):
        minutes = fair_minutes(protocol, people, sitting)
        item = Item(
            "item",
            method=Method.PROTOCOL,
            minutes=minutes,
            protocol=protocol.id,
            sitting=sitting,
            presenters=here[:1] if Role.PRESENTER in protocol.roles else (),
        )
        segments = expand(Plan(items=(item,)), room, {protocol.id: protocol})
        assert sum(segment.planned for segment in segments) == minutes * MINUTE
        assert protocol.least_minutes(people, sitting) <= minutes

        played = started(*segments, here=here)
        led_to_its_end(played)
        assert played.wish(act.finish)

        assert played.run.phase is Phase.FINISHED
        assert played.run.done == tuple(segment.id for segment in segments)
        told = results(played.run, played.events, room.names, consent=True, ended=BEGAN)
        assert [(step.segment, step.done) for step in told.steps] == [
            (segment.id, True) for segment in segments
        ]
        for segment in segments:
            spoke = [turn.person for turn in told.turns if turn.segment == segment.id]
            assert sorted(spoke) == sorted(segment.speakers)
        assert len(told.counts) == sum(bool(segment.vote) for segment in segments)
