"""What the command line understands of templates of one's own."""

from __future__ import annotations

from facilitator.bootstrap.usage_shared import Commands, add_import, add_to, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_templates(commands: Commands, words: Speaker) -> None:
    """The commands that list own templates, write one into a file and take one from a file."""
    say = words.say
    templates = commands.add_parser(
        "templates",
        parents=[common(words)],
        help=say(tr("list your templates, write one into a file, or take one from a file")),
    )
    deeds = templates.add_subparsers(dest="deed", metavar="DEED", required=True)
    deeds.add_parser(
        "list", parents=[common(words)], help=say(tr("list your templates, a line each"))
    )
    export = deeds.add_parser(
        "export",
        parents=[common(words)],
        help=say(tr("write a template into a TOML file that another computer can import")),
    )
    export.add_argument(
        "id", metavar="ID", help=say(tr("its id in the list, or the first letters of it"))
    )
    add_to(export)
    add_import(
        deeds,
        words,
        tr("say what a template in a file would change here, and change it if wished"),
        tr(
            "Says whether it is new or differs. Nothing changes without --apply; a backup is "
            "made first."
        ),
        tr("a TOML file"),
    )
