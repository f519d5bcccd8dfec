"""Set-up with one command, played through in a small checkout without a network."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from facilitator.bootstrap.commands import _COMMANDS

PYTHON = sys._base_executable  # as a person would: not the environment's own
TINY = {
    "PySide6/__init__.py": "",
    "PySide6/QtWidgets.py": "",
    "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
    "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
}
PROGRAM = "import sys, os, PySide6\nprint(os.getcwd(), *sys.argv[1:], sep='|')\n"


class Checkout:
    """A checkout with a program of two lines that needs one package."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        self.caller = folder / "caller"
        self.caller.mkdir(parents=True)
        shutil.copytree(root / "packaging", folder / "packaging")
        (folder / "main.py").write_text(PROGRAM)
        self.wheel = folder / "wheels" / "tiny-1.0-py3-none-any.whl"
        self.wheel.parent.mkdir()
        with zipfile.ZipFile(self.wheel, "w") as archive:
            record = ""
            for name, text in TINY.items():
                archive.writestr(name, text)
                digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
                record += f"{name},sha256={digest.decode().rstrip('=')},{len(text)}\n"
            archive.writestr("tiny-1.0.dist-info/RECORD", record)
        self.lock("tiny==1.0", hashlib.sha256(self.wheel.read_bytes()).hexdigest())

    def lock(self, wanted: str, digest: str) -> None:
        for name in ("requirements.lock", "requirements-test.lock"):
            path = self.folder / "packaging" / name
            path.write_text(f"{wanted} \\\n    --hash=sha256:{digest}\n")

    def start(self, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        kept = {k: v for k, v in os.environ.items() if k in ("SYSTEMROOT", "TEMP", "HOME")}
        # No PATH, so that no system package is looked for; no index, so that no network is.
        kept |= {"PATH": "", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheel.parent), **env}
        return subprocess.run(
            [PYTHON, str(self.folder / "packaging" / "bootstrap.py"), *words],
            cwd=self.caller,
            env=kept,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def checkout(root, tmp_path) -> Checkout:
    return Checkout(root, tmp_path)


def test_set_up_once_and_hand_on_what_stands_after_the_word(checkout):
    first = checkout.start("run", "--data", "my folder", DISPLAY="elsewhere:0")
    assert first.returncode == 0, first.stderr
    assert first.stdout == f"{checkout.caller}|--data|my folder\n"
    assert "Setting up" in first.stderr

    checkout.wheel.unlink()  # what is installed now could not be installed again
    again = checkout.start("run", "list")
    assert (again.stdout, again.stderr) == (f"{checkout.caller}|list\n", "")

    checkout.lock("tiny==1.1", "0" * 64)
    changed = checkout.start("run", "list")
    assert changed.returncode == 1
    assert changed.stdout == ""
    assert "could not be installed" in changed.stderr
    assert "Traceback" not in changed.stderr


def test_a_package_that_is_not_the_one_that_was_locked_is_refused(checkout):
    checkout.lock("tiny==1.0", "0" * 64)
    for _ in range(2):  # nor is it taken for installed the next time
        refused = checkout.start("run", "list")
        assert refused.returncode == 1
        assert "could not be installed" in refused.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_the_main_job_is_shown_in_files(checkout):
    shown = checkout.start("run")
    assert "no display" in shown.stderr
    assert shown.stdout == f"{checkout.caller}|demo|--to|{checkout.caller / 'facilitator-demo'}\n"
    gone = checkout.start("run", DISPLAY=":7654.0", WAYLAND_DISPLAY="wayland-7654")
    assert (gone.stdout, gone.stderr) == (shown.stdout, shown.stderr.splitlines(True)[-1])
    assert checkout.start("run", "--smoke").stdout == f"{checkout.caller}|--smoke\n"
    for command in _COMMANDS:
        assert checkout.start("run", command).stdout == f"{checkout.caller}|{command}\n"
    screens = checkout.start("screens")
    assert screens.stdout == f"{checkout.caller}|screens|--to|{checkout.caller / 'screens'}\n"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("sys.version_info = (3, 9, 2, 'final', 0)", "Facilitator needs Python 3.11 or newer"),
        ("sys.argv[1:] = ['walk']", "python3 packaging/bootstrap.py run"),
        ("sys.argv[1:] = []", "python3 packaging/bootstrap.py test"),
    ],
)
def test_what_cannot_be_done_is_told(root, code, sentence):
    script = f"import sys, runpy\nsys.argv = ['b']\nsys.path.insert(0, 'packaging')\n{code}\n"
    script += "runpy.run_path('packaging/bootstrap.py', run_name='__main__')"
    told = subprocess.run(
        [PYTHON, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert sentence in told.stderr
    assert "Traceback" not in told.stderr


@pytest.fixture
def system_packages(root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "packaging"))
    import system_packages

    return system_packages


@pytest.fixture
def debian(tmp_path, monkeypatch) -> Path:
    """A Debian of two commands; what apt-get was told stands in the file that is returned."""
    listing = "installed\tlibegl1, \ninstalled\tlibglib2.0-0t64, libglib2.0-0 (= 2.84), x\n"
    listing += "config-files\tlibgl1, \n"
    (tmp_path / "listing").write_text(listing)
    for name, does in {
        "dpkg-query": f'while read -r line; do echo "$line"; done < {tmp_path}/listing',
        "apt-get": f'echo "$@" >> {tmp_path}/asked',
    }.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "asked"


@pytest.mark.skipif(os.name == "nt", reason="Debian's commands")
@pytest.mark.parametrize("root_user", [True, False])
def test_missing_libraries_are_installed_or_asked_for(
    system_packages, debian, monkeypatch, capsys, root_user
):
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root_user else 1000)
    done = system_packages.add_system_packages(["libegl1", "libglib2.0-0", "libgl1"])
    assert done is root_user
    asked = debian.read_text() if debian.exists() else ""
    assert ("install" in asked) is root_user
    words = asked if root_user else capsys.readouterr().err
    assert re.findall(r"\blib[\w.-]+1\b", words) == ["libgl1"]


@pytest.mark.skipif(os.name == "nt", reason="Debian's commands")
def test_a_complete_system_is_left_alone(system_packages, debian):
    assert system_packages.add_system_packages(["libegl1", "libglib2.0-0"])
    assert not debian.exists()


BUSY = "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 12 (apt)"


def says(debian: Path, *rest: str) -> None:
    """Let apt-get say and do something else."""
    lines = ["#!/bin/sh", f'echo "$@" >> {debian}', *rest]
    (debian.parent / "apt-get").write_text("\n".join(lines) + "\n")


@pytest.mark.skipif(os.name == "nt", reason="Debian's commands")
@pytest.mark.parametrize(("looks", "done"), [(2, True), (1, False)])
def test_another_program_that_installs_is_waited_for(
    system_packages, debian, monkeypatch, capsys, looks, done
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    waited = []
    monkeypatch.setattr(system_packages.time, "sleep", waited.append)
    monkeypatch.setattr(system_packages, "TRIES", looks)
    free = debian.parent / "free"
    says(debian, f"[ -e {free} ] && exit 0", f": > {free}", f'echo "{BUSY}" >&2', "exit 100")
    if looks == 1:
        says(debian, f'echo "{BUSY}" >&2', "exit 100")
    assert system_packages.add_system_packages(["libgl1"]) is done
    told = capsys.readouterr().err
    assert "Waiting" in told
    assert (BUSY in told) is not done
    assert set(waited) == {system_packages.PAUSE}


@pytest.mark.skipif(os.name == "nt", reason="Debian's commands")
def test_lists_that_cannot_be_renewed_do_not_keep_from_installing(
    system_packages, debian, monkeypatch, capsys
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    says(debian, 'case "$*" in *update*) echo "E: no such host" >&2; exit 100;; esac')
    assert system_packages.add_system_packages(["libgl1"])
    assert "libgl1" in debian.read_text().splitlines()[-1]
    says(debian, 'echo "E: no room"; exit 100')
    assert not system_packages.add_system_packages(["libgl1"])
    told = capsys.readouterr().err
    assert "E: no room" in told
    assert "apt-get install libgl1" in told


def test_both_locks_fulfil_what_is_wanted(root):
    wanted = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    for name, groups in {
        "requirements.lock": [wanted["project"]["dependencies"]],
        "requirements-test.lock": [
            wanted["project"]["dependencies"],
            wanted["dependency-groups"]["test"],
        ],
    }.items():
        text = (root / "packaging" / name).read_text("utf-8")
        pins = dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))
        for one in (Requirement(line) for group in groups for line in group):
            assert one.specifier.contains(pins[one.name.lower()]), one


def test_the_checks_end_with_their_own_summary(root):
    lines = (root / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[-1] == "exec python3 packaging/bootstrap.py test --extended"
