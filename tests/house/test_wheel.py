"""What is published: the package with its resources inside, and a command."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_carries_the_program_its_resources_and_its_licence(root, wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    kept = [path for path in (root / "resources").rglob("*") if path.is_file()]
    assert kept
    wanted = {
        f"facilitator/_resources/{p.relative_to(root / 'resources').as_posix()}" for p in kept
    }
    assert wanted <= inside
    assert any(name.endswith("/licenses/LICENSE") for name in inside)
    assert all(name.startswith("facilitator") for name in inside)


def test_an_installed_program_finds_its_resources(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    script = (
        "from facilitator.paths import resources as r; print(r(), (r() / 'protocols').is_dir())"
    )
    found = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "site",
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.split() == [str(tmp_path / "site/facilitator/_resources"), "True"]


def test_the_command_leads_to_the_program(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (points,) = [n for n in archive.namelist() if n.endswith("entry_points.txt")]
        assert "facilitator = facilitator.__main__:main" in archive.read(points).decode()
        assert "facilitator/__main__.py" in archive.namelist()
