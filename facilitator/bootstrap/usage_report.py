"""What the command line understands of term reports."""

from __future__ import annotations

import argparse
from datetime import date

from facilitator.bootstrap.usage_shared import Commands, add_personal, add_to, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_report(commands: Commands, words: Speaker) -> None:
    """The command that tells what teams met for, agreed and learned in a term."""
    say = words.say
    report = commands.add_parser(
        "report",
        parents=[common(words)],
        help=say(tr("write what a team met for, agreed and learned in a term")),
        description=say(
            tr(
                "Meetings held and cancelled, decisions, actions, goals with their lines, and what "
                "was learned, of one team or several. Without days it is the term around today, as "
                "the school's days off part the year. Nothing private is in it."
            )
        ),
    )
    report.add_argument(
        "--team",
        metavar="NAME",
        action="append",
        default=[],
        help=say(tr("only of the team with this name; can be said more than once")),
    )
    report.add_argument(
        "--from", dest="first", type=_day, metavar="DAY", help=say(tr("the first day: 2026-09-01"))
    )
    report.add_argument(
        "--until", dest="last", type=_day, metavar="DAY", help=say(tr("the last day: 2026-12-18"))
    )
    add_to(report)
    add_personal(report, words)


def _day(words: str) -> date:
    """A day as 2026-09-01."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words}: 2026-09-01") from error
