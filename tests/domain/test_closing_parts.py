"""Short parts at the end of a document stay together; long ones are left to break."""

from dataclasses import replace

import pytest

from facilitator.domain.closing_parts import kept_together
from facilitator.domain.document import Bullets, Fact, Facts, Heading, Line, Paragraph, Table
from facilitator.domain.minutes import minutes
from facilitator.domain.words import tr
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, TEAM

FACTS = Facts((Fact("Date", ("Wednesday",)), Fact("Time", ("10:20",))))
MANY = Facts(tuple(Fact("Norm", (f"Norm {n}",)) for n in range(60)))
TITLE_BLOCK = Paragraph(Line(("Above all headings",)))
TABLE = Table(tr("What"), ("Question",), (1.0,), (("May we?",),))
NEXT = (Heading(1, "Next meeting"), FACTS)


def told(*before):
    """Whether each block that may be tied is, of a document that ends with the next meeting."""
    blocks = kept_together((TITLE_BLOCK, Heading(1, "Before"), *before, *NEXT))
    assert [type(block) for block in blocks[2:-2]] == [type(block) for block in before]
    assert not blocks[0].tied
    assert not blocks[-1].tied
    return [block.tied for block in blocks[2:-2] if hasattr(block, "tied")]


@pytest.mark.parametrize(
    "before",
    [
        (FACTS,),
        (Paragraph(Line(("One sentence",))),),
        (Heading(2, "Parking lot"), Bullets((Line(("One line",)),))),
    ],
    ids=["facts", "paragraph", "list"],
)
def test_a_short_part_before_the_last_stays_with_it(before):
    assert told(*before) == [True]


@pytest.mark.parametrize(
    "before",
    [(MANY,), (Bullets((Line(("long " * 2000,)),)),), (FACTS, TABLE)],
    ids=["many facts", "a long list", "a table"],
)
def test_a_long_part_or_a_table_is_left_alone(before):
    assert not any(told(*before))


def test_short_facts_stay_whole_and_long_ones_break():
    blocks = kept_together((TITLE_BLOCK, Heading(1, "A"), MANY, Heading(1, "B"), FACTS))
    assert [block.whole for block in blocks if isinstance(block, Facts)] == [False, True]


def test_what_is_said_is_the_same_and_nothing_else_is_bound():
    assert kept_together(()) == ()
    assert kept_together((TITLE_BLOCK,)) == (TITLE_BLOCK,)
    alone = (TITLE_BLOCK, *NEXT)
    assert kept_together(alone) == (TITLE_BLOCK, NEXT[0], replace(FACTS, whole=True))


def test_how_we_worked_stays_with_the_next_meeting_in_the_minutes():
    blocks = minutes(TEAM, HELD, MADE, EARLIER, ENDED).blocks
    heads = [block.said for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert heads[-2:] == [tr("How we worked"), tr("Next meeting")]
    assert [block.tied for block in blocks if isinstance(block, Facts)] == [False, True, False]
