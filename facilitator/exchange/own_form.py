"""A school's own Word form in a file of Facilitator: looked over as one that comes by itself."""

from __future__ import annotations

import binascii
from base64 import b64decode

from facilitator.domain.minutes_parts import OwnForm
from facilitator.domain.words import tr
from facilitator.exchange.minutes_shape import FormTable
from facilitator.exchange.scope import Scope
from facilitator.exchange.values import one_line
from facilitator.exchange.word_form_file import parts_of_form


def form_table(form: OwnForm) -> FormTable:
    """The form as it stands in a file."""
    return FormTable(form.name, form.content)


def own_form(table: FormTable, scope: Scope) -> OwnForm:
    """The form of a table; a UserError where its name or its content may not be used."""
    name = one_line(table.name)
    if not name.strip():
        scope.refuse(("form", "name"), tr("is missing"))
    try:
        content = b64decode(table.content, validate=True)
    except (binascii.Error, ValueError):
        scope.refuse(("form", "content"), tr("expected a file as base64, without breaks"))
    parts_of_form(tr("The form “{name}” in {file}", name=name, file=scope.file), content)
    return OwnForm(name, table.content)
