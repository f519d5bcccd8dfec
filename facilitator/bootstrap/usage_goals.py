"""What the command line understands of goals."""

from __future__ import annotations

from facilitator.bootstrap.usage_shared import Commands, add_personal, add_to, common
from facilitator.domain.words import tr
from facilitator.language.speaker import Speaker


def add_goals(commands: Commands, words: Speaker) -> None:
    """The commands that list goals and write documents about them."""
    say = words.say
    goals = commands.add_parser(
        "goals",
        parents=[common(words)],
        help=say(tr("list goals, write the story of one, or the growth plan")),
    )
    deeds = goals.add_subparsers(dest="deed", metavar="DEED", required=True)
    deeds.add_parser("list", parents=[common(words)], help=say(tr("list all goals, a line each")))
    story = deeds.add_parser(
        "story",
        parents=[common(words)],
        help=say(tr("write the story of a goal: .docx, .pdf, .html, .md or .txt")),
    )
    story.add_argument(
        "goal", metavar="GOAL", help=say(tr("the first letters of a goal's code in the list"))
    )
    add_to(story)
    add_personal(story, words)
    plan = deeds.add_parser(
        "plan",
        parents=[common(words)],
        help=say(tr("write the growth plan: .docx, .pdf, .html, .md or .txt")),
        description=say(
            tr("Visions, priorities and the goals below them, of one team or of all together.")
        ),
    )
    plan.add_argument(
        "--team", metavar="NAME", default="", help=say(tr("only of the team with this name"))
    )
    add_to(plan)
    add_personal(plan, words)
