"""What the command line understands of protocols."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
"""What argparse gives no public name."""
Common: TypeAlias = Callable[[Speaker], argparse.ArgumentParser]
"""Makes anew what can be said with every command."""


def add_protocols(commands: Commands, words: Speaker, common: Common) -> None:
    """The commands that list protocols, write them into a file and take them from one."""
    say = words.say
    protocols = commands.add_parser(
        "protocols",
        parents=[common(words)],
        help=say(tr("list protocols, write them into a file, or take them from one")),
    )
    deeds = protocols.add_subparsers(dest="deed", metavar="DEED", required=True)
    deeds.add_parser(
        "list", parents=[common(words)], help=say(tr("list the protocols, a line each"))
    )
    _add_export(deeds, words, common)
    _add_import(deeds, words, common)


def _add_export(deeds: Commands, words: Speaker, common: Common) -> None:
    say = words.say
    export = deeds.add_parser(
        "export",
        parents=[common(words)],
        help=say(tr("write protocols into a file that another computer can import")),
        description=say(
            tr(
                "Writes one protocol as a TOML file, or one and more as a pack, which is a zip "
                "file. The ending of the file's name says which."
            )
        ),
    )
    export.add_argument("ids", metavar="ID", nargs="+", help=say(tr("its id in the list")))
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    export.add_argument("--name", default="", help=say(tr("what the pack is called")))
    export.add_argument("--author", default="", help=say(tr("who made the pack")))
    export.add_argument("--licence", default="", help=say(tr("what others may do with it")))


def _add_import(deeds: Commands, words: Speaker, common: Common) -> None:
    say = words.say
    take_in = deeds.add_parser(
        "import",
        parents=[common(words)],
        help=say(tr("say what a file of protocols would change here, and change it if wished")),
        description=say(
            tr(
                "Says of whom it is, what is new, what has changed and how. Nothing changes "
                "without --apply. With it all is taken in or nothing; a backup is made first. "
                "What was here stays as an earlier version."
            )
        ),
    )
    take_in.add_argument(
        "file", type=Path, metavar="FILE", help=say(tr("a TOML file or a pack in a zip file"))
    )
    take_in.add_argument("--apply", action="store_true", help=say(tr("take it in")))
    take_in.add_argument(
        "--conflicts",
        choices=("keep", "take"),
        help=say(
            tr("where here and the file differ: keep what is here, or take what is in the file")
        ),
    )
