"""Templates from TOML files, one a file, in format 1 (docs: templates.md)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from facilitator.app.errors import UserError
from facilitator.domain.protocol import Protocol
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.complaint import about, complaint
from facilitator.exchange.reading import content, read_toml, shown, toml_from
from facilitator.exchange.template_shape import FORMAT, TemplateTable, to_template
from facilitator.exchange.values import one_line

SUFFIX = ".toml"


def read_template(path: Path, protocols: Mapping[str, Protocol]) -> Template:
    """The template in a file; a UserError names the file, the place in it and what is wrong.

    What it names of protocols must be among `protocols`.
    """
    file = shown(path)
    table = _table(file, read_toml(path))
    if table.id != path.stem:
        named = tr("expected the name of the file: {name}", name=path.stem)
        raise UserError(about(file, "id", named))
    template = _whole(file, to_template(table), protocols)
    for number, part in enumerate(template.parts, 1):
        if part.planned > part.minutes:
            problem = tr(
                "expected at most {n} minutes for all items together, and found {found}",
                n=part.minutes,
                found=part.planned,
            )
            raise UserError(about(file, f"meetings {number}, items", problem))
    return template


def read_own_template(path: Path, protocols: Mapping[str, Protocol]) -> Template:
    """The template in a file, whatever the file is called, as one's own. UserError as above.

    Its items may be longer than the meeting: Prepare fits them.
    """
    return own_template_from(shown(path), content(path), protocols)


def own_template_from(file: Said, given: bytes, protocols: Mapping[str, Protocol]) -> Template:
    """The same from the bytes of a file that is called so in sentences."""
    table = _table(file, toml_from(file, given))
    return _whole(file, to_template(table, line=one_line, own=True), protocols)


def _table(file: Said, tables: dict[str, Any]) -> TemplateTable:
    _refuse_other_formats(file, tables)
    try:
        return msgspec.convert(tables, TemplateTable)
    except msgspec.ValidationError as error:
        raise UserError(complaint(file, str(error))) from error


def _whole(file: Said, template: Template, protocols: Mapping[str, Protocol]) -> Template:
    fault = _fault(file, template, protocols)
    if fault is not None:
        raise UserError(fault)
    return template


def read_templates(
    folder: Path, protocols: Mapping[str, Protocol]
) -> tuple[tuple[Template, ...], tuple[UserError, ...]]:
    """All templates in a folder by file name, and what kept others from being read.

    A folder that is not there holds none.
    """
    templates: list[Template] = []
    errors: list[UserError] = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
    except FileNotFoundError:
        return (), ()
    except OSError:
        return (), (UserError(tr("{file} cannot be opened.", file=shown(folder))),)
    for path in paths:
        try:
            templates.append(read_template(path, protocols))
        except UserError as error:
            errors.append(error)
    return tuple(templates), tuple(errors)


def _refuse_other_formats(file: Said, tables: dict[str, Any]) -> None:
    number = tables.get("format")
    if number is None:
        raise UserError(about(file, "format", tr("is missing")))
    if type(number) is not int or number < 1:
        raise UserError(about(file, "format", tr("expected the number {n}", n=FORMAT)))
    if number > FORMAT:
        text = tr(
            "{file} was written for a newer version of this program. Update the program to use it.",
            file=file,
        )
        raise UserError(text)


def _fault(file: Said, template: Template, protocols: Mapping[str, Protocol]) -> Text | None:
    """What no single field can tell: the first thing that does not fit with another."""
    people = template.people
    if not template.name.strip():
        return about(file, "name", tr("expected a name"))
    if not people.least <= people.usual <= people.most:
        return about(file, "people", tr("expected least, usual and most in rising order"))
    for number, part in enumerate(template.parts, 1):
        wrong = _part_fault(part, protocols)
        if wrong is not None:
            place = ", ".join(each for each in (f"meetings {number}", wrong[0]) if each)
            return about(file, place, wrong[1])
    return None


def _part_fault(part: Part, protocols: Mapping[str, Protocol]) -> tuple[str, Text] | None:
    for number, item in enumerate(part.items, 1):
        wrong = _item_fault(item, protocols)
        if wrong is not None:
            return f"items {number}, {wrong[0]}", wrong[1]
    return None


def _item_fault(item: TemplateItem, protocols: Mapping[str, Protocol]) -> tuple[str, Text] | None:
    if not item.title.strip():
        return "title", tr("expected a title")
    if not item.protocol:
        return None
    protocol = protocols.get(item.protocol)
    if protocol is None:
        return "protocol", tr("there is no protocol of this id")
    steps = protocol.sitting(item.sitting)
    if not steps:
        return "sitting", tr("the protocol has no such sitting")
    if item.step > len(steps):
        return "step", tr("the sitting has no such step")
    return None
