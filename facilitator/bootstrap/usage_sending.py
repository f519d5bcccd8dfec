"""How the command line explains the sending of minutes."""

from __future__ import annotations

import argparse

from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_sending(minutes: argparse.ArgumentParser, words: Speaker) -> None:
    """What the command `minutes` understands besides the minutes as a document."""
    say = words.say
    minutes.epilog = say(
        tr(
            "To send them: .eml makes an e-mail draft to the team with the minutes attached, .ics "
            "a calendar with the days of the actions and the next meeting. Nothing is sent by "
            "itself."
        )
    )
    whose = minutes.add_mutually_exclusive_group()
    whose.add_argument(
        "--absent",
        metavar="PERSON",
        default="",
        help=say(
            tr(
                "instead, one page for somebody who was absent, as a document or an e-mail draft "
                "to them alone"
            )
        ),
    )
    whose.add_argument(
        "--own", metavar="PERSON", default="", help=say(tr("in a calendar, only their actions"))
    )
    minutes.add_argument(
        "--attach",
        choices=("docx", "pdf", "html", "md", "txt"),
        default="docx",
        help=say(tr("in which form the document goes with an e-mail")),
    )
