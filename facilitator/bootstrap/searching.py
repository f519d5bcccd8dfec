"""Search for what was kept: asked of the store as it is typed, and gone to when it is chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from facilitator.app.search import Hit, HitKind, Hits, Holder
from facilitator.app.search_query import SearchWords, search_words, understood
from facilitator.app.search_words import answer_said, below_said
from facilitator.bootstrap.program import Program
from facilitator.domain.words import Text, tr
from facilitator.ui.find_all import FoundThing, SearchPanel
from facilitator.ui.find_rows import FoundRow
from facilitator.ui.rooms import Room

HIT, MEETING, PROTOCOL = "hit:", "meeting:", "protocol:"
"""How the keys of rows begin. What stands among the places as well has the same key there."""


class Searching:
    """Wires the panel's line to the store, and a hit to the place that it stands in."""

    def __init__(self, program: Program, panel: SearchPanel) -> None:
        self._program = program
        self._panel = panel
        self._hits: tuple[Hit, ...] = ()
        panel.asked.connect(self._ask)

    @cached_property
    def _words(self) -> SearchWords:
        return search_words(self._program.words.say)

    def _ask(self, typed: str) -> None:
        today = self._program.clock.now().civil.date()
        wanted = understood(typed, today, self._words)
        if wanted.empty and not wanted.unknown:
            self._answered(typed, Hits(wanted))
        else:
            self._program.store.search(wanted, lambda hits: self._answered(typed, hits))

    def _answered(self, typed: str, hits: Hits) -> None:
        """Where the room can see this screen nothing is shown that is the facilitator's alone."""
        if self._program.mirrored:
            hits = replace(hits, found=tuple(hit for hit in hits.found if not hit.private))
        say = self._program.words.say
        self._hits = hits.found
        things = tuple(
            FoundThing(self._key(at, hit), FoundRow(hit.pieces, say(below_said(hit))))
            for at, hit in enumerate(hits.found)
        )
        self._panel.show_found(typed, things, tuple(say(text) for text in answer_said(hits)))

    @staticmethod
    def _key(at: int, hit: Hit) -> str:
        if hit.kind is HitKind.MEETING:
            return MEETING + hit.id
        if hit.kind is HitKind.PROTOCOL:
            return PROTOCOL + hit.id
        return f"{HIT}{at}"

    def go(self, key: str) -> None:
        """Go to where a hit stands; `key` is that of its row."""
        at = int(key[len(HIT) :])
        if at < len(self._hits):
            self.go_to(self._hits[at])

    def go_to(self, hit: Hit) -> None:
        """Go to where a hit stands, as near as can be."""
        program = self._program
        if hit.holder is Holder.GOAL:
            program.go(Room.GOALS)
            opens = getattr(program.shown(Room.GOALS), "open_goal", None)
            if callable(opens):
                opens(hit.id)
        elif hit.meeting:
            self._to_meeting(hit)
        else:
            self._to_room(hit)

    def _to_meeting(self, hit: Hit) -> None:
        """To the line in the minutes; what is in none of them is told where it was found."""
        program = self._program
        current = program.table.meeting
        if program.table.live and current is not None and current.id != hit.meeting:
            program.tell(
                tr("A meeting is under way. Finish it first, or go back to it with Ctrl+5.")
            )
            return
        if hit.private:
            program.open_meeting(hit.meeting)
            program.tell(self._said_of_private(hit))
            return
        program.open_meeting(hit.meeting)

    @staticmethod
    def _said_of_private(hit: Hit) -> Text:
        return tr("Only for me, and in no minutes: {text}", text=hit.text)

    def _to_room(self, hit: Hit) -> None:
        rooms = {
            HitKind.TEAM: Room.TEAM,
            HitKind.PERSON: Room.TEAM,
            HitKind.NORM: Room.TEAM,
            HitKind.AIM: Room.GOALS,
            HitKind.TEMPLATE: Room.MEETINGS,
        }
        self._program.go(rooms.get(hit.kind, Room.TODAY))
