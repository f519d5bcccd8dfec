"""What the command line understands of Word forms."""

from __future__ import annotations

import argparse
from pathlib import Path

from facilitator.bootstrap.usage_shared import Commands, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_forms(commands: Commands, words: Speaker) -> None:
    """The commands that list forms and look over one."""
    say = words.say
    forms = commands.add_parser(
        "forms",
        parents=[common(words)],
        help=say(tr("list the Word forms for minutes, or look over one of your own")),
    )
    deeds = forms.add_subparsers(dest="deed", metavar="DEED", required=True)
    deeds.add_parser(
        "list",
        parents=[common(words)],
        help=say(tr("list the forms that come with the program, and your own")),
    )
    check = deeds.add_parser(
        "check",
        parents=[common(words)],
        help=say(tr("say what is missing or unknown in a form")),
        description=say(
            tr("The exit code is 1 when something is missing, unknown or out of place.")
        ),
    )
    check.add_argument("file", type=Path, metavar="FILE", help=say(tr("a Word document (.docx)")))


def add_form(minutes: argparse.ArgumentParser, words: Speaker) -> None:
    """What the command `minutes` understands of forms."""
    minutes.add_argument(
        "--form",
        metavar="NAME",
        default="",
        help=words.say(
            tr("as Word in a form: a name that facilitator forms list tells, or a file of your own")
        ),
    )
