"""Word forms: those that are shipped, and a school's own from a file; minutes written in them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.app.ports import Drawer, Words
from facilitator.bootstrap.document_formats import WORD, DocumentFormat
from facilitator.domain.clean import cleaned_line
from facilitator.domain.document import Document
from facilitator.domain.minutes_parts import LONGEST_FORM_NAME, OWN, OwnForm, Parts
from facilitator.domain.word_form import Contents, FormReport
from facilitator.domain.words import Names, Text, tr
from facilitator.paths import resources

SHIPPED: Mapping[str, Text] = {
    "plain": tr("Plain: everything under its title, to begin a form of your own from"),
    "school": tr("School form: time, topic, lead, method and outcome as a table"),
    "governors": tr("Governors’ style: numbered items with the actions beside them"),
}
"""The forms that come with the program, by the names of their files."""

Form = Mapping[str, bytes]
"""The parts of a form that has been looked over."""


def form_from(name: str, content: bytes) -> Form:
    """A form of its bytes; a UserError that calls it by this name where it may not be used."""
    from facilitator.exchange.word_form_file import parts_of_form

    return parts_of_form(name, content)


def form_in(path: Path) -> tuple[bytes, Form]:
    """A form in a file, as its bytes and looked over."""
    from facilitator.exchange.reading import content, shown

    whole = content(path)
    return whole, form_from(shown(path), whole)


def shipped_form(name: str) -> Form:
    """One of the forms that come with the program."""
    path = resources() / "word-forms" / f"{name}{WORD}"
    return form_from(path.name, path.read_bytes())


def form_called(wanted: str, own: tuple[OwnForm, ...]) -> Form:
    """The form that the command line names: one of the school's own, a shipped one, or a file."""
    found = chosen_form(f"{OWN}{wanted}", own)
    if found is not None:
        return found
    if wanted in SHIPPED:
        return shipped_form(wanted)
    path = Path(wanted)
    if path.suffix or path.exists():
        return form_in(path)[1]
    raise UserError(
        tr(
            "There is no form called {name}. These can be named: {names}",
            name=wanted,
            names=Names((*SHIPPED, *(each.name for each in own))),
        )
    )


def wished_form(wanted: str, parts: Parts, starts: Starts, to: Path) -> Form | None:
    """The form that the command line names, else that of the team; None for the usual minutes.

    A UserError where one is named for a file that is not Word.
    """
    if not wanted:
        return chosen_form(parts.form, starts.forms) if to.suffix.lower() == WORD else None
    if to.suffix.lower() != WORD:
        raise UserError(
            tr("A form is for Word: the file's name must end in {ending}. Try again.", ending=WORD)
        )
    return form_called(wanted, starts.forms)


def chosen_form(key: str, own: tuple[OwnForm, ...]) -> Form | None:
    """The form that a team has chosen; None for the usual minutes or one that is gone."""
    if key in SHIPPED:
        return shipped_form(key)
    found = next((each for each in own if f"{OWN}{each.name}" == key), None)
    return None if found is None else form_from(found.name, b64decode(found.content))


def own_form(path: Path) -> tuple[OwnForm, FormReport]:
    """A form in a file as it can be kept, and what it has and lacks."""
    content, form = form_in(path)
    name = cleaned_line(path.stem)[:LONGEST_FORM_NAME] or "form"
    return OwnForm(name, b64encode(content).decode()), report_of(form)


def report_of(form: Form) -> FormReport:
    """What a form has and what it lacks."""
    from facilitator.export.word_form import check

    return check(form)


def in_form(
    made: DocumentFormat, form: Callable[[], Form | None], contents: Contents, draw: Drawer | None
) -> DocumentFormat:
    """A format that writes the Word minutes of these contents into a form.

    Any other format stays as it is, and so does any other document, such as the page for the head.
    `form` is asked when a file is made, in whatever thread; None for the usual minutes.
    """
    if made.suffix != WORD:
        return made

    def word(document: Document, words: Words) -> bytes:
        from facilitator.export.word_form import filled

        opened = form() if document == contents.document else None
        if opened is None:
            return made.to_bytes(document, words)
        return filled(opened, contents, words, draw)

    return replace(made, to_bytes=word)
