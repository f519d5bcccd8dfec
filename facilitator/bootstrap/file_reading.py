"""A file of Facilitator read whole, Word forms in it as if each had been taken in by hand."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.parcel import Parcel
from facilitator.bootstrap.word_forms import form_from, report_of
from facilitator.domain.minutes_parts import OwnForm
from facilitator.domain.words import tr
from facilitator.exchange.meetings_zip import read_parcels
from facilitator.exchange.reading import shown


def parcels_in(path: Path) -> tuple[Parcel, ...]:
    """What is in a file; a UserError where anything in it may not be used, which refuses all."""
    parcels = read_parcels(path)
    for parcel in parcels:
        if isinstance(parcel.own, OwnForm):
            _refuse_unfit(path, parcel.own)
    return parcels


def _refuse_unfit(path: Path, form: OwnForm) -> None:
    """Refuse a form that is no Word document inside, though its parts are harmless."""
    try:
        report_of(form_from(form.name, b64decode(form.content)))
    except UserError as error:
        raise UserError(
            tr(
                "The form “{name}” in {file} cannot be filled. Take it out of the school’s forms "
                "where it comes from, and export anew.",
                name=form.name,
                file=shown(path),
            )
        ) from error
