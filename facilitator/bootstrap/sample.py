"""A made-up team with a term behind it, held through the real engine into a real store."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.library import Library
from facilitator.app.store_port import Store
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.rehearsal import Rehearsal, moment_of
from facilitator.bootstrap.script import Scene, Script, counter, read_script
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.people import Team

START = time(10, 20)
BELL = time(11, 0)
FRIDAY = 4


def next_school_day(day: date) -> date:
    """The day itself, or the Monday after a Saturday or Sunday."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > FRIDAY else 0)


def sample_script(resources: Path, last: date) -> Script:
    """The term of the sample team whose next meeting is on the day `last`."""
    path = resources / "samples" / "en" / "term.toml"
    return read_script(path, last, START, BELL, counter("sample"))


def hold_term(
    store: Store, library: Library, script: Script
) -> tuple[Team, Scene, tuple[Commitment, ...]]:
    """Hold all meetings but the last, and put that one into the store as planned.

    Gives the team, the scene that is still to come and the commitments open before it.
    """
    store.save(script.team)
    if script.goal is not None:
        store.shelve(*script.goal.aims)
        store.save(script.goal.goal)
    still_open: tuple[Commitment, ...] = ()
    for scene in script.scenes[:-1]:
        clock = HandClock(moment_of(scene.meeting))
        desk = Desk(store)
        held = Rehearsal(desk, Conductor(desk, store, clock), clock, library)
        held.lay_out(script.team, scene.meeting, still_open)
        still_open = tuple(c for c in held.hold(scene) if c.state is State.OPEN)
    last = script.scenes[-1]
    store.save(last.meeting)
    return script.team, last, still_open
