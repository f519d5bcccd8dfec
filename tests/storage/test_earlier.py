"""What a team's last meetings came to, as the store answers it."""

from dataclasses import replace
from datetime import date, timedelta

from facilitator.app.keeping import Shelf
from facilitator.app.store_port import EARLIER
from facilitator.domain.events import Outcome
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.people import Team
from facilitator.domain.results import Results, Together, TurnResult
from tests.memory_store import MemoryStore
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, a_round

FIRST = date(2026, 1, 5)


def held(number: int, **more: str) -> Meeting:
    """A meeting that ended, one a week, told apart by how long Ana would have spoken."""
    results = Results(
        AT,
        AT.plus(number),
        turns=(TurnResult("one.1", "ana", Outcome.SPOKE),),
        together=(Together("one.1", (("ana", "ben"),)),),
    )
    plan = replace(PLAN, day=FIRST + timedelta(weeks=number))
    return replace(a_meeting(f"m{number}"), plan=plan, log=Log(a_round(), results), **more)


def test_the_last_meetings_of_the_team_are_told_the_latest_last(opened):
    values = [held(number) for number in range(EARLIER + 3)]
    under_way = replace(a_meeting("now", events=a_round()), plan=replace(PLAN, day=FIRST))
    other = Team("other", "Another team")
    every = (TEAM, other, *values, under_way, replace(held(3), id="theirs", team="other"))
    opened.kept(*every)
    asked = (TEAM.id, FIRST + timedelta(weeks=EARLIER + 1))
    told = opened.ask(opened.store.earlier, *asked)
    assert [each.ended.utc - AT.utc for each in told] == list(range(2, EARLIER + 2))
    assert told[0] == values[2].log.results
    memory, same = MemoryStore(), []
    memory.save(*every)
    memory.earlier(*asked, same.append)
    assert same == [told]
    whole = opened.ask(opened.store.past, *asked)
    memory.past(*asked, same.append)
    for one, other in zip(whole, same[1], strict=True):  # no times of turns without consent
        assert (one.id, one.plan, one.record) == (other.id, other.plan, other.record)
        assert one.log.results == other.log.results
    assert [one.id for one in whole] == [one.id for one in values[2 : EARLIER + 2]]


def test_what_lies_in_the_bin_is_not_looked_at(opened):
    opened.kept(TEAM, held(1), held(2))
    opened.store.bin(Shelf.MEETING, "m2")
    told = opened.ask(opened.store.earlier, TEAM.id, date(2027, 1, 1))
    assert [each.ended.utc - AT.utc for each in told] == [1]
