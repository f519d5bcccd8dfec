"""A template as a TOML file in format 1: the same template always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.domain.agenda import LeadKind
from facilitator.domain.protocol import Protocol
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.exchange.protocol_writer import people_lines, toml_line
from facilitator.exchange.template_file import own_template_from
from facilitator.exchange.template_shape import ALL, FORMAT


def template_bytes(template: Template, protocols: Mapping[str, Protocol]) -> bytes:
    """The file of a template of one's own, which can be read again.

    A UserError names the place at which it is not yet what a file can hold, such as an item
    without a title.
    """
    content = ("\n".join(_lines(template)) + "\n").encode()
    own_template_from(template.name, content, protocols)
    return content


def _lines(template: Template) -> Iterator[str]:
    yield toml_line("format", FORMAT)
    for name in ("id", "name", "purpose", "when"):
        yield toml_line(name, getattr(template, name))
    yield from people_lines(template.people)
    for part in template.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield from ("", "[[meetings]]")
    for name in ("title", "minutes", "purpose"):
        yield toml_line(name, getattr(part, name))
    for item in part.items:
        yield from _item(item)


def _item(item: TemplateItem) -> Iterator[str]:
    yield from ("", "[[meetings.items]]")
    for name in ("title", "minutes", "purpose"):
        yield toml_line(name, getattr(item, name))
    leads = tuple(ALL if lead.kind is LeadKind.ALL else lead.who for lead in item.leads)
    yield toml_line("lead", leads[0]) if len(leads) == 1 else toml_line("leads", leads)
    if item.protocol:
        for name in ("protocol", "sitting", "step"):
            yield toml_line(name, getattr(item, name))
    else:
        yield toml_line("method", item.method)
    yield toml_line("leaves", item.leaves)
    yield toml_line("bring", item.bring)
