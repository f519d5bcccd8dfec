"""What a meeting can start from is kept whole; own templates go into the bin and come back."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from hypothesis import HealthCheck, given, settings

from facilitator.app.keeping import Shelf, Starts
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.domain.watch_list import NO_NAMES, WatchList
from facilitator.storage import tables
from tests import strategies as some
from tests.examples import share
from tests.storage.samples import TEAM, a_meeting

ONE_STORE = settings(
    max_examples=share(30), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
OWN = Template("own", "Our Tuesday", (Part((TemplateItem("Round", 5),)),), own=True)


@ONE_STORE
@given(some.built(Template, some.TEXT, parts=some.tuples(some.built(Part, some.TEXT))))
def test_a_template_is_read_as_it_was_kept(opened, template):
    template = replace(template, id=uuid4().hex)
    opened.store.shelve(template)
    opened.store.shelve(replace(template, name="Renamed"))
    opened.store.shelve(template)
    assert template in opened.ask(opened.store.starts).templates


@ONE_STORE
@given(some.built(SchoolDays, some.TEXT))
def test_the_school_s_days_are_read_as_they_were_kept(opened, school):
    opened.store.shelve(school)
    assert opened.ask(opened.store.starts).school == school


@ONE_STORE
@given(some.built(Parts, some.TEXT), some.built(SchoolDays, some.TEXT))
def test_what_goes_into_minutes_is_kept_by_team_and_beside_the_school_s_days(opened, parts, school):
    mine, others = replace(parts, team=uuid4().hex), replace(parts, team=uuid4().hex, order=())
    opened.store.shelve(mine, others, school, replace(mine, language=""), mine)
    starts = opened.ask(opened.store.starts)
    assert {mine, others} <= set(starts.minutes)
    assert starts.school == school


def test_what_goes_into_minutes_of_an_unknown_kind_hides_nothing_else(opened):
    opened.store.shelve(Parts("a"), OWN)
    row = {"id": "minutes:b", "body": '{"left_out":["dances"]}'}

    def act(db, _bases, _now):
        db.execute(tables.school.insert(), row)
        return False

    opened.store._tray.put(lambda pending: pending.act(act))
    starts = opened.ask(opened.store.starts)
    assert (starts.minutes, starts.templates) == ((Parts("a"),), (OWN,))
    assert not opened.watcher.failures


def test_what_goes_into_minutes_goes_for_good_with_its_team(opened):
    opened.kept(replace(TEAM, id="leaving"))
    school = SchoolDays((DayOff(date(2026, 12, 24), date(2026, 12, 24)),))
    opened.store.shelve(Parts("leaving"), Parts("staying"), school)
    opened.store.bin(Shelf.TEAM, "leaving")
    assert len(opened.ask(opened.store.starts).minutes) == 2
    opened.store.empty_bin()
    assert opened.ask(opened.store.starts) == Starts((), school, (Parts("staying"),))


def test_a_template_goes_into_the_bin_and_comes_back(opened):
    school = SchoolDays((DayOff(date(2026, 12, 24), date(2026, 12, 24)),))
    opened.store.shelve(OWN, school)
    opened.store.bin(Shelf.TEMPLATE, "own")
    assert opened.ask(opened.store.starts) == Starts((), school)
    (binned,) = opened.ask(opened.store.binned)
    assert (binned.shelf, binned.label) == (Shelf.TEMPLATE, "Our Tuesday")
    opened.store.restore(Shelf.TEMPLATE, "own")
    assert opened.ask(opened.store.starts).templates == (OWN,)
    opened.store.bin(Shelf.TEMPLATE, "own")
    opened.store.empty_bin()
    opened.store.restore(Shelf.TEMPLATE, "own")
    assert opened.ask(opened.store.starts).templates == ()
    assert not opened.watcher.failures


def test_meetings_of_a_series_are_found_in_their_order(opened):
    def on(day: date, series: str = "tuesdays"):
        plain = a_meeting(day.isoformat())
        return replace(plain, plan=replace(plain.plan, day=day, series=series))

    days = [date(2026, 11, day) for day in (17, 3, 10)]
    opened.kept(TEAM, *map(on, days), on(date(2026, 11, 4), ""), on(date(2026, 11, 5), "other"))
    opened.store.bin(Shelf.MEETING, "2026-11-10")
    found = opened.ask(opened.store.series, "tuesdays")
    assert [meeting.id for meeting in found] == ["2026-11-03", "2026-11-17"]
    assert opened.ask(opened.store.series, "") == ()


@ONE_STORE
@given(some.built(WatchList, some.TEXT))
def test_the_list_of_names_is_read_as_it_was_kept(opened, names):
    opened.store.shelve(names)
    opened.store.shelve(SchoolDays())
    assert opened.ask(opened.store.starts).watch == names
    opened.store.shelve(NO_NAMES)
    assert opened.ask(opened.store.starts).watch == NO_NAMES


def test_a_word_form_is_kept_by_name_and_goes_when_it_is_empty(opened):
    one, other = OwnForm("Année 4 %_", "AAAA"), OwnForm("b", "AQID")
    opened.store.shelve(other, OwnForm(one.name, "BBBB"), one)
    assert opened.ask(opened.store.starts).forms == (one, other)
    opened.store.shelve(OwnForm(one.name))
    assert opened.ask(opened.store.starts).forms == (other,)
