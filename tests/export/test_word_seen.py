"""LibreOffice, where it is installed, opens the minutes and shows them on few pages."""

import re
import shutil
import subprocess

import pytest

from facilitator.domain.document import texts
from facilitator.domain.minutes import minutes
from facilitator.export.word import Word
from facilitator.language.english import English
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PROTOCOLS, TEAM

NEEDED = ("soffice", "pdftotext", "pdfinfo")
MOST_PAGES = 4


def ran(*command, **more):
    done = subprocess.run(command, capture_output=True, check=True, timeout=120, **more)
    return done.stdout.decode("utf-8", "replace")


@pytest.mark.journey
def test_another_word_processor_shows_every_word_in_order(tmp_path):
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        reason = f"not installed here: {', '.join(missing)}"
        print(reason)
        pytest.skip(reason)
    document, words = minutes(TEAM, HELD, MADE, EARLIER, ENDED, protocols=PROTOCOLS), English()
    (tmp_path / "minutes.docx").write_bytes(Word().to_bytes(document, words))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    ran("soffice", profile, "--headless", "--convert-to", "pdf", "minutes.docx", cwd=tmp_path)
    facts = ran("pdfinfo", "minutes.pdf", cwd=tmp_path)
    assert "Title:           Minutes: SMART goal and monthly writing" in facts
    assert "Author:          Dev" in facts
    assert int(re.search(r"Pages: +(\d+)", facts)[1]) <= MOST_PAGES
    shown = " ".join(ran("pdftotext", "-raw", "minutes.pdf", "-", cwd=tmp_path).split())
    at = 0
    for said in texts(document):
        # Lines of a cell are shown beside other cells: its words need not be one stretch.
        first = " ".join(words.say(said).split()[:2])
        found = shown.find(first, at)
        assert found >= 0, first
        at = found
    assert "Page 1 of" in shown
    assert "Draft" in shown
