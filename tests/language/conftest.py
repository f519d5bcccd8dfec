"""The developers' script, and languages made with it."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def catalogue() -> ModuleType:
    """packaging/catalogue.py as a module; packaging is no package, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location(
        "facilitator_catalogue", ROOT / "packaging" / "catalogue.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def sentences(catalogue: ModuleType) -> Catalog:
    """What the source says, gathered once for all that only read it."""
    return catalogue.sentences()
