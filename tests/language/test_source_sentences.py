"""The sentences in the source can be extracted, translated and filled."""

import ast
import re
from copy import deepcopy
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "facilitator").rglob("*.py"))
PLACE = re.compile(r"\{([A-Za-z_]\w*)\}")
COMMAND = "python packaging/catalogue.py extract"


def calls(path, *names):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in names:
                yield name, node


def literals(node, count):
    found = [arg.value for arg in node.args[:count] if isinstance(arg, ast.Constant)]
    return found if len(found) == count else None


def faults(path):
    """What is wrong with the texts of one file, one line each."""
    for name, node in calls(path, "tr", "trn"):
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        forms = literals(node, 1 if name == "tr" else 2)
        if not forms or not all(isinstance(form, str) and form for form in forms):
            yield f"{where}: write the sentence itself into {name}(), or nobody can translate it"
            continue
        given = {keyword.arg for keyword in node.keywords}
        used = {place for form in forms for place in PLACE.findall(form)}
        if None not in given and used - ({"n"} if name == "trn" else set()) != given:
            yield f"{where}: places {sorted(used)} are filled with {sorted(given)}"
        # A heading ("Timekeeper", "Timekeepers") may leave the number out of both.
        if name == "trn" and "{n}" in forms[0] and "{n}" not in forms[1]:
            yield f"{where}: the form for many does not say {{n}}"
        if re.search(r"[{}]", PLACE.sub("", "".join(forms))):
            yield f"{where}: a place is written {{name}}, and there are no other braces"
    for _, node in calls(path, "Text"):
        if node.args and isinstance(node.args[0], ast.Constant):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: write tr() or trn(), not Text()"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_can_be_translated_and_filled(path):
    assert list(faults(path)) == []


@pytest.mark.parametrize(
    "source",
    [
        "tr(title)",
        'tr(f"Hello {name}")',
        'tr("Saved {time}")',
        'tr("Saved", time=at)',
        'tr("Saved {time.hour}", time=at)',
        'trn("{n} person", "people", 2)',
        'trn("{n} person", plural, 2)',
        'words.tr("")',
        'Text("Saved")',
    ],
)
def test_the_check_sees(source, monkeypatch, tmp_path):
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    (tmp_path / "planted.py").write_text(source, encoding="utf-8")
    assert len(list(faults(tmp_path / "planted.py"))) >= 1


def test_the_template_holds_the_sentences_of_the_source(catalogue, sentences):
    with (catalogue.FOLDER / catalogue.TEMPLATE).open("rb") as file:
        kept = {message.id for message in read_po(file)}
    fresh = {message.id for message in sentences}
    missing, left = sorted(map(str, fresh - kept)), sorted(map(str, kept - fresh))
    assert (missing, left) == ([], []), f"Run: {COMMAND}"


def test_a_sentence_has_one_plural(catalogue, sentences):
    forms: dict[str, set[object]] = {}
    for path in SOURCES:
        for name, node in calls(path, "tr", "trn"):
            found = literals(node, 1 if name == "tr" else 2)
            if found:
                forms.setdefault(found[0], set()).update(found[1:])
    assert {msgid: plural for msgid, plural in forms.items() if len(plural) > 1} == {}
    # All that a reader of the source finds, the extraction finds too.
    extracted = {forms[0] for forms in map(catalogue.source_forms, sentences)}
    assert set(forms) - extracted == set()


@pytest.mark.extended
def test_the_template_is_the_same_on_every_machine(catalogue, sentences, tmp_path):
    assert catalogue.main(["extract", "--to", str(tmp_path)]) == 0
    one = (tmp_path / catalogue.TEMPLATE).read_bytes()
    assert one == catalogue.written(sentences)  # gathered another time
    assert str(ROOT).encode() not in one
    header = one.split(b"\n\n")[0]
    assert b"@" not in header
    assert not re.search(rb"\d{4}-\d\d", header)


def test_a_language_is_begun_kept_up_to_date_and_checked(
    catalogue, sentences, monkeypatch, tmp_path, capsys
):
    monkeypatch.setattr(catalogue, "sentences", lambda: deepcopy(sentences))
    to = ["--to", str(tmp_path)]
    assert catalogue.main(["update", "cy", *to]) == 0
    path = tmp_path / "cy" / "facilitator.po"
    begun = path.read_bytes()
    assert catalogue.main(["update", *to]) == 0
    assert path.read_bytes() == begun
    sentence = 'msgid "There is no language {code} here. Choose one of these codes: {codes}."\n'
    translated = begun.decode().replace(
        sentence + 'msgstr ""', sentence + 'msgstr "Nid oes iaith {code}: {cods}."'
    )
    path.write_text(translated, encoding="utf-8")
    assert catalogue.main(["compile", *to]) == 1
    assert not path.with_suffix(".mo").exists()
    out = capsys.readouterr().out
    assert "{cods}" in out
    assert "{codes}" in out
