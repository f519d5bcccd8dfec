"""What the registers say is what the values say, whatever was saved and put into the bin."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.app.keeping import Shelf
from tests import strategies as some
from tests.examples import share
from tests.memory_registers import registers

TEAMS, MEETINGS = ("t1", "t2"), ("m1", "m2", "m3")


@st.composite
def stores(draw):
    teams = [replace(draw(some.teams()), id=each) for each in TEAMS]
    meetings = [
        replace(draw(some.meetings()), id=each, team=draw(st.sampled_from(TEAMS)))
        for each in MEETINGS
    ]
    made = [
        replace(
            draw(some.commitments()),
            id=f"c{at}",
            team=draw(st.sampled_from(TEAMS)),
            meeting=draw(st.sampled_from((*MEETINGS, "other"))),
        )
        for at in range(3)
    ]
    return teams, meetings, made


def told(registers):
    """Without an order among what was said at the same moment."""
    return sorted(map(repr, registers.entries)), sorted(registers.names)


@given(stores(), st.sampled_from(("", *TEAMS)), st.sampled_from((*MEETINGS, "")))
@settings(max_examples=share(12), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_registers_say_what_the_values_say(opened, store, team, gone):
    teams, meetings, made = store
    opened.kept(*teams, *meetings, *made)
    for each in MEETINGS:
        opened.store.restore(Shelf.MEETING, each)
    if gone:
        opened.store.bin(Shelf.MEETING, gone)
    meetings = [each for each in meetings if each.id != gone]
    made = [each for each in made if each.meeting != gone]
    found = opened.ask(opened.store.registers, team)
    expected = registers(team, meetings, made)
    assert [e.at.utc for e in found.entries] == [e.at.utc for e in expected.entries]
    assert told(replace(found, names=())) == told(replace(expected, names=()))


def test_a_guest_has_a_name(opened):
    from tests.storage.samples import a_meeting, an_action

    meeting = a_meeting()
    guests = [p for p in meeting.plan.expected if p.guest]
    opened.kept(meeting, an_action("a", meeting.id))
    assert opened.ask(opened.store.registers, "").names == tuple((p.id, p.name) for p in guests)
