"""A meeting with any commitments, as what goes out of it sees it."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.minutes_source import gathered
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person
from facilitator.domain.results import Presence
from facilitator.language.english import English
from tests.export.third_grade import BEGAN, EARLIER, ENDED, HELD, MADE, TEAM

PEOPLE = ("zqana", "zqben", "zqcarys", "zqdev")
WEEK = 7 * 24 * 60 * 60_000
say = English().say


def _commitment(number, drawn):
    kind, (private, apart), owners, due, by_next, state, earlier = drawn
    at = BEGAN.plus(-WEEK + number) if earlier else BEGAN.plus(number)
    meeting = "m0" if earlier else "m1"
    changes = () if state is State.OPEN else (Change(state, "m1", BEGAN.plus(1000 + number)),)
    return Commitment(
        f"c{number}",
        "third",
        kind,
        f"text{number}x",
        at,
        meeting,
        owners=tuple(owners),
        due=due,
        next_meeting=by_next and due is None,
        private=private,
        confidential=apart,
        changes=changes,
    )


COMMITMENTS = st.lists(
    st.tuples(
        st.sampled_from((Kind.DECISION, Kind.ACTION, Kind.ACTION, Kind.QUESTION)),
        st.sampled_from((*[(False, False)] * 4, (True, False), (False, True))),
        st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
        st.none() | st.dates(date(2026, 10, 1), date(2026, 12, 1)),
        st.booleans(),
        st.sampled_from((*[State.OPEN] * 4, *State)),
        st.booleans(),
    ),
    min_size=2,
    max_size=14,
).map(lambda drawn: tuple(_commitment(n, each) for n, each in enumerate(drawn)))


def source_with(commitments, there=PEOPLE[:2], **closing):
    """The meeting with these commitments; the first two of four were there."""
    team = replace(TEAM, members=tuple(Member(p, p.title()) for p in PEOPLE))
    plan = replace(
        HELD.plan, expected=tuple(Person(p, p.title()) for p in PEOPLE), roles=(), items=()
    )
    came = tuple(Presence(p, p.title()) for p in there)
    results = replace(HELD.log.results, presence=came)
    record = replace(HELD.record, closing=replace(HELD.record.closing, next_roles=(), **closing))
    meeting = replace(HELD, plan=plan, record=record, log=replace(HELD.log, results=results))
    return gathered(team, meeting, commitments, ENDED, None, {})


def real(meeting=HELD, team=TEAM, made=MADE, earlier=EARLIER):
    """The third grade's meeting."""
    return gathered(team, meeting, (*made, *earlier), ENDED, None, {})


def letter_text(letter):
    return "\n\n".join("\n".join(say(line) for line in lines) for lines in letter)
