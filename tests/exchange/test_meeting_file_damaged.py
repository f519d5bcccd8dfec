"""A good meeting file with anything wrong in it is read or refused; what is read goes out again."""

import json
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.parcel import Parcel
from facilitator.domain.closing import Closing, Destination, NormKept, Sorted
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.finish import results
from facilitator.domain.fold import replay
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind
from facilitator.domain.turn_times import without_any_times
from facilitator.exchange.meeting_file import parcel_from, written
from tests.examples import share
from tests.exchange.bad_meetings import PLAIN, REFUSED
from tests.exchange.refusing import said, within_two_seconds
from tests.storage.samples import AT, PLAN, TEAM, a_note, a_round

EVENTS = without_any_times(a_round(finished=True))
NAMES = {"ana": "Ana", "ben": "Ben"}
WHOLE = Parcel(
    TEAM,
    Meeting(
        "meeting",
        TEAM.id,
        PLAN,
        Record(
            (a_note(),),
            Closing(
                ("agreed",), (Sorted("note", Destination.ACTION),), 4, NormKept.YES, "All of it"
            ),
        ),
        Log(EVENTS, results(replay(EVENTS), EVENTS, NAMES, False, AT.plus(90_000))),
    ),
    (
        Commitment("agreed", TEAM.id, Kind.DECISION, "We read", AT, "meeting", "two", "one.1"),
        Commitment(
            *("do", TEAM.id, Kind.ACTION, "Copy", AT, "meeting"),
            owners=("ana",),
            changes=(Change(State.DONE, "later", AT), Change(State.OPEN, "meeting", AT)),
        ),
    ),
)
GOOD_ONES = (written(WHOLE), json.dumps(PLAIN).encode())
JUNK = st.sampled_from(
    (
        *(None, True, -1, 0, 1, 2.5, 10**17, float("nan"), "", " ", "x", "ana", "\ud800", "\0"),
        *("2026-02-30", "24:00", "0000-01-01", "9000-01-01T00:00:00+23:59", "1000-01-01T00:00Z"),
        *([], {}, [[]], [{}], ["x", "x"], {"kind": "all"}, {"": ""}, [None], {"id": "x"}),
        *("one", "all", "facilitator", "9" * 400, "\u202e", "Infinity", [1, "a", {}]),
    )
)


def attempt(content: bytes) -> None:
    """Reads it, or tells why not; any other exception is a defect."""
    sentence, parcel = "", None
    with within_two_seconds():
        try:
            parcel = parcel_from("x.json", content)
        except UserError as error:
            sentence = said(error.text)
    assert (parcel is None) == sentence.startswith("x.json")
    assert parcel is None or parcel_from("x.json", written(parcel)) == parcel


def places(tree: Any) -> list[tuple[Any, Any]]:
    """Every place in a tree: what it is in, and its key there."""
    keys = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    return [place for key in keys for place in ((tree, key), *places(tree[key]))]


@settings(max_examples=share(300))
@given(st.sampled_from(GOOD_ONES), st.data())
def test_a_good_file_with_anything_wrong_in_it_is_read_or_refused(good: bytes, data):
    tree = json.loads(good)
    for _ in range(data.draw(st.integers(1, 3))):
        inside, key = data.draw(st.sampled_from(places(tree)))
        if isinstance(inside, dict) and data.draw(st.booleans()):
            inside[data.draw(st.sampled_from((f"{key}s", "id", "kind", "at")))] = inside.pop(key)
        else:
            inside[key] = deepcopy(data.draw(JUNK))
    attempt(json.dumps(tree).encode())


@given(
    st.sampled_from(GOOD_ONES), st.integers(0, 10_000), st.integers(0, 20), st.binary(max_size=4)
)
def test_a_file_with_other_bytes_in_it_is_read_or_refused(
    good: bytes, at: int, cut: int, fresh: bytes
):
    attempt(good[:at] + fresh + good[at + cut :])


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace")))
def test_no_bytes_at_all_make_it_stumble(content: bytes):
    attempt(content)


def test_the_whole_sample_uses_every_list():
    tree = json.loads(GOOD_ONES[0])
    assert {"agenda", "roles", "expected", "dates", "notes", "closing", "events", "results"} <= set(
        tree["meeting"]
    )
    assert parcel_from("x.json", GOOD_ONES[0]) == WHOLE


def test_every_bad_file_differs_from_the_good_one():
    assert GOOD_ONES[1] not in REFUSED.values()
