"""What the minutes say, in order; no layout."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Document
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.run import Run
from facilitator.domain.time import Moment
from facilitator.domain.words import tr


def minutes(
    team: Team,
    meeting: Meeting,
    commitments: tuple[Commitment, ...],
    earlier: tuple[Commitment, ...],
    now: Moment,
    run: Run | None = None,
    protocols: Mapping[str, str] | None = None,
) -> Document:
    """The minutes of a meeting that is planned, under way or held.

    `commitments` are those made in this meeting; others among them count as `earlier`, which
    are those to report on: open when this meeting began, or changed since the last one.
    `run` is the running meeting as its conductor has it, else it is replayed from the log; a
    finished meeting is told by its results alone. `protocols` are names of protocols by their
    identities. Private notes and commitments never appear.
    """
    return Document(
        title=tr("Minutes: {title}", title=meeting.plan.title),
        author=team.name,
        subject=team.name,
        footer_state=tr("Draft"),
        at=now,
    )
