"""Protocols from TOML files, one a file, in format 1 (docs: the guide to protocol files)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from facilitator.app.errors import UserError
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_check import faults
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.complaint import about, complaint
from facilitator.exchange.protocol_shape import FORMAT, ProtocolTable, to_protocol
from facilitator.exchange.reading import read_toml, shown, toml_from

SUFFIX = ".toml"


def read_protocol(path: Path, *, named: bool = True) -> Protocol:
    """The protocol in a file; a UserError names the file, the place in it and what is wrong.

    `named`: the file has to bear the protocol's id, as those on the shelf do.
    """
    return _protocol(shown(path), read_toml(path), path.stem if named else None)


def protocol_from(file: Said, content: bytes, stem: str) -> Protocol:
    """The protocol in the bytes of a file that is called so in sentences. UserError as above."""
    return _protocol(file, toml_from(file, content), stem)


def _protocol(file: Said, tables: dict[str, Any], stem: str | None) -> Protocol:
    _refuse_other_formats(file, tables)
    try:
        protocol = to_protocol(msgspec.convert(tables, ProtocolTable))
    except msgspec.ValidationError as error:
        raise UserError(complaint(file, str(error))) from error
    fault = _fault(file, protocol, stem)
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


def _refuse_other_formats(file: Said, tables: dict[str, Any]) -> None:
    number = tables.get("format")
    if number is None:
        raise UserError(about(file, "format", tr("is missing")))
    if type(number) is not int or number < 1:
        raise UserError(about(file, "format", tr("expected the number 1")))
    if number > FORMAT:
        text = tr(
            "{file} was written for a newer version of this program. Update the program to use it.",
            file=file,
        )
        raise UserError(text)


def _fault(file: Said, protocol: Protocol, stem: str | None) -> Text | None:
    """What no single field can tell: the first thing that does not fit with another."""
    if stem is not None and protocol.id != stem:
        return about(file, "id", tr("expected the name of the file: {name}", name=stem))
    fault = next(faults(protocol), None)
    if fault is None:
        return None
    place = f"steps {fault.step}, {fault.field}" if fault.step else fault.field
    return about(file, place, fault.text)
