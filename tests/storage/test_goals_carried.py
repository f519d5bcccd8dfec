"""Goals go with everything: files, a salvage of a damaged store, backups."""

import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal

from facilitator.app.choosing import to_take
from facilitator.app.goals import Ground, line_of
from facilitator.app.importing import Here, compare, names_of
from facilitator.app.keeping import Shelf
from facilitator.app.standing import Standing
from facilitator.domain.goal import Piece, Reading
from facilitator.storage import backups, rescue
from facilitator.storage.soundness import damaged_rows, read_only
from tests.databases.make import AIM, GOAL, VARIANT
from tests.storage.samples import TEAM, a_meeting

MANY = tuple(Reading(f"r{n:05d}", date(2027, 1, 1 + n % 20), Decimal(n)) for n in range(7_000))


def taken_out(opened, team=""):
    return opened.ask(opened.store.parcels, team, "")


def test_everything_has_the_goals_and_a_single_meeting_has_none(opened):
    opened.kept(TEAM, a_meeting(), GOAL, replace(GOAL, id="binned"), replace(GOAL, team="gone"))
    opened.kept(GOAL)
    opened.store.shelve(AIM, replace(AIM, id="theirs", team="other"), VARIANT)
    opened.store.bin(Shelf.GOAL, "binned")
    for team in ("", "team"):
        (carrying,) = [parcel for parcel in taken_out(opened, team) if parcel.goals]
        assert (carrying.team, carrying.meeting) == (TEAM, None)
        assert (carrying.goals, carrying.aims, carrying.variants) == ((GOAL,), (AIM,), (VARIANT,))
    (one,) = opened.ask(opened.store.parcels, "team", "meeting")
    assert (one.goals, one.aims) == ((), ())


def test_what_went_out_comes_in_whole_elsewhere(opened, open_in, tmp_path):
    opened.kept(TEAM, GOAL)
    opened.store.shelve(AIM, VARIANT)
    parcels = taken_out(opened)
    other = open_in(tmp_path / "other")
    other.store.save_together(*to_take(compare(parcels, Here()), conflicts=False))
    here = other.ask(other.store.known, names_of(parcels))
    assert {each.standing for each in compare(parcels, here)} == {Standing.SAME}
    assert other.ask(other.store.goals, "") == (line_of(GOAL),)
    assert other.ask(other.store.ground) == Ground((AIM,), (VARIANT,))
    other.store.shelve(replace(AIM, text="Older words"))
    other.store.bin(Shelf.AIM, "aim")
    other.kept(replace(GOAL, readings=()))
    here = other.ask(other.store.known, names_of(parcels))
    found = {each.value.id: each.standing for each in compare(parcels, here)}
    assert (found["aim"], found["goal"]) == (Standing.BINNED, Standing.MORE)


def test_goals_with_many_readings_are_divided_among_files(opened):
    goals = tuple(replace(GOAL, id=f"g{n}", readings=MANY, reviews=()) for n in range(3))
    opened.kept(TEAM, *goals)
    found = [parcel.goals for parcel in taken_out(opened) if parcel.goals]
    assert found == [(goal,) for goal in goals]


def test_a_salvaged_goal_keeps_what_can_be_read(opened, open_in):
    opened.kept(TEAM, GOAL, replace(GOAL, id="lost"))
    opened.store.close()
    raw = sqlite3.connect(opened.path)
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("UPDATE reading SET value = '5x.1' WHERE id = 'r2' AND goal = 'goal'")
    raw.execute("UPDATE goal SET target = '7?', level = 'lerner', due = 'soon' WHERE id = 'goal'")
    raw.execute("DELETE FROM goal WHERE id = 'lost'")
    raw.commit()
    raw.close()
    rescue.salvage(opened.folder)
    saved = open_in(opened.folder)
    goal = saved.ask(saved.store.goal, "goal").goal
    words = Piece("r2", "5x.1 Two away", "", date(2026, 10, 20), "held")
    assert goal == replace(
        GOAL, readings=GOAL.readings[:1], target=None, due=None, evidence=(*GOAL.evidence, words)
    )
    adopted = saved.ask(saved.store.goal, "lost").goal
    assert (adopted.team, adopted.readings, adopted.evidence) == (
        "team",
        GOAL.readings,
        GOAL.evidence,
    )
    lines = {line.id: line for line in saved.ask(saved.store.goals, "")}
    assert lines == {"goal": line_of(goal), "lost": line_of(adopted)}


def test_a_changed_sentence_is_noticed_and_a_backup_has_the_goals(opened):
    opened.kept(TEAM, GOAL)
    opened.store.backup("test")
    opened.store.close()
    (backup,) = [path for _, why, path in backups.present(opened.folder) if why == "test"]
    with read_only(backup) as raw:
        assert raw.execute("SELECT count(*) FROM reading").fetchone() == (2,)
        assert damaged_rows(raw) == 0
    raw = sqlite3.connect(opened.path)
    raw.execute("UPDATE goal SET sentence = sentence || '!'")
    raw.commit()
    raw.close()
    with read_only(opened.path) as raw:
        assert damaged_rows(raw) == 1
