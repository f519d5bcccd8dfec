"""What the command line understands of registers."""

from __future__ import annotations

from facilitator.app.register import Register
from facilitator.bootstrap.usage_shared import Commands, add_personal, add_to, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_register(commands: Commands, words: Speaker) -> None:
    """The command that writes a register for spreadsheets."""
    say = words.say
    register = commands.add_parser(
        "register",
        parents=[common(words)],
        help=say(tr("write a register of all meetings: .xlsx or .csv")),
        description=say(
            tr("Actions, decisions and the like of one team or of all. Private ones stay here.")
        ),
    )
    register.add_argument(
        "register",
        choices=tuple(each.value for each in Register),
        help=say(tr("which of the registers")),
    )
    register.add_argument(
        "--team", metavar="NAME", default="", help=say(tr("only of the team with this name"))
    )
    add_to(register)
    add_personal(register, words)
