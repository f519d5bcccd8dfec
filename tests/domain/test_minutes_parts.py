"""What was chosen goes into the minutes, in its order, and of the rest not a word."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import Heading, Picture
from facilitator.domain.goal import Piece
from facilitator.domain.minutes_parts import EVERYTHING, Appendix, Parts, Section
from facilitator.domain.notes import Kind, Note
from facilitator.domain.timing import whole_minutes
from tests.domain.minutes_reader import all_text, held, rows, say
from tests.domain.stories import CHANGED
from tests.examples import share
from tests.export.third_grade import BEGAN, HELD, MADE, RESULTS

REVIEWED = replace(
    CHANGED,
    title="zqReading",
    evidence=(Piece("e", "zqCards", "/lehrer/ana/zqfolder/cards.pdf", meeting=HELD.id),),
)
SERVING = tuple(replace(each, goal=REVIEWED.id) for each in MADE)
PROOF = Note("p", Kind.EVIDENCE, "Two sheets", BEGAN, "i2", file="C:\\zqprivate\\sheets.docx")
MET = replace(HELD, record=replace(HELD.record, notes=(*HELD.record.notes, PROOF)))
CHOICES = st.builds(
    Parts,
    order=st.lists(st.sampled_from(Section), max_size=10).map(tuple),
    left_out=st.frozensets(st.sampled_from(Section)).map(tuple),
    appendices=st.frozensets(st.sampled_from(Appendix)).map(
        lambda chosen: tuple(each for each in Appendix if each in chosen)
    ),
)


def document(parts=EVERYTHING):
    return held(MET, made=SERVING, goals=(REVIEWED,), parts=parts)


def loose(block):
    """The block, whatever it is kept together with: that depends on what else is chosen."""
    return replace(block, tied=False) if hasattr(block, "tied") else block


def only(sections=(), appendices=(), **more):
    """The blocks of these alone, behind the title block."""
    left_out = tuple(each for each in Section if each not in sections)
    return document(Parts(left_out=left_out, appendices=appendices, **more)).blocks[1:]


@settings(max_examples=share(50))
@given(CHOICES)
def test_the_document_is_what_was_chosen_in_that_order_and_nothing_else(parts):
    told = document(parts)
    expected = [document().blocks[0]]
    figures_behind = tuple(each for each in parts.appendices if each is Appendix.CHARTS)
    behind = len(only((), figures_behind))
    for section in parts.sections:
        # Together with the goals, which other parts name, and without their own part again.
        named = Section.GOALS in parts.sections and section is not Section.GOALS
        alone = only({section, Section.GOALS} if named else {section}, figures_behind)
        alone = alone[: len(alone) - behind]
        own = len(only({Section.GOALS}, figures_behind)) - behind if named else 0
        before = named and tuple(Section).index(section) > tuple(Section).index(Section.GOALS)
        expected += alone[own:] if before else alone[: len(alone) - own]
    for each in parts.appendices:
        expected += only((), (each,))
    assert list(map(loose, told.blocks)) == list(map(loose, expected))


@settings(max_examples=share(50))
@given(CHOICES, st.sampled_from(Section), st.integers(-9, 9), st.booleans())
def test_every_section_has_one_place_however_it_is_moved_and_chosen(parts, section, by, on):
    moved = parts.moved(section, by).with_section(section, on=on)
    assert sorted(moved.every) == sorted(Section)
    assert (section in moved.sections) is on
    others = [each for each in parts.every if each is not section]
    assert [each for each in moved.every if each is not section] == others
    at = parts.every.index(section) + by
    assert moved.every.index(section) == (at if 0 <= at < len(Section) else at - by)


def test_without_the_goals_nothing_names_one():
    assert all_text(document()).count("zqReading") > 3
    assert "zq" not in all_text(document(EVERYTHING.with_section(Section.GOALS, on=False)))


def test_a_section_that_a_later_program_brings_stands_behind_its_usual_neighbour():
    known = tuple(each for each in reversed(Section) if each is not Section.ITEMS)
    every = Parts(order=known).every
    assert every.index(Section.ITEMS) == every.index(Section.EARLIER) + 1


def test_the_headings_stand_in_the_order_in_which_minutes_are_read():
    headings = [say(b.said) for b in document().blocks if isinstance(b, Heading) and b.level == 1]
    assert headings == [
        "In short",
        "Earlier actions",
        "Agenda",
        "Goals",
        "Open questions and parking lot",
        "Worth sharing",
        "For the head",
        "How we worked",
        "Next meeting",
    ]


def test_the_figures_of_the_goals_stand_once_where_they_were_wished():
    def under(blocks):
        """The main heading over each figure."""
        over = ""
        for block in blocks:
            if isinstance(block, Heading) and block.level == 1:
                over = say(block.said)
            elif isinstance(block, Picture):
                yield over

    assert list(under(document().blocks)) == ["Goals"]
    behind = document(replace(EVERYTHING, appendices=(Appendix.CHARTS,)))
    assert list(under(behind.blocks)) == ["Appendix: Figures of the goals"]


def test_planned_and_taken_minutes_stand_by_item_and_add_up():
    (table,) = only((), (Appendix.TIMES,))[1:]
    header, *items, together = rows(table)
    assert header == ["Item", "Planned", "Taken", "Difference"]
    assert items[0] == ["Check-in and agenda review", "2 minutes", "2 minutes", "as planned"]
    assert items[1][1:] == ["5 minutes", "6 minutes", "1 minute more"]
    assert len(items) == len({step.item for step in RESULTS.steps})
    taken = whole_minutes(sum(step.taken for step in RESULTS.steps))
    assert together[::2] == ["All together", f"{taken} minutes"]


def test_of_evidence_only_the_name_of_its_file_is_told():
    (table,) = only((), (Appendix.EVIDENCE,))[1:]
    assert [row for row in rows(table) if row[1]][1:] == [
        ["Two sheets", "sheets.docx", "Last year’s writing assessment"],
        ["zqCards", "cards.pdf", "zqReading"],
    ]
    assert "zqfolder" not in all_text(document(replace(EVERYTHING, appendices=tuple(Appendix))))
