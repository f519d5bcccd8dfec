"""The command line: plain sentences, exit code 1 for what did not work, 2 for wrong usage."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from facilitator.app.errors import UserError
from facilitator.bootstrap.display import has_display
from facilitator.bootstrap.streams import any_letters, hush
from facilitator.bootstrap.usage import for_a_window, make_parser
from facilitator.domain.words import Text, tr
from facilitator.language.speaker import Speaker
from facilitator.language.words import open_words
from facilitator.paths import data_folder, resources

if TYPE_CHECKING:
    from facilitator.bootstrap.gate_command import Personal

WRONG_USAGE = 2
FAILED = 1


def run(arguments: list[str], began: float) -> int:
    """Do what the command line says; `began` is the reading of time.perf_counter at the start."""
    any_letters()
    words: Speaker = open_words("en", resources() / "i18n")
    try:
        told = for_a_window(arguments) or make_parser(words).parse_args(arguments)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    try:
        words = open_words(told.language or "en", resources() / "i18n")
        if told.sample_year:
            _make_year(told, words)
        return _do(told, words, began)
    except UserError as error:
        _complain(words, error.text)
        if error.leads_on is not None:
            _complain(words, error.leads_on)
        return FAILED
    except BrokenPipeError:
        hush()  # Whoever reads has enough, as in "list | head".
        return 0


def _make_year(told: argparse.Namespace, words: Speaker) -> None:
    """Fill an empty store with the sample's year: apart, so that no other start waits for it."""
    from facilitator.bootstrap.making_year import make_year

    told.data, told.sample = _data(told), False
    make_year(told.data, words)


def _do(told: argparse.Namespace, words: Speaker, began: float) -> int:
    if not told.command:
        return _open(told, began)
    gc.enable()
    if told.command in ("demo", "screens"):
        return _perform(told, words)
    return _COMMANDS[told.command](told, words)


class _Way(TypedDict):
    """What all commands understand that write what people typed."""

    personal: Personal
    sample: bool


def _way(told: argparse.Namespace) -> _Way:
    from facilitator.bootstrap.gate_command import Personal

    return {"personal": Personal(told.personal), "sample": told.sample}


def _list(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap.reading import list_meetings

    return list_meetings(_data(told), words, sample=told.sample)


def _minutes(told: argparse.Namespace, words: Speaker) -> int:
    _draw_anywhere()
    from facilitator.bootstrap.minutes_command import Asked, is_sending, send_minutes
    from facilitator.domain.minutes_parts import Copy

    copy = Copy(told.copy)
    asked = Asked(
        told.meeting,
        told.to,
        told.absent,
        told.own,
        f".{told.attach}",
        copy,
        told.language,
        told.form,
    )
    if is_sending(asked):
        return send_minutes(_data(told), words, asked, **_way(told))
    from facilitator.bootstrap.reading import Wished, write_minutes

    wished = Wished(told.meeting, told.to, copy, told.language, told.form)
    return write_minutes(_data(told), words, wished, **_way(told))


def _agenda(told: argparse.Namespace, words: Speaker) -> int:
    _draw_anywhere()
    from facilitator.bootstrap.sending_command import write_handout

    return write_handout(_data(told), words, told.meeting, told.kind, told.to, **_way(told))


def _export(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap.exchanging import Which, export

    which = Which(told.meeting or "", told.team or "", private=not told.without_private)
    return export(_data(told), words, which, told.to, sample=told.sample)


def _import(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap.exchanging import take_in

    take = None if told.conflicts is None else told.conflicts == "take"
    return take_in(_data(told), words, told.file, apply=told.apply, take=take, sample=told.sample)


def _register(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap.register_file import write_register

    return write_register(_data(told), words, told.register, told.team, told.to, **_way(told))


def _goals(told: argparse.Namespace, words: Speaker) -> int:
    _draw_anywhere()
    from facilitator.bootstrap import goal_command as goals

    data = _data(told)
    if told.deed == "list":
        return goals.list_goals(data, words, sample=told.sample)
    if told.deed == "story":
        return goals.write_story(data, words, told.goal, told.to, **_way(told))
    return goals.write_plan(data, words, told.team, told.to, **_way(told))


def _protocols(told: argparse.Namespace, words: Speaker) -> int:
    if told.deed == "booklet":
        return _booklet(told, words)
    from facilitator.bootstrap import exchanging_protocols as protocols

    data, sample = _data(told), told.sample
    if told.deed == "list":
        return protocols.list_protocols(data, words, sample=sample)
    if told.deed == "export":
        from facilitator.app.packs import Whose

        whose = Whose(told.name, told.author, told.licence)
        return protocols.export(data, words, told.ids, told.to, whose, sample=sample)
    take = None if told.conflicts is None else told.conflicts == "take"
    return protocols.take_in(data, words, told.file, apply=told.apply, take=take, sample=sample)


def _booklet(told: argparse.Namespace, words: Speaker) -> int:
    _draw_anywhere()
    from facilitator.bootstrap.booklet_command import write_booklet

    return write_booklet(_data(told), words, told.to, sample=told.sample)


def _templates(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap import exchanging_templates as templates

    data, sample = _data(told), told.sample
    if told.deed == "list":
        return templates.list_templates(data, words, sample=sample)
    if told.deed == "export":
        return templates.export(data, words, told.id, told.to, sample=sample)
    take = None if told.conflicts is None else told.conflicts == "take"
    return templates.take_in(data, words, told.file, apply=told.apply, take=take, sample=sample)


def _forms(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap import forms_command as forms

    if told.deed == "list":
        return forms.list_forms(_data(told), words, sample=told.sample)
    return forms.check_form(words, told.file)


def _report(told: argparse.Namespace, words: Speaker) -> int:
    _draw_anywhere()
    from facilitator.bootstrap.report_command import write_report

    days = (told.first, told.last)
    return write_report(_data(told), words, tuple(told.team), days, told.to, **_way(told))


def _search(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap.search_command import search

    return search(_data(told), words, told.words, sample=told.sample)


def _check(told: argparse.Namespace, words: Speaker) -> int:
    from facilitator.bootstrap.checking import check

    return check(_data(told), words)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace, Speaker], int]] = {
    "list": _list,
    "minutes": _minutes,
    "agenda": _agenda,
    "export": _export,
    "import": _import,
    "goals": _goals,
    "protocols": _protocols,
    "templates": _templates,
    "forms": _forms,
    "report": _report,
    "register": _register,
    "search": _search,
    "check": _check,
}
"""What stands behind each command that needs no display; each imports what it needs itself."""


def _perform(told: argparse.Namespace, words: Speaker) -> int:
    _draw_anywhere()
    from facilitator.bootstrap.demo import Stage, perform

    every = told.command == "screens"
    schemes = ("light", "dark") if every else ("light",)
    scale = (told.text_size or 100) / 100
    stage = Stage(told.to, resources(), words, schemes, scale, only_pictures=every)
    return perform(stage)


def _open(told: argparse.Namespace, began: float) -> int:
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        raise UserError(
            tr(
                "There is no display here to open a window on. Try: facilitator demo --to FOLDER, "
                "which leaves pictures and minutes instead."
            )
        )
    from facilitator.bootstrap.at_start import at_start
    from facilitator.bootstrap.front import open_program
    from facilitator.bootstrap.options import Options

    data = _data(told)
    over = {"language": told.language, "colours": told.scheme, "size": told.text_size}
    over = {name: value for name, value in over.items() if value}
    found, chosen, words = at_start(data, resources() / "i18n", over)
    options = Options(
        data=data,
        resources=resources(),
        words=words,
        sample=told.sample,
        smoke=told.smoke,
        found=found,
        chosen=chosen,
        began=began,
    )
    return open_program(options)


def _data(told: argparse.Namespace) -> Path:
    chosen: Path | None = told.data
    if (told.sample or told.sample_year) and chosen is None:
        usual = data_folder()
        kind = "sample-year" if told.sample_year else "sample"
        chosen = usual.with_name(f"{usual.name}-{kind}")
    return data_folder(chosen)


def _draw_anywhere() -> None:
    """Let Qt draw on a machine without a display, too."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _complain(words: Speaker, text: Text) -> None:
    print(words.say(text), file=sys.stderr)  # noqa: T201 -- this is the command line
