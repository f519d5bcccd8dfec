"""What a school has made its own comes together without a version or a day lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.choosing import to_take
from facilitator.app.errors import UserError
from facilitator.app.import_words import line
from facilitator.app.importing import Here, compare, stands
from facilitator.app.keeping import Owned, Shelf
from facilitator.app.owned import joined, owned_holds
from facilitator.app.parcel import Parcel
from facilitator.app.standing import Standing
from facilitator.domain.minutes_parts import OwnForm, Parts, Section
from facilitator.domain.own_protocol import OwnProtocol, Version
from facilitator.domain.people import Team
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.school_days import MOST_DAYS_OFF, DayOff, SchoolDays
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.domain.time import Moment
from tests.exchange.refusing import said

WORDS = [Protocol("p", f"P {n}", "", "", (Step("One", "", "", "", 3, 1),)) for n in range(4)]
TEMPLATE = Template("t", "Tuesday", (Part((TemplateItem("Round", 5),)),), own=True)
FORM = OwnForm("Ours", "AAAA")
CHRISTMAS = DayOff(date(2026, 12, 24), date(2027, 1, 3), "Holidays")
MAY = DayOff(date(2027, 5, 1), date(2027, 5, 1))


def own(versions: list[int], draft: int | None = None, retired: bool = False) -> OwnProtocol:
    saved = tuple(Version(n, Moment(at), WORDS[at]) for n, at in enumerate(versions, 1))
    return OwnProtocol("p", saved, None if draft is None else WORDS[draft], retired)


OWNS = st.builds(
    own,
    st.lists(st.integers(0, 3), min_size=1, max_size=4),
    st.none() | st.integers(0, 3),
    st.booleans(),
)
DAYS = st.lists(st.sampled_from((CHRISTMAS, MAY))).map(SchoolDays().with_all)


def here_with(*values: Owned, binned: bool = False) -> Here:
    return Here(
        binned=frozenset({(Shelf.TEMPLATE, "t")} if binned else ()),
        protocols={v.id: v for v in values if isinstance(v, OwnProtocol)},
        templates={v.id: v for v in values if isinstance(v, Template)},
        forms={v.name: v for v in values if isinstance(v, OwnForm)},
        school=next((v for v in values if isinstance(v, SchoolDays)), SchoolDays()),
    )


def of(value: Owned, *here: Owned, binned: bool = False) -> Standing:
    parcels = [Parcel(None, None, own=value)]
    (compared,) = compare(parcels, here_with(*here, binned=binned))
    return compared.standing


@given(OWNS, OWNS)
def test_no_version_is_lost_and_the_newest_is_that_of_the_file(here: OwnProtocol, there):
    together = joined(here, there)
    assert together.versions[: len(here.versions)] == here.versions
    # Where all saved versions of the file stand here already, what is newest here stays.
    versions_here = owned_holds(here, replace(there, draft=None, retired=here.retired))
    assert together.newest == there.newest or versions_here
    numbers = [version.number for version in together.versions]
    assert numbers == sorted(set(numbers))
    assert {v.protocol for v in together.versions} == {
        v.protocol for v in (*here.versions, *there.versions)
    }
    assert owned_holds(together, replace(there, draft=None, retired=together.retired))


@given(st.one_of(st.tuples(OWNS, OWNS), st.tuples(DAYS, DAYS)))
def test_what_was_taken_in_changes_nothing_at_a_second_time(pair: tuple[Owned, Owned]):
    here, there = pair
    parcels = [Parcel(None, None, own=there)]
    first = compare(parcels, here_with(here))
    values = to_take(first, conflicts=True)
    after = here_with(*(values or (here,)))
    assert all(stands(value, after) for value in values)
    again = compare(parcels, after)
    assert to_take(again, conflicts=False) == ()
    assert {each.standing for each in again} <= {Standing.SAME, Standing.LESS}


@pytest.mark.parametrize(
    ("there", "here", "standing"),
    [
        (own([0, 1]), own([0]), Standing.MORE),
        (own([0]), own([0, 1]), Standing.LESS),
        (own([0, 1]), own([0, 2]), Standing.CONFLICT),
        (own([0], draft=1), own([0]), Standing.MORE),
        (own([0], draft=1), own([0], draft=2), Standing.CONFLICT),
        (own([0]), own([0], retired=True), Standing.CONFLICT),
        (own([0, 1]), own([0], retired=True), Standing.MORE),
        (TEMPLATE, replace(TEMPLATE, name="Other"), Standing.CONFLICT),
        (replace(TEMPLATE, purpose="To meet"), TEMPLATE, Standing.MORE),
        (SchoolDays((MAY,)), SchoolDays((CHRISTMAS,)), Standing.MORE),
        (SchoolDays((MAY,)), SchoolDays((CHRISTMAS, MAY)), Standing.LESS),
        (SchoolDays((MAY,)), SchoolDays(), Standing.NEW),
        (TEMPLATE, TEMPLATE, Standing.SAME),
        (FORM, FORM, Standing.SAME),
        (FORM, replace(FORM, content="BBBB"), Standing.CONFLICT),
        (FORM, replace(FORM, name="Other"), Standing.NEW),
    ],
)
def test_how_a_file_stands_to_what_is_here(there: Owned, here: Owned, standing: Standing):
    assert of(there, here) is standing


def test_what_lies_in_the_bin_stays_there():
    other = replace(TEMPLATE, name="Other")
    assert of(other, TEMPLATE, binned=True) is Standing.BINNED


def test_more_days_than_there_is_room_for_are_refused():
    days = [date.fromordinal(740_000 + 2 * n) for n in range(MOST_DAYS_OFF)]
    full = SchoolDays(tuple(DayOff(day, day) for day in days))
    assert of(full, full) is Standing.SAME
    with pytest.raises(UserError, match="room for"):
        of(SchoolDays((CHRISTMAS,)), full)


@pytest.mark.parametrize(
    ("here", "standing"),
    [
        (None, Standing.NEW),
        (Parts("mine", left_out=(Section.SHARING,)), Standing.SAME),
        (Parts("mine"), Standing.CONFLICT),
        (Parts("mine", left_out=(Section.SHARING, Section.NEXT)), Standing.CONFLICT),
    ],
)
def test_what_a_team_has_chosen_goes_with_it_under_the_name_that_it_has_here(
    here: Parts | None, standing: Standing
):
    """A team of the same name is the same team; a choice is whole, and none holds another."""
    parts = Parts("theirs", left_out=(Section.SHARING,))
    there = Parcel(Team("theirs", "Year 4"), None, minutes=parts)
    kept = {} if here is None else {here.team: here}
    found = compare([there], Here({"mine": Team("mine", "Year 4")}, minutes=kept))
    told = next(each for each in found if isinstance(each.value, Parts))
    assert (told.value, told.standing) == (replace(parts, team="mine"), standing)
    assert "the minutes of Year 4" in said(line(told))
