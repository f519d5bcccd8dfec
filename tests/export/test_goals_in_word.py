"""A goal's story and the growth plan as Word files: sound, readable, and the same on paper."""

from dataclasses import replace

import pytest

from facilitator.domain.document import plain, texts
from facilitator.domain.goal_story import story
from facilitator.domain.growth_plan import Growth, Planned, growth_plan
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.paper.page import page
from tests.domain.stories import CHANGED, COMMITMENTS, NAMES, NOW, PRIORITY, STORY, VISION
from tests.export import ooxml
from tests.export.access import findings
from tests.export.figures import grey
from tests.export.hostile import CORPUS
from tests.export.programs import audit
from tests.export.specimens import ARABIC
from tests.paper.listening import texts_of

BAD = (*CORPUS.values(), ARABIC)
ODD = replace(
    CHANGED,
    title=ARABIC,
    sentence=f"{ARABIC} 52% → 70%",
    why=BAD[0],
    said=BAD[1],
    question=BAD[2],
    unit=BAD[3],
    strategy=BAD[4],
)
PLAN = Growth(
    "Third", NOW, (VISION, PRIORITY), (Planned(CHANGED, COMMITMENTS), Planned(ODD)), names=NAMES
)
DOCUMENTS = {
    "story": story(STORY),
    "hostile story": story(replace(STORY, goal=ODD)),
    "plan": growth_plan(PLAN),
    "no plan": growth_plan(Growth("", NOW)),
}
LANGUAGES = [English(), Pseudo(), MirroredPseudo()]


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda each: each.language)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_sound_and_nothing_stands_in_a_readers_way(name, words, tmp_path):
    content = Word(grey).to_bytes(DOCUMENTS[name], words)
    assert audit(content, tmp_path / "goals.docx") == []
    assert findings(content, "zqPrivate") == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["story", "plan"])
def test_word_and_paper_say_what_the_document_says(name):
    document, words = DOCUMENTS[name], English()
    told = plain(" ".join(map(words.say, texts(document))))
    written = ooxml.paragraphs(Word(grey).to_bytes(document, words))
    for said in (" ".join(text for _, text in written), texts_of(page(document, words, draw=grey))):
        assert [w for w in said.split() if w not in "·\ufffc"] == [
            w for w in told.split() if w != "·"
        ]
