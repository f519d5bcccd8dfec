"""The commands that the command line understands, and how each explains itself.

Apart from usage.py: a window opens without any of them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from facilitator.bootstrap.usage_forms import add_form, add_forms
from facilitator.bootstrap.usage_goals import add_goals
from facilitator.bootstrap.usage_protocols import add_protocols
from facilitator.bootstrap.usage_registers import add_register
from facilitator.bootstrap.usage_report import add_report
from facilitator.bootstrap.usage_search import add_search
from facilitator.bootstrap.usage_sending import add_sending
from facilitator.bootstrap.usage_shared import (
    Commands,
    add_import,
    add_personal,
    add_to,
    common,
    folder,
    percent,
)
from facilitator.bootstrap.usage_templates import add_templates
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker

_CODE = tr("the first letters of a meeting's code in the list, or: latest")


def add_commands(commands: Commands, words: Speaker) -> None:
    """All commands."""
    _add_reading(commands, words)
    _add_exchange(commands, words)
    add_goals(commands, words)
    add_search(commands, words)
    add_protocols(commands, words)
    add_templates(commands, words)
    add_report(commands, words)
    add_register(commands, words)
    add_forms(commands, words)
    _add_performing(commands, words)


def _add_reading(commands: Commands, words: Speaker) -> None:
    say = words.say
    commands.add_parser(
        "list", parents=[common(words)], help=say(tr("list the latest meetings, a line each"))
    )
    minutes = commands.add_parser(
        "minutes",
        parents=[common(words)],
        help=say(tr("write the minutes of a meeting")),
        description=say(
            tr(
                "The ending of the file's name says how: .docx for Word, .pdf, .html for a web "
                "page, .md for Markdown, .txt for plain text. They are in the language that was "
                "chosen for the team, or in the one that --language names."
            )
        ),
    )
    minutes.add_argument("meeting", metavar="MEETING", help=say(_CODE))
    minutes.add_argument("--to", type=Path, required=True, metavar="FILE")
    minutes.add_argument(
        "--copy",
        choices=("team", "head", "confidential"),
        default="team",
        help=say(
            tr(
                "for whom: for the team with the parts that it has chosen, a page for the head, or "
                "what is confidential alone"
            )
        ),
    )
    add_form(minutes, words)
    add_sending(minutes, words)
    add_personal(minutes, words)
    _add_agenda(commands, words)
    told = tr(
        "Reads the whole store and every backup, and says what is in order and what is not. "
        "Nothing is changed, but for a search index that does not say what is kept: that is made "
        "anew. The exit code is 1 when something is not in order."
    )
    commands.add_parser(
        "check",
        parents=[common(words)],
        help=say(tr("look whether the store and its backups are sound")),
        description=say(told),
    )


def _add_agenda(commands: Commands, words: Speaker) -> None:
    say = words.say
    agenda = commands.add_parser(
        "agenda",
        parents=[common(words)],
        help=say(tr("write what is handed out before a meeting")),
        description=say(
            tr(
                "Writes the agenda for colleagues. The ending of the file's name says how: .docx, "
                ".pdf, .html, .md or .txt, .eml for an e-mail draft with the agenda, .ics for an "
                "invitation."
            )
        ),
    )
    agenda.add_argument("meeting", metavar="MEETING", help=say(_CODE))
    add_to(agenda)
    add_personal(agenda, words)
    instead = agenda.add_mutually_exclusive_group()
    for kind, text in (
        ("run-sheet", tr("the facilitator's run sheet instead")),
        ("blank", tr("a blank agenda to fill in by hand instead")),
        ("sign-in", tr("a sheet on which everyone signs instead")),
    ):
        instead.add_argument(
            f"--{kind}", action="store_const", dest="kind", const=kind, help=say(text)
        )
    agenda.set_defaults(kind="agenda")


def _add_exchange(commands: Commands, words: Speaker) -> None:
    say = words.say
    export = commands.add_parser(
        "export",
        parents=[common(words)],
        help=say(tr("write meetings into a file that another computer can import")),
        description=say(
            tr(
                "Writes one meeting as a JSON file, or all meetings of a team, or everything, as "
                "a zip file. Private lines are in it, unless they are left out. Everything is "
                "all teams, own protocols and templates, and days off."
            )
        ),
    )
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("meeting", metavar="MEETING", nargs="?", help=say(_CODE))
    which.add_argument(
        "--team", metavar="NAME", help=say(tr("all meetings of the team with this name"))
    )
    which.add_argument("--everything", action="store_true", help=say(tr("all teams")))
    export.add_argument(
        "--without-private", action="store_true", help=say(tr("leave private lines out"))
    )
    add_to(export)
    add_import(
        commands,
        words,
        tr("say what a file of meetings would change here, and change it if wished"),
        tr(
            "Says what is new, what the file has more of, and what differs. Nothing changes "
            "without --apply. With it all is taken in or nothing; a backup is made first."
        ),
        tr("a JSON or zip file"),
    )


def _add_performing(commands: Commands, words: Speaker) -> None:
    for name, text in (
        ("demo", tr("lead the sample meeting and leave minutes and pictures in a folder")),
        ("screens", tr("draw every screen, light and dark, into a folder")),
    ):
        command = commands.add_parser(name, parents=[common(words)], help=words.say(text))
        command.add_argument("--to", type=folder, required=True, metavar="FOLDER")
        command.add_argument(
            "--text-size", type=percent, default=argparse.SUPPRESS, metavar="PERCENT"
        )
