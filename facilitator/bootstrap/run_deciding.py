"""Deciding in a meeting under way: counts, what follows from them, and what is under cover."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.cover_draft import as_text, draft_key, hands_key, read
from facilitator.app.sheet import keep, with_line
from facilitator.bootstrap.program import Program
from facilitator.domain import act, speaking
from facilitator.domain.deciding import counts_on, how_reached
from facilitator.domain.events import Event
from facilitator.domain.notes import Kind
from facilitator.domain.order import found
from facilitator.domain.words import Text
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.wishes import Decided, Tallied


class Deciding:
    """Between the count card of the screen and desk and conductor."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        self._count = screen.stage.centre.voices.count
        screen.counted.connect(self._counted)
        screen.uncover_wished.connect(self._uncover)
        self._count.after.wondered.connect(self._wondered)
        self._count.after.decided.connect(self._decided)
        self._count.cover.changed.connect(self._draft)
        self._count.numbers.typed.connect(self._draft_hands)
        self._count.asked.textEdited.connect(self._draft_hands)
        program.conductor.before_leaving(self._last)

    def restore(self, meeting: str, step: str) -> None:
        """Put back what was typed in a step that comes under way once more."""
        draft = read(self._program.drafts.get(draft_key(meeting, step), ""))
        if draft is not None:
            self._count.put_back(draft)
        hands = read(self._program.drafts.pop(hands_key(meeting, step), ""))
        if hands is not None and not any(self._count.tally()):
            self._count.put_back(hands, hidden=False)

    def _draft(self) -> None:
        program, meeting, count = self._program, self._program.desk.meeting, self._count
        if meeting is not None:
            key = draft_key(meeting.id, count.cover.step)
            cover = count.cover
            text = as_text(count.setup.draft(cover.tally, cover.entries, count.question))
            program.drafts[key] = text
            program.store.draft(key, text)

    def _draft_hands(self) -> None:
        program, meeting, count = self._program, self._program.desk.meeting, self._count
        if meeting is not None and not count.setup.under_cover:
            tally, question = count.tally(), count.question
            typed = sum(map(bool, tally)) or len(question[:1])
            draft = count.setup.draft(tally, typed, question)
            key = hands_key(meeting.id, program.conductor.run.current)
            program.store.draft(key, as_text(draft))

    def _last(self, now: act.Now) -> None:
        """Numbers under cover come into sight at the end of their step at the latest."""
        told = self._count.under_cover(now.run.current)
        if told is not None and self._program.conductor.wish(lambda _: _voted(now, told)):
            self._count.uncovered()

    def _counted(self, tallied: Tallied) -> None:
        program, meeting = self._program, self._program.desk.meeting
        step = program.conductor.run.current
        if program.conductor.wish(_voted, tallied) and meeting is not None:
            program.store.draft(hands_key(meeting.id, step), "")

    def _uncover(self) -> None:
        """Numbers and words that were typed under cover come into sight at once."""
        self._last(self._program.conductor.here)
        self._program.conductor.wish(speaking.uncover)

    def _wondered(self, text: Text) -> None:
        program, desk = self._program, self._program.desk
        desk.close_step()
        said = program.words.say(text)
        where = program.table.where()
        desk.change(keep(desk.sheet, where, program.new_id(), Kind.WONDERING, said))

    def _decided(self, made: Decided) -> None:
        """One decision for a question: made again, it takes on the newer words and counts."""
        program, desk = self._program, self._program.desk
        where, run = program.table.where(), program.conductor.run
        counts = counts_on(run.votes, run.current, made.question)
        method = program.words.say(how_reached(counts, made.text, made.dissent))
        identity = f"{where.meeting}-count-{counts[0].n}" if counts else program.new_id()
        before = found(desk.sheet.commitments, identity)
        desk.close_step()
        if before is not None:
            fresh = replace(before, text=made.text, method=method)
            desk.change(with_line(desk.sheet, fresh))
            return
        desk.change(keep(desk.sheet, where, identity, Kind.DECISION, made.text, method=method))


def _voted(now: act.Now, told: Tallied) -> tuple[Event, ...]:
    """The wish for a count as it was typed."""
    return act.vote(
        now, told.tally, told.question, told.vote, told.options, told.each, told.abstained
    )
