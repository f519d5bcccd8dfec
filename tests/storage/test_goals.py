"""Goals are kept: what was saved is what is loaded, whatever changed, and lists tell the same."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

from hypothesis import HealthCheck, given, settings

from facilitator.app.goals import GoalFolder, Ground, NamingMeeting, line_of
from facilitator.app.keeping import Shelf
from facilitator.domain.commitment import Change, State
from facilitator.domain.goal import (
    Aim,
    AimKind,
    Goal,
    Reading,
    Review,
    with_reading,
    with_review,
)
from facilitator.domain.goal_course import course
from facilitator.domain.people import Team
from facilitator.storage.clean import clean
from tests import strategies as some
from tests.domain import goals as any_of
from tests.examples import share
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, an_action

ONE_STORE = settings(
    max_examples=share(20), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
GOAL = Goal("goal", "team", "Reading", "52 % to 70 %", target=Decimal("70.0"), unit="%")


def loaded(opened, identity):
    """The folder as a store that has just been started would read it."""
    opened.store._folders._bases._known.clear()
    return opened.ask(opened.store.goal, identity)


def lines(opened, team=""):
    return {line.id: line for line in opened.ask(opened.store.goals, team)}


def test_nought_keeps_its_decimal_places(opened):
    nought = Reading("r", date(2026, 10, 1), Decimal("0.0"))
    opened.kept(replace(GOAL, readings=(nought,)))
    assert str(loaded(opened, GOAL.id).goal.readings[0].value) == "0.0"


@ONE_STORE
@given(any_of.goals(), any_of.goals(), any_of.goals())
def test_a_goal_is_loaded_as_it_was_saved(opened, goal, after, other):
    goal = replace(goal, id=uuid4().hex)
    for each in (goal, replace(after, id=goal.id), replace(other, id=uuid4().hex), goal):
        opened.kept(each)
        found = loaded(opened, each.id)
        assert found == GoalFolder(each)
        assert any_of.exact(found.goal) == any_of.exact(each)
        line = lines(opened)[each.id]
        assert (line, line.course) == (line_of(each), course(each))
        assert each.id in lines(opened, each.team)


@ONE_STORE
@given(any_of.goals(some.ANY_TEXT))
def test_no_text_at_all_keeps_a_goal_from_the_disk(opened, goal):
    opened.kept(goal)
    assert loaded(opened, goal.id).goal.title == clean(goal.title)
    assert not opened.watcher.failures


@ONE_STORE
@given(any_of.aims(), any_of.variants(), any_of.aims(), any_of.variants())
def test_what_goals_stand_on_is_read_as_it_was_kept(opened, aim, variant, new_aim, new_variant):
    aim, variant = replace(aim, id=uuid4().hex), replace(variant, id=uuid4().hex)
    new_aim, new_variant = replace(new_aim, id=aim.id), replace(new_variant, id=variant.id)
    for one, other in ((aim, variant), (new_aim, new_variant)):
        opened.store.shelve(one, other)
        ground = opened.ask(opened.store.ground)
        assert one in ground.aims
        assert other in ground.variants


def test_a_reading_in_between_moves_the_others_and_two_of_one_day_keep_their_order(opened):
    goal = GOAL
    for identity, day in (("a", 1), ("c", 9), ("d", 9), ("b", 5)):
        goal = with_reading(goal, Reading(identity, date(2027, 1, day), Decimal("0.10")))
        opened.kept(goal)
        assert loaded(opened, "goal").goal == goal
    assert [reading.id for reading in goal.readings] == ["a", "b", "c", "d"]
    opened.kept(replace(goal, readings=goal.readings[1:]))
    assert [each.id for each in loaded(opened, "goal").goal.readings] == ["b", "c", "d"]


def test_a_goal_comes_with_the_meetings_and_the_commitments_that_name_it(opened):
    first, *others = PLAN.items
    plan = replace(PLAN, items=(replace(first, goal="goal"), *others))
    action = replace(an_action(), goal="goal")
    done = replace(action, id="done", changes=(Change(State.DONE, "meeting", AT),))
    naming, silent = replace(a_meeting(), plan=plan), a_meeting("silent")
    opened.kept(TEAM, GOAL, naming, silent, action, done, replace(action, id="other", goal=""))
    serving = (replace(action, id="done", changes=done.changes), action)
    found = loaded(opened, "goal")
    assert found.meetings == (NamingMeeting("meeting", PLAN.day, PLAN.title),)
    assert sorted(found.commitments, key=lambda c: c.id) == sorted(serving, key=lambda c: c.id)
    assert lines(opened)["goal"].actions == 1
    opened.store.bin(Shelf.MEETING, "meeting")
    assert loaded(opened, "goal") == GoalFolder(GOAL)
    assert lines(opened)["goal"].actions == 0


def test_a_goal_lies_in_the_bin_and_comes_back(opened):
    goal = with_review(GOAL, Review("r", date(2027, 1, 8)))
    opened.kept(TEAM, goal)
    opened.store.bin(Shelf.GOAL, "goal")
    assert (lines(opened), opened.ask(opened.store.goal, "goal")) == ({}, None)
    assert [(b.shelf, b.label) for b in opened.ask(opened.store.binned)] == [
        (Shelf.GOAL, "Reading")
    ]
    opened.store.restore(Shelf.GOAL, "goal")
    assert loaded(opened, "goal") == GoalFolder(goal)
    opened.store.bin(Shelf.GOAL, "goal")
    opened.store.empty_bin()
    opened.store.restore(Shelf.GOAL, "goal")
    assert opened.ask(opened.store.goal, "goal") is None
    opened.kept(goal)
    assert loaded(opened, "goal") == GoalFolder(goal)


def test_goals_and_aims_go_with_their_team(opened):
    opened.kept(TEAM, GOAL, Team("other", "Other"), replace(GOAL, id="theirs", team="other"))
    own, school = Aim("own", AimKind.PRIORITY, "Write", "team"), Aim("all", AimKind.VISION, "Read")
    opened.store.shelve(own, school)
    opened.store.bin(Shelf.TEAM, "team")
    assert list(lines(opened)) == ["theirs"]
    assert opened.ask(opened.store.goal, "goal") is None
    opened.store.empty_bin()
    assert opened.ask(opened.store.ground) == Ground((school,))
    opened.store.restore(Shelf.TEAM, "team")
    assert list(lines(opened)) == ["theirs"]


def test_aims_and_letters_of_one_s_own_lie_in_the_bin_and_come_back(opened):
    aim = Aim("aim", AimKind.VISION, "All read")
    opened.store.shelve(aim)
    opened.store.bin(Shelf.AIM, "aim")
    assert opened.ask(opened.store.ground) == Ground()
    assert [b.label for b in opened.ask(opened.store.binned)] == ["All read"]
    opened.store.restore(Shelf.AIM, "aim")
    assert opened.ask(opened.store.ground) == Ground((aim,))


def test_a_sentence_that_is_cut_or_closed_is_kept(opened):
    opened.kept(GOAL)
    opened.kept(replace(GOAL, sentence="52"))
    opened.store.close_revision(Shelf.GOAL, "goal", "52 % to 60 %")
    kept = opened.ask(opened.store.revisions, Shelf.GOAL, "goal")
    assert [text for _, text in kept] == ["52 % to 60 %", "52 % to 70 %"]
