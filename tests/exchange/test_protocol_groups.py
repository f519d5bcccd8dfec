"""Protocol files: small groups, loops in loops, counts and sounds come to their place."""

from pathlib import Path

import pytest

from facilitator.domain.agenda import Item, Method
from facilitator.domain.expand import Room, expand, fair_minutes
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Format, Signal, Vote, Who
from facilitator.domain.repeat import Over, Repeat
from facilitator.exchange.protocol_file import read_protocol
from tests.domain.structures import FOLDER, structures

HEAD = 'format = 1\nid = "x"\nname = "X"\n'
STEP = """
[[steps]]
title = "Talk"
ideal = 6
format = "round-robin"
speaks = "groups"
seconds = 60
size = 3
groups = 4
grouping = "corner"
regroup = true
each = 5
vote = "scores"
signal = "end"

[[steps.repeat]]
over = "participants"
block = "outer"

[[steps.repeat]]
over = "times"
times = 2
block = "inner"
"""


def read(folder: Path, content: str, name: str = "x"):
    path = folder / f"{name}.toml"
    path.write_text(content, "utf-8")
    return read_protocol(path)


def test_every_field_of_groups_and_counts_comes_to_its_place(tmp_path: Path):
    (step,) = read(tmp_path, HEAD + STEP).steps
    assert step.format is Format.ROUND
    assert (step.speaks, step.seconds) == (Who.GROUPS, 60)
    assert (step.size, step.groups, step.grouping, step.regroup) == (3, 4, "corner", True)
    assert (step.vote, step.each, step.signal) == (Vote.SCORES, 5, Signal.END)
    assert step.repeats == (
        Repeat(Over.PARTICIPANTS, "outer"),
        Repeat(Over.TIMES, "inner", 2),
    )


@pytest.mark.parametrize("kind", [vote for vote in Vote if vote])
def test_every_vote_can_be_asked_for(tmp_path: Path, kind: Vote):
    plain = HEAD + '[[steps]]\ntitle = "T"\nideal = 1\n'
    assert read(tmp_path, plain + f'vote = "{kind}"').steps[0].vote is kind


def test_volunteers_are_nobodys_round_until_they_raise_their_hands(tmp_path: Path):
    plain = HEAD + '[[steps]]\ntitle = "T"\nideal = 4\nformat = "round-robin"\nseconds = 60\n'
    protocol = read(tmp_path, plain + 'speaks = "volunteers"')
    assert fair_minutes(protocol, 30) == 4
    item = Item("i", method=Method.PROTOCOL, protocol="x", minutes=4)
    (segment,) = expand(Plan(items=(item,)), Room(("ana", "ben"), {}), {"x": protocol})
    assert not segment.is_round


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_the_steps_of_the_catalogue_are_steps_of_a_protocol_file(tmp_path: Path, path: Path):
    """Written as a file has them, they are read as the same steps."""
    blocks = path.read_text("utf-8").split("[[protocol]]\n")[1:]
    assert blocks
    for block in blocks:
        name = block.split('"')[1]
        steps = block[block.index("steps = [") :]
        made = read(tmp_path, f'format = 1\nid = "{name}"\nname = "{name}"\n{steps}', name)
        assert made.steps == structures()[name].protocol.steps
