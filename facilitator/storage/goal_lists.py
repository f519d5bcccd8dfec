"""What screens ask of goals: lines for lists, and one goal with all that names it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, exists, func, or_, select, union

from facilitator.app.goals import GoalFolder, GoalLine, NamingMeeting
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.goal import Goal, Level, Standing
from facilitator.domain.measure import Direction
from facilitator.domain.notes import Kind
from facilitator.storage import commitment_rows, goal_loading, tables
from facilitator.storage.apart import apart
from facilitator.storage.lists import GONE_MEETINGS, GONE_TEAMS, LIVING
from facilitator.storage.saving import Base, Name, name_of
from facilitator.storage.shaping import a_day, day_from, number_from, word

_g, _c, _i, _m = tables.goal.c, tables.commitment.c, tables.item.c, tables.meeting.c

_ACTIONS = (
    select(_c.goal, func.count())
    .where(
        _c.goal != "",
        _c.kind == Kind.ACTION.value,
        _c.state == State.OPEN.value,
        _c.binned_utc.is_(None),
        _c.meeting.not_in(GONE_MEETINGS),
    )
    .group_by(_c.goal)
)
_LINES = (
    select(
        _g.id,
        _g.team,
        _g.title,
        _g.sentence,
        _g.standing,
        _g.level,
        _g.unit,
        _g.baseline,
        _g.target,
        _g.direction,
        _g.start,
        _g.due,
        _g.owner,
        _g.priority,
        _g.baseline_day,
        _g.cohort_size,
        _g.latest,
        _g.latest_day,
        _g.looked_at,
        _g.next_review,
    )
    .where(_g.binned_utc.is_(None), _g.team.not_in(GONE_TEAMS))
    .order_by(_g.due.is_(None), _g.due, _g.title, _g.id)
)
_LINES_OF = _LINES.where(_g.team == bindparam("of"))
_NAMING = (
    select(_m.id, _m.day, _m.title)
    .where(
        _m.id.not_in(GONE_MEETINGS),
        exists().where(
            _i.meeting == _m.id, _i.goal == bindparam("of"), _i.goal != "", _i.binned_utc.is_(None)
        ),
    )
    .order_by(_m.day, _m.start, _m.id)
)
_SERVING = LIVING.where(_c.goal == bindparam("of"), _c.goal != "").order_by(_c.utc, _c.id)
_PROTOCOLS = (
    select(_i.meeting, _i.protocol)
    .where(_i.goal == bindparam("of"), _i.protocol != "", _i.binned_utc.is_(None))
    .order_by(_i.meeting, _i.position, _i.id)
)
_MET: BindParameter[str] = bindparam("of")
_TOUCHED = union(
    select(_i.goal).where(_i.meeting == _MET, _i.goal != "", _i.binned_utc.is_(None)),
    select(_c.goal).where(
        _c.meeting == _MET, _c.goal != "", _c.private == 0, _c.binned_utc.is_(None)
    ),
    *(
        select(each.c.goal).where(each.c.meeting == _MET)
        for each in (tables.reading, tables.review, tables.goal_change, tables.evidence)
    ),
    select(_g.id).where(func.json_extract(_g.body, "$.made_in") == _MET),
)
_OF_MEETING = (
    select(_g.id)
    .where(_g.id.in_(_TOUCHED), _g.binned_utc.is_(None), _g.team.not_in(GONE_TEAMS))
    .order_by(_g.due.is_(None), _g.due, _g.title, _g.id)
)
_OF_TEAM = (
    select(_g.id)
    .where(
        or_(_g.team == bindparam("of"), bindparam("of") == ""),
        _g.binned_utc.is_(None),
        _g.team.not_in(GONE_TEAMS),
    )
    .order_by(_g.due.is_(None), _g.due, _g.title, _g.id)
)
_THEIRS = _OF_TEAM.order_by(None)
_SERVING_TEAM = LIVING.where(_c.goal.in_(_THEIRS)).order_by(_c.utc, _c.id)
_PROTOCOLS_TEAM = (
    select(_i.goal, _i.meeting, _i.protocol)
    .where(_i.goal.in_(_THEIRS), _i.protocol != "", _i.binned_utc.is_(None))
    .order_by(_i.goal, _i.meeting, _i.position, _i.id)
)
_NAMING_TEAM = (
    select(_i.goal, _m.id, _m.day, _m.title)
    .distinct()
    .join_from(tables.item, tables.meeting, _m.id == _i.meeting)
    .where(_m.id.not_in(GONE_MEETINGS), _i.goal.in_(_THEIRS), _i.binned_utc.is_(None))
    .order_by(_m.day, _m.start, _m.id)
)
_IN_BIN = select(or_(_g.binned_utc.is_not(None), _g.team.in_(GONE_TEAMS))).where(
    _g.id == bindparam("of")
)


def lines(team: str) -> Callable[[Connection], tuple[GoalLine, ...]]:
    """The question for the goals of a team, or "" for all, those due first at the top."""

    def ask(db: Connection) -> tuple[GoalLine, ...]:
        actions: dict[str, int] = {row[0]: row[1] for row in db.execute(_ACTIONS).all()}
        rows = db.execute(_LINES_OF, {"of": team}) if team else db.execute(_LINES)
        return tuple(_line(row, actions.get(row[0], 0)) for row in rows)

    return ask


def _line(row: Any, actions: int) -> GoalLine:  # noqa: ANN401 -- a Row
    identity, team, title, sentence, standing, level, unit, *numbers, owner, priority = row[:14]
    baseline, target, direction, start, due = numbers
    baseline_day, cohort_size, latest, latest_day, looked_at, next_review = row[14:]
    return GoalLine(
        id=identity,
        team=team,
        title=title,
        sentence=sentence,
        standing=word(Standing, standing),
        level=word(Level, level),
        unit=unit,
        baseline=number_from(baseline),
        target=number_from(target),
        direction=None if direction is None else word(Direction, direction),
        start=day_from(start),
        due=day_from(due),
        owner=owner,
        priority=priority,
        baseline_day=day_from(baseline_day),
        cohort_size=cohort_size,
        latest=number_from(latest),
        latest_day=day_from(latest_day),
        looked_at=day_from(looked_at),
        next_review=day_from(next_review),
        actions=actions,
    )


def folder(db: Connection, identity: str) -> tuple[GoalFolder, dict[Name, Base]] | None:
    """A goal with what names it, and the bases of the values; None for one in the bin."""
    of = {"of": identity}
    found = goal_loading.load(db, identity)
    if found is None or db.execute(_IN_BIN, of).scalar():
        return None
    serving = commitment_rows.load_many(db, _SERVING, of)
    held: dict[str, list[str]] = {}
    for meeting, protocol in db.execute(_PROTOCOLS, of).all():
        held.setdefault(meeting, []).append(protocol)
    meetings = tuple(
        NamingMeeting(meeting, a_day(day), title, tuple(held.get(meeting, ())))
        for meeting, day, title in db.execute(_NAMING, of).all()
    )
    bases = {name_of(each): Base(each, revision) for each, revision in serving}
    bases[name_of(found[0])] = Base(*found)
    made = tuple(each for each, _ in serving)
    return GoalFolder(found[0], meetings, made, apart(db) & {each.id for each in made}), bases


def folders(team: str) -> Callable[[Connection], tuple[GoalFolder, ...]]:
    """The question for the goals of a team, or "" for all, each with what names it."""
    of = {"of": team}

    def ask(db: Connection) -> tuple[GoalFolder, ...]:
        serving: dict[str, list[Commitment]] = defaultdict(list)
        for each, _ in commitment_rows.load_many(db, _SERVING_TEAM, of):
            serving[each.goal].append(each)
        held: dict[tuple[str, str], list[str]] = defaultdict(list)
        for goal, meeting, protocol in db.execute(_PROTOCOLS_TEAM, of).all():
            held[goal, meeting].append(protocol)
        naming: dict[str, list[NamingMeeting]] = defaultdict(list)
        for goal, meeting, day, title in db.execute(_NAMING_TEAM, of).all():
            protocols = tuple(held.get((goal, meeting), ()))
            naming[goal].append(NamingMeeting(meeting, a_day(day), title, protocols))
        away = apart(db)
        return tuple(
            GoalFolder(
                goal,
                tuple(naming.get(goal.id, ())),
                tuple(serving.get(goal.id, ())),
                away & {each.id for each in serving.get(goal.id, ())},
            )
            for goal in goal_loading.load_many(db, _OF_TEAM, of)
        )

    return ask


def touched(meeting: str) -> Callable[[Connection], tuple[Goal, ...]]:
    """The question for the goals that a meeting touched, whole."""

    def ask(db: Connection) -> tuple[Goal, ...]:
        if not meeting:
            return ()  # what belongs to no meeting names ""
        return tuple(goal_loading.load_many(db, _OF_MEETING, {"of": meeting}))

    return ask
