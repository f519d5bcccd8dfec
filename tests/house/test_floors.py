"""The floors: who may import whom."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# The floors that must hold whatever else is installed.
PURE = ("facilitator/domain/", "facilitator/app/")

BY_A_NAME = {"importlib", "runpy", "__import__"}

# One planted import a contract: where, what, and the contract that it breaks.
PLANTED = {
    "facilitator/domain/planted_up.py": ("import facilitator.app.ports", "The floors"),
    "facilitator/export/planted_beside.py": ("import facilitator.storage", "The floors"),
    "facilitator/app/planted_left.py": ("import facilitator.app.planted_right", "No circle"),
    "facilitator/app/planted_right.py": (
        "def later():\n    import facilitator.app.planted_left",
        "No circle",
    ),
    "facilitator/app/planted_qt.py": ("from PySide6.QtCore import QTimer", "PySide6 only"),
    "facilitator/ui/planted_sql.py": ("import sqlalchemy", "SQL only"),
    "facilitator/exchange/planted_word.py": ("from docx import Document", "python-docx and"),
    "facilitator/ui/planted_msgspec.py": ("import msgspec", "msgspec and"),
    "facilitator/storage/planted_sheets.py": ("import openpyxl", "msgspec and"),
    "facilitator/ui/planted_figure.py": ("import matplotlib", "matplotlib only"),
    "facilitator/export/planted_babel.py": ("import babel.dates", "Babel and"),
    "facilitator/storage/planted_dirs.py": ("import platformdirs", "platformdirs only"),
}


def contracts(folder: Path) -> str:
    """What import-linter says about a copy of the program and its configuration."""
    cache = ["--no-cache"] if folder.name == "planted" else ["--cache-dir", "build/import-linter"]
    run = "from importlinter.cli import lint_imports_command as c; c()"
    done = subprocess.run(
        [sys.executable, "-c", run, "--no-logo", *cache],
        cwd=folder,
        # Wide, so that no contract's name is broken over two lines.
        env={**os.environ, "COLUMNS": "200", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def broken(report: str) -> set[str]:
    """The lines that name a broken contract; a number of ignored imports may follow."""
    return {line for line in report.splitlines() if " BROKEN" in line}


def test_every_contract_is_kept(root):
    report = contracts(root)
    assert " kept, 0 broken." in report, report


def test_every_contract_catches_its_planted_fault(root, tmp_path):
    copy = tmp_path / "planted"
    shutil.copytree(root / "facilitator", copy / "facilitator")
    shutil.copy(root / "pyproject.toml", copy)
    for where, (line, _) in PLANTED.items():
        (copy / where).write_text(line + "\n", "utf-8")
    report = contracts(copy)
    names = {name for _, name in PLANTED.values()}
    assert {n for n in names if any(b.startswith(n) for b in broken(report))} == names, report
    assert [where for where in PLANTED if Path(where).stem not in report] == [], report


def test_a_module_without_a_floor_is_caught(root, tmp_path):
    copy = tmp_path / "planted"
    shutil.copytree(root / "facilitator", copy / "facilitator")
    shutil.copy(root / "pyproject.toml", copy)
    (copy / "facilitator/newcomer.py").write_text("", "utf-8")
    assert "newcomer" in contracts(copy)


def foreign_roots(tree: ast.Module) -> set[str]:
    """The first names of what a module imports that is neither Python's nor the program's.

    With what imports by a name that is put together, and could import anything.
    """
    roots = {
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in BY_A_NAME
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            roots |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            roots.add((node.module or "").partition(".")[0])
    return roots - (sys.stdlib_module_names - BY_A_NAME) - {"facilitator"}


def test_domain_and_app_need_python_alone(modules):
    found = {
        name: roots
        for name, tree in modules.items()
        if name.startswith(PURE) and (roots := foreign_roots(tree))
    }
    assert not found


@pytest.mark.parametrize(
    "line",
    [
        "import PySide6.QtCore",
        "from msgspec import Struct",
        "def later():\n    from importlib import import_module",
        "__import__('PySide6')",
    ],
)
def test_a_foreign_import_is_seen(line):
    assert foreign_roots(ast.parse(line))
    assert not foreign_roots(ast.parse("import json, facilitator.domain.time"))


def test_domain_and_app_load_with_nothing_installed(modules):
    names = [
        name.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".")
        for name in modules
        if name.startswith(PURE)
    ]
    # -S leaves out every installed package, so what is imported by a string is met as well.
    script = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    script += "print(*sorted({n.partition('.')[0] for n in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", script, *names],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not {"PySide6", "sqlalchemy", "alembic", "docx", "matplotlib", "openpyxl"} & set(
        done.stdout.split()
    )


def test_the_first_list_waits_for_no_type_of_a_meeting(root):
    # What the first list needs is imported before it is shown; the rest comes behind it.
    script = "import sys; import facilitator.bootstrap.front, facilitator.bootstrap.opening\n"
    script += "import facilitator.bootstrap.place_today\nprint(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "facilitator.app.overview" in loaded
    late = ("domain.meeting", "domain.events", "domain.protocol", "app.desk", "app.conductor")
    assert not {f"facilitator.{name}" for name in late} & set(loaded)
    heavy = {"sqlalchemy", "alembic", "docx", "babel", "msgspec", "matplotlib", "openpyxl"}
    assert not heavy & set(loaded)
