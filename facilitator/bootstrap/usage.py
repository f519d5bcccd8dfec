"""What the command line understands, and how it explains itself."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence

from facilitator import __version__
from facilitator.bootstrap.usage_shared import common, folder, percent
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker

_SCHEMES = ("system", "light", "dark", "high")
_BARE = {"data": None, "language": "", "scheme": "", "text_size": 0, "command": ""}
_ALONE = {"--sample": "sample", "--sample-year": "sample_year", "--smoke": "smoke"}
_READ: Mapping[str, Callable[[str], object]] = {
    "data": folder,
    "language": str,
    "scheme": lambda word: _SCHEMES[_SCHEMES.index(word)],
    "text_size": percent,
}


def for_a_window(arguments: Sequence[str]) -> argparse.Namespace | None:
    """What these words say when they plainly open the window, as the whole parser would read them.

    None for all else: a command, a wish for help, and whatever is not right, which the parser
    knows to explain: made only where it is needed, since the window waits for it.
    """
    said: dict[str, object] = {**_BARE, **dict.fromkeys(_ALONE.values(), False)}
    left = iter(arguments)
    for word in left:
        if word in _ALONE:
            said[_ALONE[word]] = True
            continue
        option, sign, value = word.partition("=")
        name = option.removeprefix("--").replace("-", "_")
        value = value if sign else next(left, "")
        if not option.startswith("--") or name not in _READ or not value or value[0] == "-":
            return None
        try:
            said[name] = _READ[name](value)
        except (ValueError, argparse.ArgumentTypeError):
            return None
    return argparse.Namespace(**said)


def make_parser(words: Speaker) -> argparse.ArgumentParser:
    """The parser of the whole command line, explained in one language."""
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
        choices=_SCHEMES,
        default="",
        help=say(tr("the colours of the window")),
    )
    parser.add_argument("--text-size", type=percent, default=0, metavar="PERCENT")
    from facilitator.bootstrap.usage_commands import add_commands

    add_commands(parser.add_subparsers(dest="command", metavar="COMMAND"), words)
    return parser
