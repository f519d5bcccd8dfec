"""Handouts as Word files: sound, open to everyone, and the same bytes each time."""

import re
from pathlib import Path

import pytest

from facilitator.domain.handouts import Handout, handout
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export.access import findings
from tests.export.before_specimens import MEETINGS
from tests.export.programs import FONTS, ONLY, as_pdf, audit, need, ran, two_fonts

LANGUAGES = [English(), MirroredPseudo()]
MOST = {Handout.RUN_SHEET: 2}


def written(name, kind, words):
    return Word().to_bytes(handout(kind, MEETINGS[name]()), words)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
@pytest.mark.parametrize("kind", Handout)
@pytest.mark.parametrize("name", MEETINGS)
def test_nothing_stands_in_a_readers_way(name, kind, words):
    assert findings(written(name, kind, words), "@school.example") == []


@pytest.mark.parametrize("kind", Handout)
@pytest.mark.parametrize("name", ["forty", "empty"])
def test_openxml_audit_accepts_the_file(name, kind, tmp_path):
    assert audit(written(name, kind, MirroredPseudo()), tmp_path / "file.docx") == []


@pytest.mark.parametrize("kind", Handout)
def test_the_same_meeting_gives_the_same_bytes(kind):
    assert written("forty", kind, English()) == written("forty", kind, English())


@pytest.mark.extended
def test_each_fits_the_pages_that_it_is_meant_for(tmp_path: Path):
    need("soffice", "pdfinfo", *(FONTS / name for name in ONLY))
    names = {}
    for name in ("forty", "twelve"):
        for kind in Handout:
            for words in LANGUAGES:
                names[f"{name}-{kind}-{words.language}"] = kind
                path = tmp_path / f"{name}-{kind}-{words.language}.docx"
                path.write_bytes(written(name, kind, words))
    as_pdf(tmp_path, *(f"{name}.docx" for name in names), FONTCONFIG_FILE=two_fonts(tmp_path))
    for name, kind in names.items():
        told = ran("pdfinfo", f"{name}.pdf", folder=tmp_path)
        found = re.search(r"Pages:\s+(\d+)", told)
        assert found is not None
        assert int(found[1]) == MOST.get(kind, 1), name
