"""What the command line understands of protocols."""

from __future__ import annotations

from facilitator.bootstrap.usage_shared import Commands, add_import, add_to, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_protocols(commands: Commands, words: Speaker) -> None:
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
    _add_export(deeds, words)
    booklet = deeds.add_parser(
        "booklet",
        parents=[common(words)],
        help=say(tr("write all protocols into one document to print, such as booklet.docx")),
        description=say(
            tr(
                "Writes a run sheet of each protocol, from the top of a page, behind a list of "
                "contents. The ending of the file's name says which kind of document."
            )
        ),
    )
    add_to(booklet)
    add_import(
        deeds,
        words,
        tr("say what a file of protocols would change here, and change it if wished"),
        tr(
            "Says of whom it is, what is new, what has changed and how. Nothing changes "
            "without --apply. With it all is taken in or nothing; a backup is made first. "
            "What was here stays as an earlier version."
        ),
        tr("a TOML file or a pack in a zip file"),
    )


def _add_export(deeds: Commands, words: Speaker) -> None:
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
    add_to(export)
    export.add_argument("--name", default="", help=say(tr("what the pack is called")))
    export.add_argument("--author", default="", help=say(tr("who made the pack")))
    export.add_argument("--licence", default="", help=say(tr("what others may do with it")))
