"""What is different between two versions of a protocol."""

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.protocol import GroupSize, Protocol, Step
from facilitator.domain.protocol_changes import changes, paired
from facilitator.domain.protocol_labels import HEAD, STEP
from facilitator.domain.related import Kin, Related
from tests.exchange.refusing import said
from tests.protocols import protocols, steps

LOOK = Step("Look", "Look round.", "We look.", "Wait.", 3, 2)
TALK = Step("Talk", "Let them talk.", "We talk.", "Ask.", 5, 3)
END = Step("End", "Close.", "We end.", "Thank.", 2, 1)
MADE = Protocol("made", "Made", "data", "To see.", (LOOK, TALK, END))


def told(before: Protocol, after: Protocol) -> list[str]:
    return [said(change.line) for change in changes(before, after)]


def test_each_kind_of_change_is_said_in_words():
    after = replace(
        MADE,
        name="Made anew",
        people=GroupSize(3, 9, 5),
        related=(Related(Kin.LARGER, "charrette"),),
        steps=(
            replace(END, say="We stop."),
            replace(LOOK, ideal=4, drop=1),
            Step("Ask", "Ask.", "", "", 1, 1),
        ),
    )
    assert told(MADE, after) == [
        "Name: it was “Made”, it is “Made anew”.",
        "For how many people: it was “2 to 20, usually 8”, it is “3 to 9, usually 5”.",
        "Related protocols: it was “Nothing”, it is “With more people: charrette”.",
        "Step “Talk” is gone.",
        "Step “End” has moved from place 3 to place 1.",
        "Step 1, “End”, Words to read aloud: it was “We end.”, it is “We stop.”.",
        "Step 2, “Look”, Ideal minutes: it was “3 minutes”, it is “4 minutes”.",
        "Step 2, “Look”, May be dropped: it was “Never”, it is “First”.",
        "Step 3, “Ask”, is new.",
    ]


def test_a_step_with_a_new_title_is_the_same_step():
    after = replace(MADE, steps=(LOOK, replace(TALK, title="Discuss"), END))
    assert told(MADE, after) == [
        "Step 2, “Discuss”, Title of the step: it was “Talk”, it is “Discuss”."
    ]


def test_a_step_put_in_front_moves_nothing():
    after = replace(MADE, steps=(Step("First", "", "", "", 1, 1), *MADE.steps))
    assert told(MADE, after) == ["Step 1, “First”, is new."]


def test_every_field_has_its_words():
    assert {field.name for field in fields(Step)} == set(STEP)
    assert {field.name for field in fields(Protocol)} == {"id", "steps", *HEAD}


@given(protocols(), protocols())
def test_there_are_changes_where_there_is_a_difference_and_only_there(one, other):
    assert changes(one, one) == ()
    assert changes(one, replace(one, id="another")) == ()
    assert bool(changes(one, other)) == (replace(one, id=other.id) != other)
    for change in changes(one, other):
        assert said(change.line)


@given(st.lists(steps(), max_size=5, unique=True), st.randoms())
def test_moved_steps_are_found_again(given_steps, random):
    moved = list(given_steps)
    random.shuffle(moved)
    pairs = paired(tuple(given_steps), tuple(moved))
    assert all(given_steps[was] == moved[now] for now, was in pairs.items())
    assert len(pairs) == len(given_steps)


@given(steps(), st.sampled_from(sorted(STEP)))
def test_no_field_of_a_step_goes_unseen(other, field):
    changed = replace(LOOK, **{field: getattr(other, field)})
    told_of = changes(MADE, replace(MADE, steps=(changed, TALK, END)))
    assert len(told_of) == (changed != LOOK)
