"""Own protocols and meetings: one under way stays as it is, a planned one takes the newest."""

from dataclasses import replace

from facilitator.app.library import Library
from facilitator.app.own_shelf import MovedOn, moved_on, names_at, stocked, with_own
from facilitator.domain.agenda import Item, Method
from facilitator.domain.expand import Room, expand
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.own_protocol import OwnProtocol, saved
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.time import Moment
from tests.domain.meetings import started

AT = Moment(1_800_000_000_000)
STEP = Step("Look", "Look round.", "We look.", "", 6, 2)
LOOK = Protocol("look", "Look", "data", "", (STEP,))
LONGER = replace(LOOK, name="Longer", steps=(replace(STEP, ideal=9, say="We look on."),))
PLANNED = Item("one", method=Method.PROTOCOL, protocol="look", minutes=6)
ROOM = Room(("ana", "ben"), {"ana": "Ana", "ben": "Ben"})
SHIPPED = stocked({"look": LOOK})


def after(library: Library, *words: Protocol) -> Library:
    own = library.own.get("look", OwnProtocol("look"))
    for each in words:
        own = saved(own, each, AT.plus(60_000 * (1 + len(own.versions))))
    return with_own(library, own)


def expanded(library: Library):
    return expand(Plan(items=(PLANNED,)), ROOM, library.protocols)


def test_a_meeting_under_way_keeps_its_words_and_a_planned_one_takes_the_newest():
    played = started(*expanded(SHIPPED), here=ROOM.here)
    meeting = Meeting("m", "t", Plan(items=(PLANNED,)), log=Log(tuple(played.events)))
    changed = after(SHIPPED, LONGER)
    assert [s.say for s in played.run.segments] == ["We look."]
    assert [s.say for event in meeting.log.events for s in event.segments] == ["We look."]
    assert [s.say for s in expanded(changed)] == ["We look on."]


def test_prepare_hears_of_minutes_that_have_changed_since():
    changed = after(SHIPPED, LONGER)
    assert moved_on(SHIPPED, (PLANNED,), 2) == ()
    assert moved_on(changed, (PLANNED,), 2) == (MovedOn(PLANNED, LONGER, 6, 9),)
    again = after(changed, replace(LONGER, steps=(replace(STEP, ideal=12),)))
    nine = replace(PLANNED, minutes=9)
    assert [each.now for each in moved_on(again, (PLANNED, nine), 2)] == [12, 12]


def test_minutes_that_were_typed_or_fitted_are_no_sign_of_it():
    changed = after(SHIPPED, LONGER)
    assert moved_on(changed, (replace(PLANNED, minutes=7),), 2) == ()
    assert moved_on(changed, (replace(PLANNED, ideal=6),), 2) == ()
    assert moved_on(changed, (replace(PLANNED, protocol="other"),), 2) == ()


def test_a_past_meeting_keeps_the_name_of_its_protocol():
    changed = after(SHIPPED, LONGER, replace(LONGER, name="Longest"))
    moments = [AT, AT.plus(90_000), AT.plus(300_000), None]
    assert [names_at(changed, at)["look"] for at in moments] == [
        *("Look", "Longer", "Longest", "Longest")
    ]


def test_one_that_was_put_aside_still_has_its_name_in_the_minutes():
    own = saved(OwnProtocol("own"), replace(LOOK, name="Ours"), AT)
    library = stocked({}, [replace(own, retired=True)])
    assert library.protocols == {}
    assert names_at(library, AT)["own"] == "Ours"
