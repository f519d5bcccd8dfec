"""Leading scripted meetings through the real desk, conductor and store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.app.sheet import (
    Where,
    earlier_actions,
    keep,
    made_here,
    with_closing,
    with_line,
    with_state,
)
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.happening import Counted, Happening, Overrun
from facilitator.bootstrap.script import Scene, Spoken, counter
from facilitator.domain import act, overrun, speaking
from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.events import Order
from facilitator.domain.expand import Room
from facilitator.domain.fairness import proposals
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.protocol import Vote
from facilitator.domain.run import Move
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, SECOND, Moment

_SEED = 4
"""What a drawn order is drawn by, so that it is the same each time."""


def moment_of(meeting: Meeting) -> Moment:
    """The planned start of a meeting as a moment without an offset."""
    begins = datetime.combine(meeting.plan.day, meeting.plan.start, UTC)
    return Moment(round(begins.timestamp() * 1000))


class Rehearsal:
    """Holds meetings as a script says. `seen` is called at the moments worth a picture."""

    def __init__(
        self,
        desk: Desk,
        conductor: Conductor,
        clock: HandClock,
        library: Library,
        seen: Callable[[str], None] | None = None,
    ) -> None:
        self.clock = clock
        self.desk = desk
        self.conductor = conductor
        self._library = library
        self._new_id = counter(f"kept-{clock.now().utc}")
        self._seen = seen or (lambda _: None)

    def lay_out(self, team: Team, meeting: Meeting, earlier: tuple[Commitment, ...]) -> None:
        """Put a planned meeting on the desk a minute before it begins."""
        self.clock.set_wall(moment_of(meeting).plus(-MINUTE))
        self.desk.open(Folder(team, meeting, earlier))

    def hold(self, scene: Scene) -> tuple[Commitment, ...]:
        """Lead the meeting on the desk to its end; the team's commitments after it."""
        meeting = self._begin(scene)
        while self.conductor.run.segment is not None:
            self._lead_segment(scene)
        self._close(meeting, scene)
        return self.desk.sheet.commitments

    def _begin(self, scene: Scene) -> Meeting:
        meeting = scene.meeting
        self.clock.pass_(MINUTE)
        here = tuple(p.id for p in meeting.plan.expected if p.id not in scene.away)
        names = {p.id: p.name for p in meeting.plan.expected}
        self.conductor.start(Room(here, names), self._library.protocols)
        self._seen("run-started")
        return meeting

    def _lead_segment(self, scene: Scene) -> None:
        segment = self.conductor.run.segment
        if segment is None:
            return
        happening = scene.happenings.get(segment.item, Happening())
        if segment.number == 1 and happening.pause:
            self._pause(happening.pause)
        if segment.is_round:
            self._put_in_order(scene, happening.order)
            self._round()
        else:
            self.clock.pass_(max(segment.planned * 9 // 10, 10 * SECOND))
        for count in self._counts(segment, happening):
            self._count(segment, count)
        lines = scene.lines.get(segment.item, ())
        self._capture(line for line in lines if line.step == segment.number)
        if segment.number == segment.of:
            self._capture(line for line in lines if not line.step)
            if happening.overrun is not None:
                self._run_over(happening.overrun)
        self.conductor.beat()
        self._seen(f"segment-{segment.id}")
        self.conductor.do(Move.NEXT)

    def _capture(self, lines: Iterable[Spoken]) -> None:
        for line in lines:
            self.clock.pass_(5 * SECOND)
            self.capture(line)

    def _pause(self, reason: str) -> None:
        self.clock.pass_(MINUTE)
        self.conductor.wish(act.pause, reason)
        self.clock.pass_(2 * MINUTE)
        self.conductor.do(Move.CONTINUE)

    def _counts(self, segment: Segment, happening: Happening) -> tuple[Counted, ...]:
        """The counts of a step: one where it has a vote, and in the last step all that are left."""
        steps = self.conductor.run.segments
        voting = [s.id for s in steps if s.item == segment.item and s.vote is not Vote.NONE]
        votes = segment.id in voting
        begin = voting.index(segment.id) if votes else len(voting)
        last = segment.number == segment.of
        return happening.counts[begin : None if last else begin + votes]

    def _count(self, segment: Segment, count: Counted) -> None:
        told = (count.vote, count.options, count.each, count.abstained)
        question = count.question or segment.item_title
        if not self.conductor.wish(act.vote, count.tally, question, *told):
            raise ValueError(question)
        self.clock.pass_(20 * SECOND)

    def _run_over(self, over: Overrun) -> None:
        """Use the time up, make the choice, and take that much more."""
        run = self.conductor.run
        self.clock.pass_(max(0, run.remaining))
        offers = overrun.offers(self.conductor.run, over.minutes, over.minutes)
        offer = next(each for each in offers if each.why is over.why)
        self.conductor.wish(overrun.choose, offer, over.tally)
        self.clock.pass_(over.minutes * MINUTE)

    def _put_in_order(self, scene: Scene, order: Order | None) -> None:
        names = {p.id: p.name for p in scene.meeting.plan.expected}
        for way in proposals(self.conductor.run, names, None, _SEED):
            if way.how is order:
                self.conductor.wish(speaking.put_in_order, way.waiting, way.how)

    def _round(self) -> None:
        passed = False
        while (turn := self.conductor.run.round) is not None and turn.speaker is not None:
            self.clock.pass_(max(turn.share * 8 // 10, 3 * SECOND))
            self.conductor.beat()
            self._seen("round")
            if not passed and len(turn.turns) == 1:
                passed = True
                self.conductor.do(Move.PASS)
            else:
                self.conductor.do(Move.NEXT_SPEAKER)

    def capture(self, line: Spoken) -> None:
        """Keep one line where the meeting stands."""
        desk, owners = self.desk, ((line.who,) if line.who else ())
        kept = keep(
            desk.sheet,
            self.where(),
            self._new_id(),
            line.kind,
            line.text,
            private=line.private,
            owners=owners,
            next_meeting=bool(owners),
        )
        desk.change(kept)

    def where(self) -> Where:
        """Where the meeting stands now."""
        meeting, segment = self.desk.meeting, self.conductor.run.segment
        return Where(
            "" if meeting is None else meeting.team,
            "" if meeting is None else meeting.id,
            "" if segment is None else segment.item,
            "" if segment is None else segment.id,
            self.clock.now(),
        )

    def _close(self, meeting: Meeting, scene: Scene) -> None:
        sheet = self.desk.sheet
        ending = scene.ending
        for action in earlier_actions(sheet, meeting.id):
            if action.text not in ending.open_still:
                state = State.DROPPED if action.text in ending.dropped else State.DONE
                sheet = with_state(sheet, action, state, self.where())
        for action in made_here(sheet, meeting.id, Kind.ACTION):
            owners = action.owners or (meeting.plan.expected[0].id,)
            sure = replace(action, owners=owners, next_meeting=True, accepted=True)
            sheet = with_line(sheet, sure)
        self._seen("close")
        decisions = tuple(d.id for d in made_here(sheet, meeting.id, Kind.DECISION))
        closing = Closing(
            read_back=decisions,
            rating=scene.rating,
            norm_kept=ending.norm_kept,
            worth_sharing=ending.worth_sharing,
            next_roles=ending.next_roles,
            next_day=meeting.plan.day + timedelta(weeks=ending.weeks),
            next_start=meeting.plan.start,
        )
        self.desk.change(with_closing(sheet, closing))
        self.clock.pass_(30 * SECOND)
        self.conductor.finish()
        self._seen("minutes")
