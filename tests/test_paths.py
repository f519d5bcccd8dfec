"""Where files live and what they may be called, on every system."""

import os
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator import paths
from facilitator.app.errors import UserError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def said(raised: pytest.ExceptionInfo[UserError]) -> str:
    """The sentence as an English reader meets it."""
    text = raised.value.text
    return text.msgid.format(**text.places)


# Folders


def test_the_data_folder_is_local_and_its_owners_alone(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "share"))
    folder = paths.data_folder()
    assert folder.is_dir()
    if sys.platform.startswith("linux"):
        assert folder == tmp_path / "share" / "facilitator"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        folder.chmod(0o755)  # as an older program or a copy may have left it
        assert stat.S_IMODE(paths.data_folder().stat().st_mode) == 0o700


def test_a_chosen_folder_is_made_and_one_that_is_there_keeps_its_rights(tmp_path):
    made = paths.data_folder(tmp_path / "a" / "b")
    assert made.is_dir()
    if os.name != "nt":
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
        tmp_path.chmod(0o755)
        assert stat.S_IMODE(paths.data_folder(tmp_path).stat().st_mode) == 0o755


def test_a_chosen_folder_is_whole_wherever_the_program_goes(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder(Path("here")) == tmp_path / "here"


def test_a_file_where_the_data_folder_should_be_is_told(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(UserError) as raised:
        paths.data_folder(tmp_path / "taken" / "inner")
    assert "--data" in said(raised)


@pytest.mark.parametrize("inside", [True, False], ids=["installed", "source or frozen"])
def test_resources_are_found_in_every_form(tmp_path, inside):
    package = tmp_path / "lib" / "facilitator"
    package.mkdir(parents=True)
    wanted = package / "_resources" if inside else tmp_path / "lib" / "resources"
    wanted.mkdir()
    copied = package / "paths.py"
    copied.write_bytes(Path(paths.__file__).read_bytes())
    script = "import importlib.util as u, sys; s = u.spec_from_file_location('p', sys.argv[1])\n"
    script += "m = u.module_from_spec(s); s.loader.exec_module(m); print(m.resources())"
    found = subprocess.run(
        [sys.executable, "-c", script, str(copied)],
        cwd=Path(paths.__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(found.stdout.strip()) == wanted


def test_resources_of_this_checkout_are_there():
    assert (paths.resources() / "protocols" / "en").is_dir()


# Names


@given(st.text() | st.text("CONUL.~$ /\u200d1", max_size=6))
@example("CON")
@example("nul.txt")
@example("LPT\u00b9")
@example("a/b\\c:d")
@example("Minutes. . ")
@example("..")
@example("x" * 300)
@example("\u202efdp.exe")
@example("e\u0301")
@example("e\xad\u0301")
@example("~$lock")
@example("\U0001f469\u200d\U0001f469\u200d\U0001f467")
@example("\U0001f469" * 300)
@example("a" + "\u0301" * 500)
@example("\ud800")
@example("\0")
@example("CON." + "x" * 90)
@example("-rf")
def test_every_title_gives_a_name_that_every_system_takes(title):
    name = paths.safe_name(title, "Meeting")
    assert 0 < len(name) <= 80
    assert len(name.encode()) <= 180
    assert not set(name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(s)[0] != "C" or s in "\u200c\u200d" for s in name)
    assert name[0] not in ".~$- "
    assert name[-1] not in ". "
    assert unicodedata.is_normalized("NFC", name)
    assert name.partition(".")[0].strip().upper() not in {"CON", "NUL", "AUX", "LPT1", "LPT¹"}
    assert paths.safe_name(name, "Meeting") == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Team 3: goals & data", "Team 3 goals & data"),
        ("  \t ", "Meeting"),
        ("...", "Meeting"),
        ("\u200d", "Meeting"),
        ("con", "_con"),
        ("Aux.notes", "_Aux.notes"),
        ("CONference", "CONference"),
        ("Ysgol Gynradd – tŷ", "Ysgol Gynradd – tŷ"),
        ("اجتماع", "اجتماع"),
    ],
)
def test_a_title_stays_as_near_as_can_be(title, name):
    assert paths.safe_name(title, "Meeting") == name


@given(st.text(max_size=12))
def test_a_name_can_be_given_to_a_file(tmp_path_factory, title):
    folder = tmp_path_factory.mktemp("n")
    path = folder / f"{paths.safe_name(title, 'Meeting')}.docx"
    assert paths.write_atomically(path, b"minutes") == path
    assert names(folder) == [path.name]
