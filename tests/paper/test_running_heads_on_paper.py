"""The same on paper: each sheet but the first is named in its upper corner."""

import pytest

from facilitator.domain.document import running_heads
from facilitator.domain.handouts import Handout, handout
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from facilitator.paper.sheets import Sheets
from tests.export.before_specimens import MEETINGS
from tests.export.every_document import DOCUMENTS
from tests.paper.listening import heard

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=lambda w: w.language)
def test_each_sheet_but_the_first_says_where_it_belongs(words):
    for document in (DOCUMENTS["booklet"](), handout(Handout.RUN_SHEET, MEETINGS["long"]())):
        sheets = Sheets(document, words)
        wide, high = sheets.size
        tops = [
            [(x, said) for x, y, said in sheet if y < high * 15 / 297] for sheet in heard(sheets)
        ]
        first, *others = tops
        assert first == []
        assert len(others) > 1
        names = ["".join(words.say(each).split()) for each in running_heads(document)]
        told = ["".join("".join(said for _, said in top).split()) for top in others]
        assert set(told) <= set(names)
        assert set(names[1:]) <= set(told)
        for (x, _), *_ in others:
            assert (x < wide / 2) is words.right_to_left
