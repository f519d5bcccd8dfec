"""Search for what was kept: asked of the store as it is typed, and gone to when it is chosen."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from facilitator.app.search import Hit, HitKind, Hits, Holder
from facilitator.app.search_query import SearchWords, search_words, understood
from facilitator.app.search_words import answer_said, below_said
from facilitator.bootstrap.program import Program
from facilitator.domain.order import found
from facilitator.domain.words import tr
from facilitator.ui.find_all import FoundThing, SearchPanel
from facilitator.ui.find_rows import FoundRow
from facilitator.ui.rooms import Room

LONGEST = 80
"""Signs of a line by which it is told from others."""

_MARK = "\x02"
_PARTED = re.compile(" · |…")

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
        if hit.holder is Holder.GOAL:
            self._program.go(Room.GOALS)
            opens = getattr(self._program.shown(Room.GOALS), "open_goal", None)
            if callable(opens):
                opens(hit.id)
        elif hit.meeting:
            self._to_meeting(hit)
        else:
            self._to_room(hit)

    def _to_meeting(self, hit: Hit) -> None:
        """To the room that suits its stage; what is prepared for an item stands in Prepare."""
        program = self._program
        prepared = hit.holder is Holder.ITEM and hit.kind is not HitKind.ITEM
        current = program.table.meeting
        program.open_meeting(hit.meeting, Room.PREPARE if prepared else None)
        if current is not None and current.id == hit.meeting:
            self._arrived(hit)
        else:
            # The store answers in order: by then the meeting is laid open.
            program.store.folder(hit.meeting, lambda _folder: self._arrived(hit))

    def _arrived(self, hit: Hit) -> None:
        program = self._program
        meeting = program.table.meeting
        if meeting is None or meeting.id != hit.meeting:
            return
        screen = program.shown(program.room).widget
        if program.room is Room.PREPARE and hit.item:
            screen.agenda.lead_to(hit.item)  # type: ignore[attr-defined]
        elif program.room is Room.MINUTES and hit.private:
            program.tell(tr("Only for me, and in no minutes: {text}", text=hit.text))
        elif program.room is Room.MINUTES and hit.confidential:
            program.tell(tr("Confidential, in part B of the minutes alone: {text}", text=hit.text))
        elif program.room is Room.MINUTES:
            screen.seek(sought(hit))  # type: ignore[attr-defined]
            screen.focus_page()  # type: ignore[attr-defined]

    def _to_room(self, hit: Hit) -> None:
        program = self._program
        rooms = {
            Holder.TEAM: Room.TEAM,
            Holder.AIM: Room.GOALS,
            Holder.TEMPLATE: Room.MEETINGS,
            Holder.COMMITMENT: Room.FOLLOW_UP,
        }
        team = found(program.overview.teams, hit.team)
        if hit.holder is Holder.TEAM and team is not None and not program.table.live:
            program.desk.open_team(team)
        if hit.holder in rooms:
            program.go(rooms[hit.holder])
        else:
            program.tell(tr("This was kept in no meeting: {text}", text=hit.text))


def sought(hit: Hit) -> str:
    """The words by which a hit is found again on a page: the part of its line with the mark."""
    parts = _PARTED.split("".join(f"{_MARK * piece.hit}{piece.text}" for piece in hit.pieces))
    part = next((part for part in parts if _MARK in part), parts[0])
    return part.replace(_MARK, "").strip()[:LONGEST]
