"""What the command line understands of search."""

from __future__ import annotations

from facilitator.bootstrap.usage_shared import Commands, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_search(commands: Commands, words: Speaker) -> None:
    """The command that finds what was kept."""
    say = words.say
    search = commands.add_parser(
        "search",
        parents=[common(words)],
        help=say(tr("find what was kept in all meetings, a line each")),
        description=say(
            tr(
                "Finds notes, decisions, actions, questions, goals, people and documents by the "
                "beginnings of words. To narrow it: who:Ana, kind:decision, before:March, "
                "after:2025, and words in quotes. Private and confidential lines are found, and "
                "marked."
            )
        ),
    )
    search.add_argument("words", metavar="WORDS", nargs="+", help=say(tr("what to look for")))
