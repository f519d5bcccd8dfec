"""What several commands understand alike."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from facilitator.domain.words import Text, tr
from facilitator.language.speaker import Speaker

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
"""What argparse gives no public name."""


def common(words: Speaker) -> argparse.ArgumentParser:
    """What can be said before a command and after it.

    Made anew for each: parsers share the options of a parent, and a default that is set for one
    would overrule what was said before a command.
    """
    say = words.say
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument(
        "--data",
        type=folder,
        metavar="FOLDER",
        default=argparse.SUPPRESS,
        help=say(tr("keep or look for the store in this folder instead of the usual one")),
    )
    parser.add_argument(
        "--language",
        metavar="CODE",
        default=argparse.SUPPRESS,
        help=say(tr("the language of the program, such as en")),
    )
    parser.add_argument(
        "--sample",
        action="store_true",
        default=argparse.SUPPRESS,
        help=say(tr("use a made-up team with a term of meetings, in a folder of its own")),
    )
    parser.add_argument(
        "--sample-year",
        action="store_true",
        default=argparse.SUPPRESS,
        help=say(tr("the same with a year of forty meetings, made at the first time")),
    )
    return parser


def add_to(command: argparse.ArgumentParser) -> None:
    """Where a command writes its file."""
    command.add_argument("--to", type=Path, required=True, metavar="FILE")


def add_personal(command: argparse.ArgumentParser, words: Speaker) -> None:
    """What becomes of names and matters that may be personal."""
    command.add_argument(
        "--personal",
        choices=("tell", "replace", "refuse"),
        default="tell",
        help=words.say(
            tr(
                "where names of the school's list, addresses or personal matters stand in it: "
                "write it and tell, write initials instead, or write nothing"
            )
        ),
    )


def add_import(commands: Commands, words: Speaker, tells: Text, more: Text, file: Text) -> None:
    """A command that says what a file would change here, and changes it if wished."""
    say = words.say
    take_in = commands.add_parser(
        "import", parents=[common(words)], help=say(tells), description=say(more)
    )
    take_in.add_argument("file", type=Path, metavar="FILE", help=say(file))
    take_in.add_argument("--apply", action="store_true", help=say(tr("take it in")))
    take_in.add_argument(
        "--conflicts",
        choices=("keep", "take"),
        help=say(
            tr("where here and the file differ: keep what is here, or take what is in the file")
        ),
    )


def folder(words: str) -> Path:
    """A folder by its name; an empty name would be the folder that the caller is in."""
    if not words.strip():
        raise ValueError(words)  # argparse says: invalid folder value
    return Path(words)


def percent(words: str) -> int:
    """Text size in per cent, from 80 to 200."""
    number = int(words) if words.isdecimal() else 0
    if not 80 <= number <= 200:
        raise argparse.ArgumentTypeError(f"{words}: 80 … 200")
    return number
