"""Of which rows what can be found is made: one selection for each kind of thing that has words.

Each row that is selected is one entry: owner, id, part, kind, meeting, item, team, private, text,
who (a JSON list of identities, or ""), day. What lies in the bin, by itself or within something
that does, is in none of them. `{only}` narrows a selection to things that were touched.
"""

from __future__ import annotations

from facilitator.app.search import Holder

TOUCHED = "touched"
"""The table in memory that holds what was written: unit, owner, id."""

_LIVE = "m.binned_utc IS NULL AND m.team NOT IN (SELECT id FROM team WHERE binned_utc IS NOT NULL)"
_TEAM_LIVE = "x.team NOT IN (SELECT id FROM team WHERE binned_utc IS NOT NULL)"
_IN_MEETING = f"JOIN meeting AS m ON m.id = x.meeting WHERE {_LIVE} AND {{only}}"
_NO_WHO = "''"

_NOTES = f"""
SELECT x.meeting, x.id, '', x.kind, x.meeting, x.item, m.team, x.private, x.text, '', m.day
FROM note AS x {_IN_MEETING} AND x.binned_utc IS NULL
UNION ALL
SELECT x.meeting, x.id, 'file', 'document', x.meeting, x.item, m.team, x.private, x.file, '', m.day
FROM note AS x {_IN_MEETING} AND x.binned_utc IS NULL AND x.file <> ''
"""  # noqa: S608

_LEADS = """coalesce((SELECT json_group_array(who) FROM lead
    WHERE meeting = x.meeting AND item = x.id AND kind = 'person'), '')"""
_ITEMS = f"""
SELECT x.meeting, x.id, '', 'item', x.meeting, x.id, m.team, 0,
    x.title || iif(x.leaves = '', '', ' · ' || x.leaves), {_LEADS}, m.day
FROM item AS x {_IN_MEETING} AND x.binned_utc IS NULL
UNION ALL
SELECT x.meeting, x.id, 'bring', 'document', x.meeting, x.id, m.team, 0, x.bring, '', m.day
FROM item AS x {_IN_MEETING} AND x.binned_utc IS NULL AND x.bring <> ''
UNION ALL
SELECT x.meeting, x.id, 'notes', 'note', x.meeting, x.id, m.team, 1, x.notes, '', m.day
FROM item AS x {_IN_MEETING} AND x.binned_utc IS NULL AND x.notes <> ''
"""  # noqa: S608

# One that was made in no meeting has the day on which it was made.
_MADE = """coalesce(m.day, date(x.utc / 1000 + x."offset" * 60, 'unixepoch'))"""
_COMMITMENT_LIVE = f"""LEFT JOIN meeting AS m ON m.id = x.meeting
WHERE x.binned_utc IS NULL AND m.binned_utc IS NULL AND {_TEAM_LIVE} AND {{only}}"""
_COMMITMENTS = f"""
SELECT '', x.id, '', x.kind, x.meeting, x.item, x.team, x.private,
    x.text || iif(x.method = '', '', ' · ' || x.method)
    || iif(x.dissent = '', '', ' · ' || x.dissent), x.owners, {_MADE}
FROM commitment AS x {_COMMITMENT_LIVE}
UNION ALL
SELECT '', x.id, 'change:' || h.position, x.kind, x.meeting, x.item, x.team, x.private,
    h.reason, '', {_MADE}
FROM commitment AS x JOIN change AS h ON h.commitment = x.id {_COMMITMENT_LIVE} AND h.reason <> ''
"""  # noqa: S608

_MEETINGS = f"""
SELECT '', m.id, '', 'meeting', m.id, '', m.team, 0,
    m.title || iif(m.purpose = '', '', ' · ' || m.purpose)
    || iif(m.place = '', '', ' · ' || m.place) || iif(m.norm = '', '', ' · ' || m.norm)
    || iif(m.reason = '', '', ' · ' || m.reason),
    '', m.day
FROM meeting AS m WHERE {_LIVE} AND {{only}}
UNION ALL
SELECT '', m.id, 'sharing', 'note', m.id, '', m.team, 0, m.worth_sharing, '', m.day
FROM meeting AS m WHERE {_LIVE} AND {{only}} AND m.worth_sharing <> ''
UNION ALL
SELECT '', m.id, 'asked', 'question', m.id, '', m.team, 0, m.ask_head, '', m.day
FROM meeting AS m WHERE {_LIVE} AND {{only}} AND m.ask_head <> ''
UNION ALL
SELECT '', m.id, 'answer', 'note', m.id, '', m.team, 0, m.answer, '', m.day
FROM meeting AS m WHERE {_LIVE} AND {{only}} AND m.answer <> ''
UNION ALL
SELECT '', m.id, 'passage:' || p.position, 'note', m.id, '', m.team, 0, p.words, '', m.day
FROM meeting AS m JOIN passage AS p ON p.meeting = m.id WHERE {_LIVE} AND {{only}} AND p.words <> ''
UNION ALL
SELECT '', m.id, 'date:' || d.position, 'date', m.id, '', m.team, 0, d.what, '', d.day
FROM meeting AS m JOIN date_ahead AS d ON d.meeting = m.id WHERE {_LIVE} AND {{only}}
UNION ALL
SELECT '', m.id, 'guest:' || e.position, 'person', m.id, '', m.team, 0, e.name,
    json_array(e.id), m.day
FROM meeting AS m JOIN expected AS e ON e.meeting = m.id AND e.guest = 1
WHERE {_LIVE} AND {{only}}
"""  # noqa: S608

_GOAL_LIVE = f"x.binned_utc IS NULL AND {_TEAM_LIVE} AND {{only}}"
_WHY = "iif(json_valid(x.body), coalesce(json_extract(x.body, '$.why'), ''), '')"
_GOALS = f"""
SELECT '', x.id, '', 'goal', '', '', x.team, 0,
    x.title || iif(x.title = '' OR x.sentence = '', '', ' · ') || x.sentence
    || iif({_WHY} = '', '', ' · ' || {_WHY}),
    iif(x.owner = '', '', json_array(x.owner)), coalesce(x.start, x.due)
FROM goal AS x WHERE {_GOAL_LIVE}
UNION ALL
SELECT '', x.id, 'reading:' || r.id, 'goal', r.meeting, '', x.team, 0, r.note, '', r.day
FROM goal AS x JOIN reading AS r ON r.goal = x.id WHERE {_GOAL_LIVE} AND r.note <> ''
UNION ALL
SELECT '', x.id, 'review:' || v.id, 'goal', v.meeting, '', x.team, 0,
    v.reason || iif(v.reason = '' OR v.reflection = '', '', ' · ') || v.reflection, '', v.day
FROM goal AS x JOIN review AS v ON v.goal = x.id WHERE {_GOAL_LIVE}
UNION ALL
SELECT '', x.id, 'evidence:' || e.id, 'evidence', e.meeting, '', x.team, 0,
    e.what || iif(e.whereabouts = '', '', ' · ' || e.whereabouts), '', coalesce(e.day, x.start)
FROM goal AS x JOIN evidence AS e ON e.goal = x.id WHERE {_GOAL_LIVE}
"""  # noqa: S608

_TEAMS = """
SELECT '', t.id, '', 'team', '', '', t.id, 0,
    t.name || iif(t.school = '', '', ' · ' || t.school), '', NULL
FROM team AS t WHERE t.binned_utc IS NULL AND {only}
UNION ALL
SELECT '', t.id, 'member:' || p.id, 'person', '', '', t.id, 0,
    p.name || iif(p.title = '', '', ' · ' || p.title), json_array(p.id), NULL
FROM team AS t JOIN member AS p ON p.team = t.id
WHERE t.binned_utc IS NULL AND p.binned_utc IS NULL AND {only}
UNION ALL
SELECT '', t.id, 'norm:' || o.position, 'norm', '', '', t.id, 0, o.text, '', NULL
FROM team AS t JOIN norm AS o ON o.team = t.id WHERE t.binned_utc IS NULL AND {only}
"""

_AIMS = f"""
SELECT '', x.id, '', 'aim', '', '', x.team, 0, x.text, '', NULL
FROM aim AS x WHERE x.binned_utc IS NULL AND {_TEAM_LIVE} AND {{only}}
"""  # noqa: S608
_TEMPLATES = """
SELECT '', x.id, '', 'template', '', '', '', 0, x.name, '', NULL
FROM template AS x WHERE x.binned_utc IS NULL AND {only}
"""
# The newest version, and while there is none what is being written.
_PROTOCOLS = """
SELECT '', x.id, '', 'protocol', '', '', '', 0,
    iif(json_valid(v.words), json_extract(v.words, '$.name') || ' · '
    || json_extract(v.words, '$.purpose'), ''), '', NULL
FROM (SELECT p.id, coalesce((SELECT words FROM protocol_version WHERE protocol = p.id
    ORDER BY number DESC LIMIT 1), p.draft) AS words FROM protocol AS p WHERE p.retired = 0) AS v
JOIN protocol AS x ON x.id = v.id WHERE {only}
"""

SOURCES: dict[Holder, tuple[str, str]] = {
    Holder.TEAM: (_TEAMS, "t.id"),
    Holder.MEETING: (_MEETINGS, "m.id"),
    Holder.ITEM: (_ITEMS, "x.meeting, x.id"),
    Holder.NOTE: (_NOTES, "x.meeting, x.id"),
    Holder.COMMITMENT: (_COMMITMENTS, "x.id"),
    Holder.GOAL: (_GOALS, "x.id"),
    Holder.AIM: (_AIMS, "x.id"),
    Holder.TEMPLATE: (_TEMPLATES, "x.id"),
    Holder.PROTOCOL: (_PROTOCOLS, "x.id"),
}
"""The selection of each kind, and by which columns one thing of it is told."""


def every(unit: Holder) -> str:
    """The selection of all entries of a kind."""
    return SOURCES[unit][0].format(only="1")


def of_touched(unit: Holder) -> str:
    """The selection of the entries of those things of a kind that were touched."""
    chosen, key = SOURCES[unit]
    names = "owner, id" if "," in key else "id"
    touched = f"SELECT {names} FROM temp.{TOUCHED} WHERE unit = '{unit}'"  # noqa: S608
    return chosen.format(only=f"({key}) IN ({touched})")
