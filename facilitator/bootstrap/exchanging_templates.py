"""Commands that list templates of one's own, write one into a file, and take one from a file."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.app.library import Library
from facilitator.app.parcel import Parcel
from facilitator.app.ports import Words
from facilitator.bootstrap.asking import answer, opened, put, say
from facilitator.bootstrap.exchanging import take_in_parcels
from facilitator.domain.template import Template
from facilitator.domain.words import tr
from facilitator.exchange.template_file import SUFFIX, read_own_template
from facilitator.exchange.template_writer import template_bytes


def list_templates(data: Path, words: Words, *, sample: bool = False) -> int:
    """A line for each template of one's own: its id and its name."""
    with opened(data, sample=sample) as (store, _, watcher):
        starts: Starts = answer(store.starts, watcher)
    for template in starts.templates:
        say(words.say(tr("{id}: {name}", id=template.id, name=template.name)))
    if not starts.templates:
        told = tr("There is no template of your own yet. Ctrl+T in Meetings makes one.")
        say(words.say(told))
    return 0


def export(data: Path, words: Words, wanted: str, to: Path, *, sample: bool = False) -> int:
    """Write a template as a TOML file."""
    if to.suffix.lower() != SUFFIX:
        raise UserError(
            tr("The file's name must end in {suffix}. Try again with one.", suffix=SUFFIX)
        )
    with opened(data, sample=sample) as (store, library, watcher):
        starts: Starts = answer(store.starts, watcher)
        template = _template_of(starts, wanted)
        content = template_bytes(template, library.protocols)
    path = put(words, to, content)
    say(words.say(tr("The template {name} is in {file}.", name=template.name, file=str(path))))
    return 0


def take_in(
    data: Path, words: Words, file: Path, *, apply: bool, take: bool | None, sample: bool = False
) -> int:
    """Say what the template in a file would change here, and with `apply` change it."""

    def read(library: Library) -> tuple[Parcel, ...]:
        return (Parcel(None, None, own=read_own_template(file, library.protocols)),)

    return take_in_parcels(data, words, read, apply=apply, take=take, sample=sample)


def _template_of(starts: Starts, wanted: str) -> Template:
    found = [each for each in starts.templates if wanted and each.id.startswith(wanted)]
    if len(found) != 1:
        raise UserError(
            tr(
                "No single template's id begins with {wanted}. "
                "See the ids with: facilitator templates list",
                wanted=wanted,
            )
        )
    return found[0]
