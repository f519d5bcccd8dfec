"""What the library says of the minutes of one protocol is what the fit makes of them."""

from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.app.laying_out import as_item
from facilitator.domain.fit import fit
from facilitator.domain.plan import Plan
from facilitator.exchange.protocol_file import read_protocol
from facilitator.paths import resources

PROTOCOL = read_protocol(resources() / "protocols" / "en" / "save-the-last-word.toml")
RESPOND = 2


@pytest.mark.parametrize(("people", "minutes"), [(3, 23), (4, 33), (5, 45), (6, 23), (8, 33)])
def test_its_minutes_follow_from_the_largest_group(people, minutes):
    assert PROTOCOL.minutes_for(people) == minutes


def test_five_people_in_a_group_fit_into_forty_minutes_as_its_words_say():
    assert "takes 45 minutes as it stands" in PROTOCOL.caution
    assert "takes 40, with 45 seconds for each of the others" in PROTOCOL.caution
    item = as_item(PROTOCOL, 5, "only")
    plan = Plan("", date(2026, 11, 24), time(15), time(15, 40), items=(item,))
    (fitted,) = fit(plan, 5, {PROTOCOL.id: PROTOCOL}).items
    assert fitted.minutes == 40
    assert fitted.steps[RESPOND] * 60 == 45 * PROTOCOL.steps[RESPOND].speakers(5)
    ideal = [step.minutes_for(5) for step in PROTOCOL.steps]
    assert [*fitted.steps[:RESPOND], *fitted.steps[RESPOND + 1 :]] == [
        minutes for at, minutes in enumerate(ideal) if at != RESPOND
    ]
    assert replace(fitted, minutes=45, steps=()) == item
