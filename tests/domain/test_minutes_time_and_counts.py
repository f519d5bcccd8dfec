"""What the minutes tell of time, of counts of all kinds, and of a question counted again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act, replan
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import Arrived, Finished, Started, Why
from facilitator.domain.finish import results
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.minutes import minutes
from facilitator.domain.minutes_counts import count_of_hands
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Break, Choice, Count, Together
from facilitator.domain.time import MINUTE
from tests import strategies as some
from tests.domain.meetings import PEOPLE, Played, few, meetings, started, step
from tests.domain.minutes_reader import all_text, held, lines, read, say
from tests.export.third_grade import BEGAN, HELD, ITEMS, MADE, RESULTS

DATA = "3. Data-day agenda"
GOALS = "4. Monthly writing goals and intensive groups"
ASKED = "A sample each month"


def told(**more: object):
    """The minutes of the held meeting without notes, its results with something else in them."""
    log = replace(HELD.log, results=replace(RESULTS, **{"counts": (), **EMPTY, **more}))
    return replace(HELD, record=Record(), log=log)


EMPTY: dict[str, tuple] = {"choices": (), "breaks": ()}


def of_choice(why: Why, subject: str = "", span: int = 0, tally: tuple[int, ...] = ()) -> str:
    meeting = told(choices=(Choice("i3.1", why, subject, span, tally),))
    (line,) = lines(read(held(meeting, made=()))[DATA][-1])
    return line


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ((Why.SHRUNK, "", -6 * MINUTE), "The rest was shortened by 6 minutes"),
        ((Why.SHRUNK, "", -20_000), "The rest was shortened by less than a minute"),
        ((Why.TAKEN, "Data", -4 * MINUTE), "4 minutes were taken from “Data”"),
        ((Why.TAKEN, "Data", -MINUTE), "1 minute was taken from “Data”"),
        ((Why.TAKEN, "Data", -10_000), "Less than a minute was taken from “Data”"),
        ((Why.TAKEN, " ", -MINUTE), "A later part was shortened by 1 minute"),
        ((Why.DROPPED, "Look back", -2 * MINUTE), "“Look back” was dropped"),
        ((Why.DROPPED,), "A part was dropped"),
        ((Why.PARKED, ITEMS[2].title, -MINUTE), "The item was parked"),
        ((Why.PARKED, "Next agenda"), "“Next agenda” was parked"),
        (
            (Why.EXTENDED, "Look", 5 * MINUTE, (0, 1, 6)),
            "5 minutes more, agreed by 6 thumbs up and 1 thumb sideways",
        ),
        ((Why.EXTENDED, "Look", MINUTE), "1 minute more"),
    ],
)
def test_a_choice_about_time_stands_in_its_item(choice: tuple, words: str):
    assert of_choice(*choice) == f"Time. {words}"


def test_a_pause_stands_there_when_it_had_a_reason():
    breaks = (Break("i3.1", 4 * MINUTE, "Fire drill"), Break("i3.1", MINUTE))
    document = held(told(breaks=breaks), made=())
    assert lines(read(document)[DATA][-1]) == ["Pause. Fire drill · 4 minutes"]
    assert "Pause." not in all_text(held(told(breaks=breaks[1:]), made=()))


def test_what_was_done_about_time_in_no_step_is_not_lost():
    choices = (Choice("gone", Why.SHRUNK, "", -MINUTE),)
    document = held(told(choices=choices, breaks=(Break("", MINUTE, "Late"),)), made=())
    assert lines(read(document)["Also kept"][0]) == [
        "Time. The rest was shortened by 1 minute",
        "Pause. Late · 1 minute",
    ]


def test_an_item_that_was_parked_says_so_while_the_meeting_runs():
    played = started(step("a"), step("b"))
    played.wait(30)
    played.wish(replan.park_item)
    meeting = Meeting("m", "t", Plan(), log=Log(played.events))
    document = minutes(Team("t"), meeting, (), (), BEGAN)
    assert lines(read(document)["1. Step a"][-1]) == ["Time. The item was parked"]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (
            Count("s", Vote.HANDS, (1, 2, 5)),
            "Show of hands: 5 hands for it, 2 hands for neither and 1 hand against",
        ),
        (
            Count("s", Vote.CONSENT, (1, 0, 6)),
            "Consent round: 6 people without objection and 1 objection",
        ),
        (
            Count("s", Vote.GRADIENTS, (0, 1, 4), "", ("No", "Perhaps", "Yes")),
            "Gradients of agreement: 4 hands at “Yes” and 1 hand at “Perhaps”",
        ),
        (
            Count("s", Vote.DOTS, (2, 0, 7), "", ("A place", "A thing", "A person"), 3),
            "Dots: 7 dots for “A person” and 2 dots for “A place”; 3 dots a person",
        ),
        (
            Count("s", Vote.SCORES, (3, 12, 0), "", ("Ben’s", "Farm", "Sea"), 4),
            "Scores: Farm: 12 points, Ben’s: 3 points and Sea: 0 points; 4 scores for each",
        ),
        (
            Count("s", Vote.SCORES, (3, 1), "", ("Farm",)),
            "Scores: Farm: 3 points and choice 2: 1 point",
        ),
        (
            Count("s", Vote.FIST, (0, 0, 0, 0, 0, 3), abstained=2),
            "Fist to five: 3 hands with 5 fingers and 2 people took no part",
        ),
    ],
)
def test_a_count_of_each_kind_in_words(count: Count, words: str):
    assert say(count_of_hands(count)) == words


AGAIN = (
    Count("i4.2", Vote.FIST, (0, 0, 2, 1, 0, 1), ASKED),
    Count("i4.2", Vote.FIST, (0, 0, 0, 1, 1, 2), f" {ASKED.upper()}"),
)
FIRST = (
    f"Fist to five on “{ASKED}”: 1 hand with 5 fingers, 1 hand with 3 fingers"
    " and 2 hands with 2 fingers (count 1 of 2)"
)


def of_goals(*made: Commitment) -> list[str]:
    """What stands in the step in which hands were shown."""
    return lines(read(held(told(counts=AGAIN), made=made))[GOALS][3])


def test_a_question_that_was_counted_again_has_its_history():
    first, second = of_goals()
    assert first == FIRST
    assert second.endswith("and 1 hand with 3 fingers (count 2 of 2)")


def test_the_last_count_stands_with_the_decision_it_led_to():
    later = replace(MADE[0], id="later", text="Something else", method="")
    about = replace(MADE[0], text=f"{ASKED}, on Mondays", method="")
    first, decided, other = of_goals(about, later)
    assert decided.startswith(f"Decision 1. {ASKED}, on Mondays How it was reached: Fist to five")
    assert decided.endswith("(count 2 of 2)")
    assert other == "Decision 2. Something else"
    assert first == FIRST


@pytest.mark.parametrize(
    ("method", "twice"),
    [
        (f"Fist to five on “{ASKED}”: 2 with 5, 1 with 4, 1 with 3 fingers", False),
        (f"agreement on “{ASKED}”", True),
        ("2 with 5, 1 with 4, 1 with 3 fingers", False),
        ("we met at 4", True),
    ],
)
def test_a_count_that_how_it_was_reached_tells_is_not_told_twice(method: str, twice: bool):
    _first, decided = of_goals(replace(MADE[0], method=method))
    assert f"How it was reached: {method}" in decided
    assert ("count 2 of 2" in decided) is twice


def test_no_document_names_small_groups():
    made = (Together("i2.1", (("ana", "ben"), ("carys", "dev"))),)
    assert held(told(together=made)) == held(told())


def _held(played: Played, some_choices: tuple[Choice, ...]) -> Meeting:
    """The random meeting ended, with its results and more choices in its steps."""
    played.wish(act.finish)
    names = {person: person.title() for person in PEOPLE}
    figures = results(played.run, played.events, names, False, BEGAN.plus(played.t))
    figures = replace(figures, choices=(*figures.choices, *some_choices))
    return Meeting("m", "t", Plan(), log=Log(played.events, figures))


CHOICES = some.tuples(
    some.built(Choice, some.TEXT, segment=st.sampled_from(("0.0", "1.1", "gone")), span=some.SPANS)
)


@few
@given(meetings(), CHOICES)
def test_results_are_told_and_the_log_is_never_replayed(stages: list[Played], chosen):
    meeting = _held(stages[-1], chosen)
    kept = tuple(e for e in meeting.log.events if isinstance(e, Started | Arrived | Finished))
    bare = tuple(replace(e, segments=()) if isinstance(e, Started) else e for e in kept)
    other = replace(meeting, log=replace(meeting.log, events=bare))
    team = Team("t", members=(Member("ana", "Ana"),))
    decided = Commitment("c", "t", Kind.DECISION, "So be it", BEGAN, "m")
    documents = [minutes(team, each, (decided,), (), BEGAN) for each in (meeting, other)]
    assert documents[0] == documents[1]
    assert all(say(count_of_hands(count)) for count in meeting.log.results.counts)
