"""Where the places of a form stand, and which of them have no room there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.app.errors import UserError
from facilitator.domain.word_form import NEEDED, PLACES, FormReport, Holds, Stray, written
from facilitator.domain.words import tr
from facilitator.export.word_form_package import Element, FormPackage, W
from facilitator.export.word_form_styles import lacking
from facilitator.export.word_form_words import Spot, alone, spots, words_of

MOST_PLACES = 1_000
_AROUND = 60
"""Characters of a paragraph that are told of a place in it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in a form: in which paragraph, and in the row of a table that is repeated, if any.

    `fits` says whether what it holds has room there; None for a name that means nothing.
    """

    paragraph: Element
    spot: Spot
    fits: bool | None
    row: Element | None = None


def standing(package: FormPackage) -> tuple[Standing, ...]:
    """All places of a form, part by part and in reading order."""
    names = (package.main, *package.related("header"), *package.related("footer"))
    found = []
    for name in names:
        for paragraph in package.tree(name).iter(f"{W}p"):
            found += [_standing(paragraph, spot) for spot in spots(paragraph)]
            if len(found) > MOST_PLACES:
                raise UserError(
                    tr("The form has more than {most} places. Shorten it.", most=MOST_PLACES)
                )
    return tuple(found)


def report(package: FormPackage) -> FormReport:
    """What a form has, and what it lacks."""
    all_of_them = standing(package)
    found = tuple(dict.fromkeys(s.spot.name for s in all_of_them if s.fits))
    return FormReport(
        found=found,
        missing=tuple(names for names in NEEDED if not set(names) & set(found)),
        unknown=tuple(_stray(s) for s in all_of_them if s.fits is None),
        misplaced=tuple(_stray(s) for s in all_of_them if s.fits is False),
        styles=lacking(package),
    )


def _standing(paragraph: Element, spot: Spot) -> Standing:
    place = PLACES.get(spot.place)
    if place is None:
        return Standing(paragraph, spot, None)
    if spot.is_label:
        return Standing(paragraph, spot, True)
    match place.holds:
        case Holds.ROW:
            row = next(paragraph.iterancestors(f"{W}tr"), None)
            fits = row is not None and place.group == next(_groups(row), "")
            return Standing(paragraph, spot, fits, row)
        case Holds.BLOCKS:
            in_text = paragraph.getparent().tag == f"{W}body"
            return Standing(paragraph, spot, in_text and alone(paragraph, spot))
        case _:
            return Standing(paragraph, spot, True)


def _groups(row: Element) -> Iterator[str]:
    """Whose rows a row of a table asks for, in reading order."""
    for paragraph in row.iter(f"{W}p"):
        for spot in spots(paragraph):
            place = PLACES.get(spot.place)
            if place is not None and place.group and not spot.is_label:
                yield place.group


def _stray(each: Standing) -> Stray:
    words = " ".join(words_of(each.paragraph).replace("\ufffc", " ").split())
    around = words if len(words) <= _AROUND else words[: _AROUND - 1] + "…"
    return Stray(written(each.spot.name), around)
