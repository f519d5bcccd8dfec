"""A step that leads on to another protocol, put in after it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.bootstrap.program import Program
from facilitator.bootstrap.run_rounds import RunRounds
from facilitator.domain import replan
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.events import Why
from facilitator.domain.expand import Room, expand, fair_minutes
from facilitator.domain.order import found
from facilitator.domain.protocol import Protocol
from facilitator.domain.segment import Segment
from facilitator.domain.words import tr
from facilitator.ui.run.screen import RunScreen


class Leading:
    """Between the card of the screen and desk and conductor."""

    def __init__(self, program: Program, screen: RunScreen, rounds: RunRounds) -> None:
        self._program = program
        self._rounds = rounds
        card = screen.stage.centre.leading
        card.led_on.connect(self._led_on)

    def _led_on(self, protocol: str) -> None:
        """The steps right after the one under way, their item in the plan; one act to undo."""
        program, desk = self._program, self._program.desk
        known, run = program.library.protocols.get(protocol), program.conductor.run
        if known is None or run.segment is None:
            return
        desk.close_step()
        plan = desk.sheet.plan
        item = self._item(known, found(plan.items, run.segment.item))
        at = self._place(plan.items, run.segment)
        fresh = replace(plan, items=(*plan.items[:at], item, *plan.items[at:]))
        segments = expand(fresh, self._room(), program.library.protocols, (item,))
        if program.conductor.wish(replan.insert, segments, Why.LED_ON):
            desk.change(replace(desk.sheet, plan=fresh))
            desk.as_one()

    def _place(self, items: tuple[Item, ...], step: Segment) -> int:
        """After the item under way and what its other steps have led on to."""
        run, events = self._program.conductor.run, self._program.desk.events
        steps = (segment.id for segment in run.segments if segment.item == step.item)
        before = {step.item, *(item for each in steps for item in replan.led_on(events, each))}
        places = [at for at, item in enumerate(items, 1) if item.id in before]
        return max(places, default=len(items))

    def _item(self, protocol: Protocol, before: Item | None) -> Item:
        """Led and presented by the same people as the item that led on to it."""
        program = self._program
        return Item(
            program.new_id(),
            protocol.name,
            leads=before.leads if before is not None else (EVERYONE_LEADS,),
            minutes=fair_minutes(protocol, len(program.conductor.run.here)),
            method=Method.PROTOCOL,
            protocol=protocol.id,
            presenters=before.presenters if before is not None else (),
            goal=before.goal if before is not None else "",
        )

    def _room(self) -> Room:
        program = self._program
        say = program.words.say
        return Room(
            program.conductor.run.here,
            program.table.names,
            say(tr("the presenter")),
            say(tr("whoever has the turn")),
            self._rounds.met,
        )
