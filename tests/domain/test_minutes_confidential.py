"""Part B has what is confidential and nothing else; no other copy has any of it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.commitment import Commitment
from facilitator.domain.life import Deed, Passage
from facilitator.domain.minutes_parts import Appendix, Copy, Parts
from facilitator.domain.notes import Kind, Note
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Count
from facilitator.domain.stage import Standing
from tests.domain.minutes_reader import all_text, held, say
from tests.examples import share
from tests.export.third_grade import BEGAN, EARLIER, ENDED, HELD, RESULTS, TEAM

PARTS = Parts(appendices=tuple(Appendix))
ITEMS = tuple(item.id for item in HELD.plan.items)
SEGMENTS = ("", *(step.segment for step in RESULTS.steps))
LINES = st.lists(
    st.tuples(
        st.sampled_from(Kind),
        st.sampled_from((*ITEMS, "")),
        st.sampled_from(SEGMENTS),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
)
APART = st.frozensets(st.sampled_from(ITEMS))


def made_of(lines):
    kept = []
    for at, (kind, item, segment, private, apart) in enumerate(lines):
        marks = {"private": private, "confidential": apart, "item": item, "segment": segment}
        words = f"zq{at}x"
        if kind in (Kind.DECISION, Kind.ACTION, Kind.QUESTION):
            kept.append(Commitment(f"k{at}", TEAM.id, kind, words, BEGAN, meeting=HELD.id, **marks))
        else:
            kept.append(Note(f"k{at}", kind, words, BEGAN, **marks))
    return kept


def meeting_of(kept, apart=frozenset(), counts=()):
    notes = tuple(each for each in kept if isinstance(each, Note))
    items = tuple(replace(each, confidential=each.id in apart) for each in HELD.plan.items)
    log = replace(HELD.log, results=replace(RESULTS, counts=counts))
    plan, record = replace(HELD.plan, items=items), replace(HELD.record, notes=notes)
    return replace(HELD, plan=plan, record=record, log=log)


def texts_of(kept, apart=frozenset(), counts=(), earlier=()):
    made = tuple(each for each in kept if isinstance(each, Commitment))
    meeting = meeting_of(kept, apart, counts)
    return {
        copy: all_text(held(meeting, made=made, earlier=earlier, parts=PARTS, copy=copy))
        for copy in Copy
    }


@settings(max_examples=share(50))
@given(LINES, APART)
def test_each_line_stands_on_one_side_only(lines, apart):
    kept = made_of(lines)
    told = texts_of(kept, apart)
    for each in kept:
        aside = each.confidential or each.item in apart
        in_b = each.text in told[Copy.CONFIDENTIAL]
        assert in_b is (aside and not each.private)
        # On the one page only decisions and actions stand.
        assert (each.text in told[Copy.TEAM]) is not (aside or each.private)
        assert not (each.text in told[Copy.HEAD] and (aside or each.private))


def test_a_question_that_was_counted_goes_where_its_decision_is():
    one = Commitment("d", TEAM.id, Kind.DECISION, "zqMove", BEGAN, meeting=HELD.id, item=ITEMS[0])
    counts = (Count("", Vote.THUMBS, (0, 0, 5), question="zqMove"),)
    for marks, seen in (
        ({}, {Copy.TEAM}),
        ({"confidential": True}, {Copy.CONFIDENTIAL}),
        ({"private": True}, set()),
    ):
        told = texts_of((replace(one, **marks),), counts=counts)
        whole = {copy for copy, text in told.items() if "5 thumbs up" in text}
        assert whole == seen
        assert {copy for copy, text in told.items() if "zqMove" in text} - {Copy.HEAD} == seen


def test_a_confidential_item_says_in_the_minutes_that_there_is_more():
    told = texts_of((), {ITEMS[1]})
    assert told[Copy.TEAM].count("stands in part B") == 1
    assert "stands in part B" not in texts_of(())[Copy.TEAM]
    assert "Nothing of this meeting is confidential." in texts_of(())[Copy.CONFIDENTIAL]


def test_earlier_actions_are_reported_on_where_they_belong():
    first = replace(EARLIER[0], text="zqEarlier", confidential=True, private=False)
    told = texts_of((), earlier=(first,))
    assert "zqEarlier" in told[Copy.CONFIDENTIAL]
    assert "zqEarlier" not in told[Copy.TEAM] + told[Copy.HEAD]


def test_changes_after_an_approval_do_not_tell_what_became_confidential():
    line = Note("n", Kind.NOTE, "zqSaid", BEGAN, ITEMS[0])
    before = meeting_of((line,))
    approved = Passage(Deed.APPROVED, ENDED, "", "", _frozen(before))
    opened = Passage(Deed.REOPENED, ENDED, words="Too open")
    for marks in ({"confidential": True}, {"private": True}):
        after = meeting_of((replace(line, **marks),))
        after = replace(after, passages=(approved, opened))
        assert after.standing is Standing.REOPENED
        assert "zqSaid" not in all_text(held(after, made=(), parts=PARTS))


def test_part_b_says_what_it_is_on_each_page_and_in_its_title():
    document = held(copy=Copy.CONFIDENTIAL)
    assert say(document.title).startswith("Part B, confidential: ")
    assert say(document.footer_state).startswith("Confidential. ")


def _frozen(meeting):
    from facilitator.domain.approval import frozen

    return frozen(meeting, (), ())
