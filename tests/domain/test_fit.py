"""Fitting an agenda to the bell."""

from dataclasses import replace
from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import Item, Method, planned_minutes
from facilitator.domain.expand import Room, expand
from facilitator.domain.fit import Because, Change, Fit, fit
from facilitator.domain.fit_units import Unit, sized
from facilitator.domain.protocol import Format, Protocol, Step
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.time import MINUTE
from tests.domain.agendas import Agenda, agendas, plan_of
from tests.examples import share

many = settings(max_examples=share(60))
MINUTES = st.one_of(st.integers(0, 120), st.integers(0, 1439))


def given_to(agenda: Agenda, fitted: Fit) -> dict[tuple[str, int], int]:
    """What each pass of each unit that is not locked has, by item and place."""
    out = {}
    for part in sized(fitted.items, agenda.people, agenda.protocols):
        item = part.item
        has = (item.steps or part.own) if part.own else (item.minutes,)
        out |= {(item.id, at): has[at] for at in range(len(part.units))}
    return out


def units_of(agenda: Agenda) -> dict[tuple[str, int], Unit]:
    parts = sized(agenda.items, agenda.people, agenda.protocols)
    return {(p.item.id, at): unit for p in parts for at, unit in enumerate(p.units)}


@many
@given(agendas(), MINUTES)
def test_it_ends_by_the_bell_or_says_how_short_it_can_be(agenda: Agenda, minutes: int):
    fitted = agenda.fitted(minutes)
    total = planned_minutes(fitted.items)
    assert fitted.room == minutes
    assert fitted.fits == (total <= minutes)
    if not fitted.fits:
        assert total == fitted.shortest > minutes
    if fitted.shortest < 24 * 60:
        assert agenda.fitted(fitted.shortest).fits
        assert fitted.shortest == 0 or not agenda.fitted(fitted.shortest - 1).fits
    assert sum(fitted.shortest_of.values()) == fitted.shortest


@many
@given(agendas(), MINUTES)
def test_nothing_has_less_than_its_least_or_more_than_its_ideal(agenda: Agenda, minutes: int):
    fitted = agenda.fitted(minutes)
    has = given_to(agenda, fitted)
    wholes = dict.fromkeys((item.id for item in agenda.items if not item.locked), 0)
    for place, unit in units_of(agenda).items():
        wholes[place[0]] += has[place] * unit.times
        if has[place] or not unit.drop:
            assert unit.least <= has[place] <= unit.ideal
    assert wholes == {item.id: item.minutes for item in fitted.items if not item.locked}


@many
@given(agendas(), MINUTES)
def test_what_is_locked_stays_and_nothing_else_of_an_item_changes(agenda: Agenda, minutes: int):
    fitted = agenda.fitted(minutes)
    for before, after in zip(agenda.items, fitted.items, strict=True):
        if before.locked:
            assert after is before
        assert before == replace(
            after, minutes=before.minutes, steps=before.steps, ideal=before.ideal
        )


@many
@given(agendas(), MINUTES, st.integers(1, 60))
def test_more_time_drops_no_more_and_shortens_nobody(agenda: Agenda, minutes: int, more: int):
    less, longer = agenda.fitted(minutes), agenda.fitted(min(1439, minutes + more))
    first, second = given_to(agenda, less), given_to(agenda, longer)
    dropped = {place for place, has in first.items() if not has}
    dropped_later = {place for place, has in second.items() if not has}
    assert dropped_later <= dropped
    if dropped == dropped_later:
        assert all(first[place] <= second[place] for place in first)


@many
@given(agendas(), MINUTES, MINUTES)
def test_a_fit_of_a_fit_is_itself_whatever_was_fitted_between(
    agenda: Agenda, minutes: int, other: int
):
    once = agenda.fitted(minutes)
    again = replace(agenda, items=once.items).fitted(minutes)
    assert again.items == once.items
    through = replace(agenda, items=agenda.fitted(other).items).fitted(minutes)
    assert through.items == once.items


@many
@given(agendas(), MINUTES)
def test_what_is_dropped_stands_before_all_that_is_kept(agenda: Agenda, minutes: int):
    has = given_to(agenda, agenda.fitted(minutes))
    row = {item.id: at for at, item in enumerate(agenda.items)}
    order = sorted(
        (unit.drop, row[item], at) for (item, at), unit in units_of(agenda).items() if unit.drop
    )
    kept = [bool(has[agenda.items[at].id, place]) for _, at, place in order]
    assert kept == sorted(kept)
    for item, after in zip(agenda.items, agenda.fitted(minutes).items, strict=True):
        assert after.minutes or not item.minutes or item.locked


@many
@given(agendas(), MINUTES)
def test_every_difference_from_what_is_meant_is_told_once(agenda: Agenda, minutes: int):
    fitted = agenda.fitted(minutes)
    has, units = given_to(agenda, fitted), units_of(agenda)
    differ = [place for place in units if has[place] != units[place].ideal]
    told = [one for one in fitted.changes if one.because is not Because.MEANT]
    assert [one.item for one in told] == [item for item, _ in differ]
    assert [(one.before, one.after) for one in told] == [
        (units[place].ideal, has[place]) for place in differ
    ]
    meant = {one.item for one in fitted.changes} - {one.item for one in told}
    for before, after in zip(agenda.items, fitted.items, strict=True):
        if before.minutes != after.minutes:
            assert before.id in meant | {one.item for one in told}


@many
@given(agendas().filter(lambda agenda: agenda.people <= 12), st.integers(0, 90))
def test_a_meeting_runs_the_minutes_of_its_fit(agenda: Agenda, minutes: int):
    fitted = agenda.fitted(minutes)
    names = tuple(f"p{n}" for n in range(agenda.people))
    room = Room(names, {})
    has, units = given_to(agenda, fitted), units_of(agenda)
    for item in fitted.items:
        if item.locked:
            continue
        plan = plan_of((item,), minutes)
        runs = [segment.planned for segment in expand(plan, room, agenda.protocols)]
        wanted = [
            has[place] * MINUTE
            for place, unit in units.items()
            for _ in range(unit.times)
            if place[0] == item.id and (has[place] or not unit.title)
        ]
        assert sorted(runs) == sorted(wanted)


def _step(title: str, ideal: int, least: int, **more: object) -> Step:
    return replace(Step(title, "", "", "", ideal, least), **more)


TUNING = Protocol(
    "tuning",
    "Tuning",
    "",
    "",
    (
        _step("Present", 10, 6),
        _step("Feedback", 10, 5),
        _step("Pause", 2, 2, drop=2),
        _step("Look back", 5, 3, drop=1),
    ),
)
LOCKED = Item("open", "Opening", minutes=4, locked=True)
HELD = Item("tune", "Tuning", method=Method.PROTOCOL, minutes=27, protocol="tuning")
NEWS = Item("news", "News", minutes=6)


def _told(minutes: int, *items: Item, people: int = 6) -> tuple[list[object], Fit]:
    fitted = fit(plan_of(items, minutes), people, {"tuning": TUNING, "checks": CHECKS})
    return [(c.step or c.item_title, c.before, c.after, c.rank) for c in fitted.changes], fitted


def test_ideals_then_in_proportion_then_what_may_go_in_its_order():
    items = (LOCKED, HELD, NEWS)
    assert _told(40, *items)[0] == []
    told, fitted = _told(33, *items)
    assert told == [
        ("Present", 10, 9, 0),
        ("Feedback", 10, 9, 0),
        ("Look back", 5, 4, 0),
        ("News", 6, 5, 0),
    ]
    assert [item.minutes for item in fitted.items] == [4, 24, 5]
    told, fitted = _told(22, *items)
    assert ("Look back", 5, 0, 1) in told
    assert [c[0] for c in told if not c[2]] == ["Look back"]
    told, fitted = _told(18, *items)
    assert [c[0] for c in told if not c[2]] == ["Pause", "Look back"]
    assert fitted.shortest == 18
    assert not _told(17, *items)[1].fits


CHECKS = Protocol(
    "checks",
    "Checks",
    "",
    "",
    (_step("Each one", 3, 1, repeats=(Repeat(Over.PARTICIPANTS, "all"),)),),
)


def test_a_pass_of_a_loop_is_one_unit_for_all_people():
    item = Item("c", "Checks", method=Method.PROTOCOL, minutes=9, protocol="checks")
    assert _told(40, item, people=10)[1].items[0].minutes == 30
    told, fitted = _told(29, item, people=10)
    assert (fitted.items[0].minutes, fitted.items[0].steps) == (20, (2,))
    assert told == [("Each one", 3, 2, 0)]
    assert [c.times for c in fitted.changes] == [10]


def test_a_round_needs_more_minutes_for_more_voices():
    going = _step("Round", 8, 4, format=Format.ROUND, seconds=60)
    assert [going.least_for(n, 8) for n in (0, 4, 8, 16, 60)] == [4, 4, 4, 8, 30]
    assert [replace(going, seconds=0).least_for(n, 8) for n in (4, 60)] == [4, 4]


def test_minutes_that_were_typed_are_what_a_protocol_is_meant_to_have():
    shorter, longer = (replace(HELD, ideal=minutes) for minutes in (20, 40))
    assert _told(90, shorter)[1].items[0].minutes == 20
    assert _told(90, longer)[1].items[0].minutes == 40
    assert sum(_told(30, longer)[1].items[0].steps) == 30


def test_an_item_that_had_other_minutes_is_told_of():
    fitted = _told(60, replace(HELD, minutes=12, steps=(6, 6, 0, 0)))[1]
    assert fitted.changes == (Change("tune", "Tuning", "", 12, 27, Because.MEANT),)
    assert fitted.items == (replace(HELD, minutes=27),)


def test_an_empty_agenda_no_time_and_a_bell_before_the_start():
    assert _told(0)[1].fits
    assert not _told(0, NEWS)[1].fits
    backwards = replace(plan_of((NEWS,), 0), start=time(12, 0), bell=time(11, 30))
    assert not fit(backwards, 6, {}).fits
    assert _told(0, replace(NEWS, minutes=0))[1].fits
    assert _told(1439, NEWS)[1].items == (NEWS,)
