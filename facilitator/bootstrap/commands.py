"""The command line: plain sentences, exit code 1 for what did not work, 2 for wrong usage."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from facilitator import __version__
from facilitator.app.errors import UserError
from facilitator.domain.words import Text, tr
from facilitator.language.speaker import Speaker
from facilitator.language.words import open_words
from facilitator.paths import data_folder, resources

WRONG_USAGE = 2
FAILED = 1


def run(arguments: list[str], began: float) -> int:
    """Do what the command line says; `began` is the reading of time.perf_counter at the start."""
    words: Speaker = open_words("en", resources() / "i18n")
    try:
        told = _parser(words).parse_args(arguments)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    try:
        words = open_words(told.language or "en", resources() / "i18n")
        return _do(told, words, began)
    except UserError as error:
        _complain(words, error.text)
        return FAILED
    except BrokenPipeError:
        # Whoever reads has enough, as in "list | head"; Python would complain when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _do(told: argparse.Namespace, words: Speaker, began: float) -> int:
    if told.command:
        gc.enable()
    if told.command == "list":
        from facilitator.bootstrap.reading import list_meetings

        return list_meetings(_data(told), words, sample=told.sample)
    if told.command == "minutes":
        from facilitator.bootstrap.reading import write_minutes

        return write_minutes(_data(told), words, told.meeting, told.to, sample=told.sample)
    if told.command in ("demo", "screens"):
        return _perform(told, words)
    return _open(told, began)


def _perform(told: argparse.Namespace, words: Speaker) -> int:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from facilitator.bootstrap.demo import Stage, perform

    every = told.command == "screens"
    schemes = ("light", "dark") if every else ("light",)
    scale = (told.text_size or 100) / 100
    stage = Stage(told.to, resources(), words, schemes, scale, only_pictures=every)
    return perform(stage)


def _open(told: argparse.Namespace, began: float) -> int:
    if not _has_display() and not os.environ.get("QT_QPA_PLATFORM"):
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
    if told.sample and chosen is None:
        usual = data_folder()
        chosen = usual.with_name(f"{usual.name}-sample")
    return data_folder(chosen)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _complain(words: Speaker, text: Text) -> None:
    print(words.say(text), file=sys.stderr)  # noqa: T201 -- this is the command line


def _common(words: Speaker) -> argparse.ArgumentParser:
    """What can be said before a command and after it.

    Made anew for each: parsers share the options of a parent, and a default that is set for one
    would overrule what was said before a command.
    """
    say = words.say
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=argparse.SUPPRESS,
        help=say(tr("keep or look for the store in this folder instead of the usual one")),
    )
    common.add_argument(
        "--language",
        metavar="CODE",
        default=argparse.SUPPRESS,
        help=say(tr("the language of the program, such as en")),
    )
    common.add_argument(
        "--sample",
        action="store_true",
        default=argparse.SUPPRESS,
        help=say(tr("use a made-up team with a term of meetings, in a folder of its own")),
    )
    return common


def _parser(words: Speaker) -> argparse.ArgumentParser:
    say = words.say
    parser = argparse.ArgumentParser(
        prog="facilitator",
        parents=[_common(words)],
        description=say(
            tr("Lead a team meeting with a clock and fair turns, and hand out Word minutes.")
        ),
    )
    parser.set_defaults(data=None, language="", sample=False, command="")
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
    parser.add_argument("--text-size", type=_percent, default=0, metavar="PERCENT")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser(
        "list", parents=[_common(words)], help=say(tr("list the latest meetings, a line each"))
    )
    minutes = commands.add_parser(
        "minutes",
        parents=[_common(words)],
        help=say(tr("write the minutes of a meeting as a Word file")),
    )
    minutes.add_argument(
        "meeting",
        metavar="MEETING",
        help=say(tr("the first letters of a meeting's code in the list, or: latest")),
    )
    minutes.add_argument("--to", type=Path, required=True, metavar="FILE.docx")
    for name, text in (
        ("demo", tr("lead the sample meeting and leave minutes and pictures in a folder")),
        ("screens", tr("draw every screen, light and dark, into a folder")),
    ):
        command = commands.add_parser(name, parents=[_common(words)], help=say(text))
        command.add_argument("--to", type=Path, required=True, metavar="FOLDER")
        command.add_argument(
            "--text-size", type=_percent, default=argparse.SUPPRESS, metavar="PERCENT"
        )
    return parser


def _percent(words: str) -> int:
    """Text size in per cent, from 80 to 200."""
    number = int(words) if words.isdecimal() else 0
    if not 80 <= number <= 200:
        raise argparse.ArgumentTypeError(f"{words}: 80 … 200")
    return number
