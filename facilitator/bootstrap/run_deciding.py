"""Deciding in a meeting under way: counts, what follows from them, and what is under cover."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.sheet import keep, with_line
from facilitator.bootstrap.program import Program
from facilitator.domain import act, speaking
from facilitator.domain.deciding import counts_on, how_reached
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

    def _counted(self, tallied: Tallied) -> None:
        self._program.conductor.wish(
            act.vote,
            tallied.tally,
            tallied.question,
            tallied.vote,
            tallied.options,
            tallied.each,
            tallied.abstained,
        )

    def _uncover(self) -> None:
        """Numbers and words that were typed under cover come into sight at once."""
        self._count.show_together()
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
