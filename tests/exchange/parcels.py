"""Hypothesis strategies for whole parcels: teams, meetings with logs that were really led."""

from dataclasses import replace

from hypothesis import strategies as st

from facilitator.app.parcel import Parcel
from facilitator.domain import act
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, RoleHolders
from facilitator.domain.clean import cleaned
from facilitator.domain.closing import Closing, Sorted
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.events import Cause, Event, Gap, Paused, Replanned, Voted, Why
from facilitator.domain.finish import results
from facilitator.domain.fold import replay
from facilitator.domain.life import Frozen, Passage
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import COMMITTING, Note
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.protocol import HandOver
from facilitator.domain.results import Break, Choice, Count, Together
from facilitator.domain.segment import Segment
from facilitator.domain.time import Moment
from tests import strategies as some
from tests.domain.meetings import LATE, PEOPLE, Played
from tests.domain.meetings import meetings as led_meetings

WORDS = some.TEXT.map(cleaned)
LINES = WORDS.map(lambda text: text.replace("\n", " ").replace("\t", " "))
# Some that are there, some that have been deleted since.
IDS = st.sampled_from((*PEOPLE, *LATE, "a", "b", "1.0")) | some.IDS
REFS = some.tuples(IDS)
MAYBE = st.just("") | IDS

_LEADS = some.tuples(
    st.just(EVERYONE_LEADS)
    | st.builds(Lead, st.just(LeadKind.PERSON), IDS)
    | st.builds(Lead, st.just(LeadKind.ROLE), st.sampled_from([role.value for role in Role]))
)
_ROLES = some.tuples(st.builds(RoleHolders, st.sampled_from(Role), REFS))
_HAND_OVERS = st.none() | st.builds(HandOver, st.sampled_from(("goal", "protocol")), LINES)

TEAMS = some.built(
    Team,
    WORDS,
    id=IDS,
    name=LINES,
    school=LINES,
    members=some.identified(some.built(Member, LINES, id=IDS), 4),
)
_ITEMS = some.built(Item, WORDS, id=IDS, title=LINES, protocol=LINES, leads=_LEADS, presenters=REFS)
PLANS = some.built(
    Plan,
    WORDS,
    title=LINES,
    place=LINES,
    items=some.identified(_ITEMS, 4),
    for_next=some.identified(_ITEMS, 2),
    rule=some.RULES,
    roles=_ROLES,
    expected=some.identified(some.built(Person, LINES, id=IDS), 4),
    apologies=REFS,
    norm_at=MAYBE,
    dates=some.identified(some.built(DateAhead, LINES, id=IDS)),
)
_CLOSINGS = some.built(
    Closing,
    WORDS,
    read_back=REFS,
    sorted=some.tuples(some.built(Sorted, WORDS, note=IDS)),
    rating=st.integers(0, 5),
    next_place=LINES,
    next_roles=_ROLES,
)
RECORDS = st.builds(
    Record,
    some.identified(some.built(Note, WORDS, id=IDS, item=MAYBE, segment=MAYBE, file=LINES), 5),
    _CLOSINGS,
)
_GROUPS = some.tuples(REFS)
_OPTIONS = some.tuples(LINES)
_SEGMENTS = some.built(
    Segment,
    WORDS,
    id=IDS,
    item=IDS,
    title=LINES,
    item_title=LINES,
    speakers=REFS,
    listeners=REFS,
    hand_over=_HAND_OVERS,
    grouping=LINES,
    groups=_GROUPS,
    member=st.integers(-1, 3),
)
_WORDED = _SEGMENTS | _SEGMENTS.map(lambda segment: segment.with_groups(segment.groups))
_COUNTS = some.tuples(some.built(Count, WORDS, segment=IDS, options=_OPTIONS))
_CHOICES = some.tuples(some.built(Choice, LINES, segment=IDS, span=some.SPANS))
_BREAKS = some.tuples(some.built(Break, WORDS, segment=IDS))
_TOGETHER = some.tuples(st.builds(Together, IDS, _GROUPS))
_MORE = (Why.MINUTE_MORE, Why.SHRUNK, Why.TAKEN, Why.DROPPED, Why.EXTENDED, Why.LED_ON)


@st.composite
def logs(draw: st.DrawFn, consent: bool) -> Log:
    """Nothing yet, a meeting under way, or one that has finished, with its results."""
    if draw(st.booleans()):
        return Log()
    stages = draw(led_meetings())
    played = draw(st.sampled_from((stages[-1], stages[len(stages) // 2])))
    events = _worded(played, draw(some.identified(_WORDED))).events
    events = tuple(draw(_told(event)) for event in events)
    if draw(st.booleans()):
        return Log(events)
    ended = Moment(draw(some.MILLIS), draw(st.integers(-14 * 60, 14 * 60)))
    made = act.finish(replace(played, events=events).now)
    events = (*events, *made)
    if draw(st.booleans()):
        return Log(events)
    names = dict.fromkeys(PEOPLE, draw(LINES))
    figures = results(replay(events), events, names, consent, ended)
    return Log(
        events,
        replace(
            figures,
            counts=(*figures.counts, *draw(_COUNTS)),
            choices=(*figures.choices, *draw(_CHOICES)),
            breaks=(*figures.breaks, *draw(_BREAKS)),
            together=(*figures.together, *draw(_TOGETHER)),
        ),
    )


def _told(event: Event) -> st.SearchStrategy[Event]:
    """The same event with all that it can say in words and figures."""
    told: dict[str, st.SearchStrategy] = {}
    if isinstance(event, Paused):
        told = {"reason": WORDS}
    elif isinstance(event, Voted):
        told = {"options": _OPTIONS, "each": some.SMALL, "abstained": some.SMALL}
    elif isinstance(event, Gap):
        told = {"cause": st.sampled_from(Cause)}
    elif isinstance(event, Replanned) and event.why is Why.MINUTE_MORE:
        told = {"why": st.sampled_from(_MORE), "subject": MAYBE, "span": some.SPANS}
        told["tally"] = some.tuples(some.SMALL, 3)
    return st.fixed_dictionaries(told).map(lambda given: replace(event, **given))


def _worded(played: Played, segments: tuple[Segment, ...]) -> Played:
    """The same meeting with segments of all words and fields behind those of its start."""
    begun = played.events[0]
    known = {segment.id for segment in begun.segments}
    fresh = tuple(segment for segment in segments if segment.id not in known)
    begun = replace(begun, segments=(*begun.segments, *fresh))
    return replace(played, events=(begun, *played.events[1:]))


@st.composite
def parcels(draw: st.DrawFn) -> Parcel:
    """A meeting with or without its team, or a team of its own accord; what was agreed."""
    team = draw(st.none() | TEAMS)
    meeting = None
    if team is None or draw(st.integers(0, 4)):
        log = draw(logs(team is not None and team.timing_consent is not None))
        belongs = "" if team is None else team.id
        meeting = Meeting(
            draw(IDS),
            belongs,
            draw(PLANS),
            draw(RECORDS),
            log,
            draw(_passages(belongs)),
            draw(WORDS),
        )
    made = draw(some.identified(_commitments("" if team is None else team.id, meeting)))
    return Parcel(team, meeting, made)


def _passages(team: str) -> st.SearchStrategy[tuple[Passage, ...]]:
    """Approvals with what was approved, and minutes that were opened again."""
    agreed = some.identified(_commitments(team, None), 1)
    told = some.identified(some.built(Note, WORDS, id=IDS, item=MAYBE, file=LINES), 2)
    frozen = some.built(
        Frozen,
        WORDS,
        title=LINES,
        place=LINES,
        notes=told,
        closing=_CLOSINGS,
        made=agreed,
        earlier=agreed,
    )
    return some.tuples(some.built(Passage, WORDS, kept=st.none() | frozen))


def _commitments(team: str, meeting: Meeting | None) -> st.SearchStrategy[Commitment]:
    where = st.just("" if meeting is None else meeting.id)
    change = some.built(Change, WORDS, state=st.sampled_from(State), meeting=where | MAYBE)
    text = WORDS.filter(str.strip)
    return some.built(
        Commitment,
        WORDS,
        id=IDS,
        team=st.just(team),
        kind=st.sampled_from(sorted(COMMITTING)),
        text=text,
        meeting=where | MAYBE,
        item=MAYBE,
        segment=MAYBE,
        owners=REFS,
        changes=some.tuples(change),
    )
