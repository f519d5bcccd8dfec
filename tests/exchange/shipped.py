"""The shipped protocols and the guide's example, and a rule that holds for each of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from facilitator.domain.protocol import Protocol
from facilitator.exchange.protocol_file import read_library

Table: TypeAlias = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "protocols" / "en"
GUIDE = ROOT / "docs" / "protocols.md"
EXAMPLE = "the guide's example"

IN_SITTINGS = "-in-sittings"
"""How the identity of a version in several sittings ends, after that of the whole."""


def _protocols() -> dict[str, Table]:
    found = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.toml")}
    example = re.search(r"```toml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert example, "the guide has lost its example"
    return found | {EXAMPLE: tomllib.loads(example[1])}


ALL = _protocols()
SHIPPED, _ = read_library([FOLDER])


def every_protocol(rule: Callable[[Table], None]) -> Callable[[], None]:
    """A test that a rule holds for each file as it is written; it names those that break it."""
    return _of_all(rule, ALL)


def every_shipped(rule: Callable[[Protocol], None]) -> Callable[[], None]:
    """A test that a rule holds for each shipped protocol as it is read."""
    return _of_all(rule, {protocol.id: protocol for protocol in SHIPPED})


def _of_all(rule: Callable[[Any], None], cases: dict[str, Any]) -> Callable[[], None]:
    def holds() -> None:
        assert len(cases) > 80
        broken = {}
        for name, case in cases.items():
            try:
                rule(case)
            except AssertionError as error:
                broken[name] = str(error)
        assert not broken, broken

    holds.__doc__ = rule.__doc__
    return holds
