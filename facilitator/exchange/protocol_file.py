"""Protocols from TOML files, one a file, in format 1 (docs: the guide to protocol files)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from facilitator.app.errors import UserError
from facilitator.domain.protocol import Protocol, Step, Vote, Who
from facilitator.domain.repeat import Over
from facilitator.domain.words import Text, tr
from facilitator.exchange.complaint import about, complaint
from facilitator.exchange.protocol_shape import FORMAT, ProtocolTable, to_protocol
from facilitator.exchange.reading import read_toml, shown

SUFFIX = ".toml"


def read_protocol(path: Path) -> Protocol:
    """The protocol in a file; a UserError names the file, the place in it and what is wrong."""
    tables = read_toml(path)
    _refuse_other_formats(path, tables)
    try:
        protocol = to_protocol(msgspec.convert(tables, ProtocolTable))
    except msgspec.ValidationError as error:
        raise UserError(complaint(shown(path), str(error))) from error
    fault = _fault(path, protocol)
    if fault is not None:
        raise UserError(fault)
    return protocol


def read_library(
    folders: Iterable[Path],
) -> tuple[tuple[Protocol, ...], tuple[UserError, ...]]:
    """All protocols in the folders by file name, and what kept others from being read.

    Of two files with one identity the one in the later folder counts. A folder that is not there
    holds none.
    """
    protocols: dict[str, Protocol] = {}
    errors: list[UserError] = []
    for folder in folders:
        try:
            paths = sorted(p for p in folder.iterdir() if p.suffix == SUFFIX)
        except FileNotFoundError:
            continue
        except OSError:
            errors.append(UserError(tr("{file} cannot be opened.", file=shown(folder))))
            continue
        for path in paths:
            try:
                protocol = read_protocol(path)
            except UserError as error:
                errors.append(error)
            else:
                protocols[protocol.id] = protocol
    return tuple(protocols.values()), tuple(errors)


def _refuse_other_formats(path: Path, tables: dict[str, Any]) -> None:
    number = tables.get("format")
    if number is None:
        raise UserError(about(shown(path), "format", tr("is missing")))
    if type(number) is not int or number < 1:
        raise UserError(about(shown(path), "format", tr("expected the number 1")))
    if number > FORMAT:
        text = tr(
            "{file} was written for a newer version of this program. Update the program to use it.",
            file=shown(path),
        )
        raise UserError(text)


def _fault(path: Path, protocol: Protocol) -> Text | None:
    """What no single field can tell: the first thing that does not fit with another."""
    file, people = shown(path), protocol.people
    if protocol.id != path.stem:
        return about(file, "id", tr("expected the name of the file: {name}", name=path.stem))
    if not people.least <= people.usual <= people.most:
        return about(file, "people", tr("expected least, usual and most in rising order"))
    for number, step in enumerate(protocol.steps, 1):
        wrong = _step_fault(protocol, step)
        if wrong is not None:
            return about(file, f"steps {number}, {wrong[0]}", wrong[1])
    return _uneven_block(file, protocol.steps)


def _uneven_block(file: str, steps: tuple[Step, ...]) -> Text | None:
    """Neighbours of one block have to repeat alike, within one sitting."""
    for number, (step, following) in enumerate(pairwise(steps), 2):
        for one, other in zip(step.repeats, following.repeats, strict=False):
            if one.block != other.block:
                break
            if one != other or step.sitting != following.sitting:
                problem = tr(
                    "expected the same as in the step before, which is of one block with it"
                )
                return about(file, f"steps {number}, repeat", problem)
    return None


def _step_fault(protocol: Protocol, step: Step) -> tuple[str, Text] | None:
    if not step.title:
        return "title", tr("expected a title")
    if step.least > step.ideal:
        return "least", tr("expected at most as many minutes as ideal")
    if step.sitting > 1 and not protocol.sitting(step.sitting - 1):
        return "sitting", tr("the sitting before it has no step")
    for number, loop in enumerate(step.repeats, 1):
        if loop.over is Over.TIMES and loop.times < 1:
            place = f"repeat {number}, times" if len(step.repeats) > 1 else "repeat, times"
            return place, tr("expected at least {n}", n=1)
    return _group_fault(step)


def _group_fault(step: Step) -> tuple[str, Text] | None:
    """What is said of small groups or dots where there are none."""
    if not (step.groups or step.group_size):
        if step.speaks is Who.GROUPS:
            return "speaks", tr("expected a step in small groups")
        if step.grouping:
            return "grouping", tr("expected a step in small groups")
    if step.regroup and not any(loop.over is Over.TIMES for loop in step.repeats):
        return "regroup", tr("expected a step that is repeated so many times")
    if step.each and step.vote not in (Vote.DOTS, Vote.SCORES):
        return "each", tr("expected a vote with dots or scores")
    return None
