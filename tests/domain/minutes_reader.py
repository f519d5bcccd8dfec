"""Reading a document back as headings with what stands under them, in English."""

from facilitator.domain.document import Bullets, Facts, Heading, Numbered, Table, texts
from facilitator.domain.minutes import minutes
from facilitator.language.english import English
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PROTOCOLS, TEAM

say = English().say


def read(document):
    """The document as {heading: [block, ...]} in its order; "" for what stands before all."""
    sections, at = {"": []}, ""
    for block in document.blocks:
        if isinstance(block, Heading):
            at = say(block.said)
            sections[at] = []
        else:
            sections[at].append(block)
    return sections


def facts(block):
    assert isinstance(block, Facts)
    return {say(fact.label): [say(value) for value in fact.values] for fact in block.facts}


def rows(block):
    assert isinstance(block, Table)
    return [[say(said) for said in row] for row in (block.header, *block.rows)]


def lines(block):
    assert isinstance(block, Bullets | Numbered)
    return [line_of(line) for line in block.lines]


def line_of(line):
    parts = " · ".join(say(part) for part in line.parts if part)
    return " ".join(filter(None, (say(line.lead), parts, say(line.remark))))


def all_text(document):
    return "\n".join(say(said) for said in texts(document))


def held(meeting=HELD, made=MADE, earlier=EARLIER, **more):
    return minutes(TEAM, meeting, made, earlier, ENDED, protocols=PROTOCOLS, **more)
