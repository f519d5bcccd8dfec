"""Two validators that are not ours accept every kind of minutes."""

import pytest

from facilitator.export.word import Word
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from tests.export.changed import changed
from tests.export.programs import audit, need_sdk, sdk_errors
from tests.export.specimens import SPECIMENS, third_grade, written

# A heading's name outside the paragraph that it is to name.
MISPLACED = ("word/document.xml", "<w:sectPr>", '<w:pStyle w:val="Title"/><w:sectPr>')


@pytest.mark.parametrize("name", SPECIMENS)
def test_openxml_audit_accepts_the_file(name, tmp_path):
    assert audit(written(name), tmp_path / "minutes.docx") == []


@pytest.mark.parametrize("words", [Pseudo(), MirroredPseudo()], ids=lambda w: w.language)
def test_it_does_so_in_every_language(words, tmp_path):
    content = Word().to_bytes(third_grade().document, words)
    assert audit(content, tmp_path / "minutes.docx") == []


def test_it_refuses_a_file_with_one_thing_misplaced(tmp_path):
    assert audit(changed(written("empty"), *MISPLACED), tmp_path / "minutes.docx")


@pytest.mark.extended
@pytest.mark.parametrize("office", ["Office2010", "Microsoft365"])
@pytest.mark.parametrize("name", SPECIMENS)
def test_the_open_xml_sdk_accepts_the_file(name, office, tmp_path):
    need_sdk()
    path = tmp_path / "minutes.docx"
    path.write_bytes(written(name))
    assert sdk_errors(path, office) == []


@pytest.mark.extended
def test_the_open_xml_sdk_refuses_a_file_with_one_thing_misplaced(tmp_path):
    need_sdk()
    path = tmp_path / "minutes.docx"
    path.write_bytes(changed(written("empty"), *MISPLACED))
    (error,) = sdk_errors(path)
    assert error.startswith("/word/document.xml /w:document[1]/w:body[1]")
