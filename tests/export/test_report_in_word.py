"""The term report as a Word file: sound and readable whatever a team has typed."""

from dataclasses import replace

import pytest

from facilitator.domain.closing import Closing
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member
from facilitator.domain.term_report import Legacy, term_report
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.domain.terms_told import GOAL, TEAM, made, moment, term
from tests.export.access import findings
from tests.export.figures import grey
from tests.export.hostile import CORPUS
from tests.export.programs import audit
from tests.export.specimens import ARABIC

BAD = (*CORPUS.values(), ARABIC)


def hostile():
    """Every bad text wherever a person may type what a report tells."""
    told = term()
    members = tuple(Member(f"m{at}", text) for at, text in enumerate(BAD))
    first, *rest = told.meetings
    notes = tuple(
        Note(f"n{at}", kind, text, moment(0), "0b", "0b.2")
        for kind in (Kind.WONDERING, Kind.NOTE)
        for at, text in enumerate(BAD)
    )
    record = replace(first.record, notes=notes, closing=Closing(worth_sharing=BAD[0]))
    plan = replace(first.plan, title=BAD[1], purpose=BAD[2], norm=BAD[3])
    return replace(
        told,
        team=replace(TEAM, name=ARABIC, school=BAD[4], members=members),
        meetings=(replace(first, plan=plan, record=record), *rest),
        commitments=tuple(
            made(f"{kind.value}{at}", kind, 0, text=text, method=text)
            for kind in (Kind.DECISION, Kind.ACTION, Kind.QUESTION)
            for at, text in enumerate(BAD)
        ),
        goals=(replace(GOAL, title=ARABIC, sentence=BAD[5], strategy=BAD[6]),),
    )


REPORTS = {
    "usual": lambda: Legacy((term(),)),
    "several": lambda: Legacy(
        (term(), replace(term(), team=replace(TEAM, name="Other"))), "School"
    ),
    "hostile": lambda: Legacy((hostile(),)),
    "nothing": lambda: Legacy((replace(term(), meetings=(), commitments=(), goals=()),)),
}


@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=lambda each: each.language)
@pytest.mark.parametrize("name", REPORTS)
def test_it_is_sound_and_nothing_stands_in_a_readers_way(name, words, tmp_path):
    document = term_report(REPORTS[name]())
    content = Word(grey).to_bytes(document, words)
    assert content == Word(grey).to_bytes(document, words)
    assert audit(content, tmp_path / "report.docx") == []
    assert findings(content, "hidden") == []
