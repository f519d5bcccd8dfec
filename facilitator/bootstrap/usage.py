"""What the command line understands, and how it explains itself."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from facilitator import __version__
from facilitator.bootstrap.usage_shared import common, percent
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker

_WITH_A_VALUE = ("--data", "--language", "--scheme", "--text-size")
_ALONE = ("--sample", "--sample-year", "--smoke")


def only_a_window(arguments: Sequence[str]) -> bool:
    """Whether these words can only open the window, so that no command has to be known."""
    left = iter(arguments)
    for word in left:
        name, sign, _value = word.partition("=")
        if name in _WITH_A_VALUE:
            if not sign:
                next(left, None)
        elif word not in _ALONE:
            return False
    return True


def make_parser(words: Speaker, *, commands: bool = True) -> argparse.ArgumentParser:
    """The parser of the whole command line, explained in one language; or of the window's own."""
    say = words.say
    parser = argparse.ArgumentParser(
        prog="facilitator",
        parents=[common(words)],
        description=say(
            tr("Lead a team meeting with a clock and fair turns, and hand out Word minutes.")
        ),
        epilog=say(
            tr(
                "Without a command it opens the window. To move a team to another computer: "
                "facilitator export --everything --to meetings.zip here, then facilitator import "
                "meetings.zip --apply there. More about a command: facilitator export --help."
            )
        ),
    )
    parser.set_defaults(data=None, language="", sample=False, sample_year=False, command="")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--smoke",
        action="store_true",
        help=say(tr("open, paint the first screen, print times as JSON and close")),
    )
    parser.add_argument(
        "--scheme",
        choices=("system", "light", "dark", "high"),
        default="",
        help=say(tr("the colours of the window")),
    )
    parser.add_argument("--text-size", type=percent, default=0, metavar="PERCENT")
    if commands:
        from facilitator.bootstrap.usage_commands import add_commands

        add_commands(parser.add_subparsers(dest="command", metavar="COMMAND"), words)
    return parser
