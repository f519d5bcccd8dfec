"""The card of the meeting that comes next: one button for its stage, its agenda and the bell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from facilitator.app.keeping import Tick
from facilitator.domain.act import Now, finish, next_step, start
from facilitator.domain.agenda import Item
from facilitator.domain.fold import replay
from facilitator.domain.meeting import Log
from facilitator.domain.run import Run
from facilitator.domain.segment import Segment
from facilitator.domain.stage import Stage
from facilitator.language.english import English
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.signs import Sign
from facilitator.ui.today.hero import strip_of
from facilitator.ui.today.hero_view import Way, hero_view, plan_sum
from tests.ui.today import samples

BEGAN = samples.moment(samples.DAY, time(10, 24))
SEGMENTS = tuple(
    Segment(f"s{n}", f"i{n}", title, title, 1, 1, minutes * 60_000, 60_000)
    for n, (title, minutes) in enumerate(samples.TITLES)
)


def after(folder, *acts):
    """The folder after these acts, each a minute after the one before."""
    events = start(Now(Run(), (), 0, BEGAN), SEGMENTS, ("m0",))
    for n, act in enumerate(acts, 1):
        now = Now(replay(events), events, n * 60_000, BEGAN.plus(n * 60_000))
        events = (*events, *act(now))
    return replace(folder, meeting=replace(folder.meeting, log=Log(events)))


def planned(**changes):
    folder = samples.folder()
    plan = replace(folder.meeting.plan, **changes)
    return replace(folder, meeting=replace(folder.meeting, plan=plan))


STAGES = {
    "planned, today": (samples.folder(), Way.START),
    "planned, later": (planned(day=date(2026, 11, 25)), Way.PREPARE),
    "planned, without an agenda": (planned(items=()), Way.PREPARE),
    "under way": (after(samples.folder(), next_step), Way.RESUME),
    "all items done": (after(samples.folder(), *[next_step] * len(SEGMENTS)), Way.CLOSE),
    "held": (after(samples.folder(), finish), Way.MINUTES),
}


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_has_one_primary_button_and_it_leads_on(screen, stage):
    folder, way = STAGES[stage]
    whole = screen()
    went = []
    for name in ("prepare", "start", "resume", "close", "minutes"):
        signal = getattr(whole, f"{name}_wished")
        signal.connect(lambda meeting, name=name: went.append((name, meeting)))
    whole.show_today(replace(samples.view(), next=folder))
    buttons = [b for b in whole._hero.findChildren(KeyButton) if b.isVisible()]
    primary = [b for b in buttons if b.property("kind") == "primary"]
    assert len(primary) == 1
    primary[0].click()
    assert went == [(way.value, "next")]
    for button in buttons:
        button.click()
    assert len({name for name, _ in went}) == len(buttons)


@pytest.mark.parametrize("key", ["F5", "Ctrl+Shift+P"])
def test_a_key_starts_the_meeting(screen, qtbot, key):
    whole = screen()
    whole.show_today(samples.view())
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(whole.start_wished) as began:
        if key == "F5":
            qtbot.keyClick(whole, Qt.Key.Key_F5)
        else:
            qtbot.keyClick(whole, Qt.Key.Key_P, control)
    assert began.args == ["next"]


def test_the_old_buttons_keys_are_free_once_the_stage_has_changed(screen, qtbot):
    whole = screen()
    whole.show_today(samples.view())
    whole.show_today(replace(samples.view(), next=STAGES["under way"][0]))
    with qtbot.waitSignal(whole.resume_wished) as resumed:
        qtbot.keyClick(whole, Qt.Key.Key_F5)
    assert resumed.args == ["next"]


@pytest.mark.parametrize(
    ("items", "bell", "sign", "says"),
    [
        ((), time(11, 5), Sign.DIAMOND, "No agenda yet"),
        ((Item("a", "A", minutes=40),), time(11, 5), Sign.TICK, "40 of 45 min planned, 5 to spare"),
        ((Item("a", "A", minutes=45),), time(11, 5), Sign.TICK, "right to the bell"),
        ((Item("a", "A", minutes=52),), time(11, 5), Sign.OCTAGON, "52 of 45 min: 7 over"),
        ((Item("a", "A", minutes=5),), time(10, 20), Sign.OCTAGON, "not after the start"),
    ],
)
def test_the_agenda_is_told_against_the_bell(items, bell, sign, says):
    told = plan_sum(planned(items=items, bell=bell).meeting.plan)
    assert told.sign is sign
    assert says in English().say(told.text)


def test_the_strip_of_a_planned_meeting_starts_when_it_is_to_begin():
    strip = strip_of(samples.folder().meeting.plan, English())
    assert [block.starts for block in strip.blocks[:2]] == ["10:20", "10:23"]
    assert (strip.slot, strip.now, strip.ends) == (45, None, "11:00")


@pytest.mark.parametrize("stage", ["under way", "held"])
def test_a_meeting_that_has_begun_is_not_measured_against_its_plan(screen, stage):
    whole = screen()
    long = planned(items=(*samples.folder().meeting.plan.items, Item("x", "More", minutes=40)))
    whole.show_today(replace(samples.view(), next=long))
    assert "over" in whole._hero._sum.text()
    assert whole._hero._strip.isVisible()
    meeting = replace(STAGES[stage][0].meeting, plan=long.meeting.plan)
    whole.show_today(replace(samples.view(), next=replace(long, meeting=meeting)))
    assert not whole._hero._sum.isVisible()
    assert not whole._hero._strip.isVisible()
    assert whole._hero._label.text() in ("Under way", "Held, minutes to finish")


def test_a_meeting_that_stood_still_says_since_when():
    folder = after(samples.folder(), next_step)
    folder = replace(folder, tick=Tick("next", 60_000, BEGAN.plus(60_000)))
    words = English().say(hero_view(folder, BEGAN.plus(10 * 60_000)).sum.text)
    assert "10:25" in words
    assert "same second" in words
    assert hero_view(folder, BEGAN.plus(70_000)).sum is None
    assert folder.meeting.stage is Stage.RUNNING


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        (date(2026, 11, 24), "Today 10:20 to the bell at 11:05"),
        (date(2026, 11, 25), "Tomorrow 10:20"),
        (date(2026, 12, 1), "Tuesday 1 December 2026, 10:20"),
    ],
)
def test_the_day_is_told_as_people_say_it(screen, day, begins):
    whole = screen()
    whole.show_today(replace(samples.view(), next=planned(day=day)))
    words = whole._hero._facts.text().replace("\u2068", "").replace("\u2069", "")
    assert words.startswith(begins)
    assert "Room 6 · Ana leads, Ben keeps time and Farah records" in words


def test_who_cannot_come_is_not_expected():
    folder = planned(apologies=("m3",))
    people = hero_view(folder, samples.NOW).people
    assert people is not None
    assert English().say(people) == "5 people expected"


def test_without_a_next_meeting_the_way_to_one_is_offered(screen, qtbot):
    whole = screen()
    whole.show_today(replace(samples.view(), next=None))
    with qtbot.waitSignal(whole.new_wished):
        qtbot.keyClick(whole, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert whole._hero is None
