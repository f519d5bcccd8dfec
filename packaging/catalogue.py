"""The program's sentences and their translations.

    python packaging/catalogue.py extract       after a sentence was added, changed or removed
    python packaging/catalogue.py update cy     begins a language, or brings it up to date
    python packaging/catalogue.py update        brings every language up to date
    python packaging/catalogue.py compile       checks the translations and writes what is read
    python packaging/catalogue.py pseudo        shows every sentence as --language qps shows it

resources/i18n/facilitator.pot holds the sentences of the source, <code>/facilitator.po one
language's translations (edited by people), <code>/facilitator.mo the same for the program.
Needs Babel. All that is written is the same on every machine and on every day.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
TEMPLATE = "facilitator.pot"
TRANSLATED = "facilitator.po"
COMPILED = "facilitator.mo"
KEYWORDS = {"tr": None, "trn": (1, 2)}
COMMENT = "For translators:"
"""Begins a comment above a call that is handed on to translators."""

_PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
# Dates and versions differ at every run; the rest are forms that nobody has filled in, and names
# that the file's own first line and place say already.
_HEADERS_LEFT_OUT = re.compile(
    r'^"(Project-Id-Version|POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To):.*\n'
    r'|^"(Last-Translator: FULL NAME|Language-Team: .*LL@li\.org).*\n',
    re.MULTILINE,
)


def sentences(root: Path = ROOT) -> Catalog:
    """Every sentence of the source below `root`/facilitator, in the order of the files."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    catalog.header_comment = "# The sentences of Facilitator. Written by packaging/catalogue.py."
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(
        root, methods, options, keywords=KEYWORDS, comment_tags=(COMMENT,), strip_comment_tags=True
    )
    for name, line, msgid, comments, context in found:
        catalog.add(msgid, None, [(name, line)], auto_comments=comments, context=context)
    for message in catalog:
        _unflag(message)
    return catalog


def written(catalog: Catalog) -> bytes:
    """The catalogue as a .po or .pot file."""
    buffer = io.BytesIO()
    # Without line numbers: they would change with every edit and say nothing to a translator.
    write_po(buffer, catalog, width=100, sort_by_file=True, include_lineno=False)
    text = _HEADERS_LEFT_OUT.sub("", buffer.getvalue().decode("utf-8"))
    return (text.rstrip("\n") + "\n").encode()


def faults(catalog: Catalog) -> list[str]:
    """What is wrong with the places of translations, one line each."""
    found = []
    for message in catalog:
        due = places(message)
        for form in filter(None, _forms(message)):
            if not message.id or message.fuzzy:
                continue
            wrong = set(_PLACE.findall(form)) ^ due
            # "One person" may do without the number.
            if message.pluralizable:
                wrong -= {"n"} & due
            found += [f"{form!r}: {{{place}}} is missing or too many" for place in sorted(wrong)]
    return found


def places(message: Message) -> set[str]:
    """The names of a sentence's places."""
    return {place for form in source_forms(message) for place in _PLACE.findall(form)}


def source_forms(message: Message) -> tuple[str, ...]:
    """A sentence as the source has it: one form, or that for one and that for many."""
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def extract(folder: Path) -> int:
    """Write the source's sentences into the template."""
    catalog = sentences()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TEMPLATE).write_bytes(written(catalog))
    _tell(f"{TEMPLATE}: {len(catalog)} sentences")
    return 0


def update(folder: Path, codes: list[str]) -> int:
    """Bring translations up to date with the source; a code without a file is begun."""
    for code in codes or [path.parent.name for path in sorted(folder.glob(f"*/{TRANSLATED}"))]:
        path = folder / code / TRANSLATED
        catalog = _read(path) if path.exists() else _begun(code)
        # Guessing from similar sentences would bring in wrong ones that look done.
        catalog.update(sentences(), no_fuzzy_matching=True)
        catalog.fuzzy = False
        for message in catalog:
            _unflag(message)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalog))
        _tell(_progress(code, catalog))
    return 0


def compile_(folder: Path) -> int:
    """Write what the program reads, unless a translation has wrong places. Says how many."""
    wrong = 0
    for path in sorted(folder.glob(f"*/{TRANSLATED}")):
        code, catalog = path.parent.name, _read(path)
        found = faults(catalog)
        for fault in found:
            _tell(f"{code}: {fault}")
        wrong += len(found)
        if not found:
            with path.with_name(COMPILED).open("wb") as file:
                write_mo(file, catalog)
            _tell(_progress(code, catalog))
    return 1 if wrong else 0


def pseudo() -> int:
    """Show every sentence in the made-up language."""
    sys.path.insert(0, str(ROOT))
    from facilitator.language.pseudo import pseudo as made_up

    for message in sentences():
        for form in filter(None, source_forms(message)):
            _tell(made_up(form))
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; 1 when a translation is faulty."""
    parser = argparse.ArgumentParser(description="The program's sentences and translations.")
    parser.add_argument("command", choices=["extract", "update", "compile", "pseudo"])
    parser.add_argument("codes", nargs="*", metavar="CODE", help="languages, for update only")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER")
    wish = parser.parse_args(arguments)
    match wish.command:
        case "extract":
            return extract(wish.to)
        case "update":
            return update(wish.to, wish.codes)
        case "compile":
            return compile_(wish.to)
        case _:
            return pseudo()


def _begun(code: str) -> Catalog:
    catalog = Catalog(code, charset="utf-8", fuzzy=False)
    catalog.header_comment = f"# Facilitator in the language {code}."
    return catalog


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.name, abort_invalid=True)


def _unflag(message: Message) -> None:
    # Babel takes "20 % left" for a format of C; our places are {named}, checked by `faults`.
    message.flags -= {"python-format", "python-brace-format"}


def _progress(code: str, catalog: Catalog) -> str:
    done = sum(1 for message in catalog if message.id and all(_forms(message)))
    return f"{code}: {done} of {len(catalog)} sentences"


def _forms(message: Message) -> tuple[str, ...]:
    if isinstance(message.string, list | tuple):
        return tuple(message.string)
    return (message.string or "",)


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
