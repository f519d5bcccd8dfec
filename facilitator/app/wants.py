"""What a person may want of a protocol, in words that a teacher would say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.domain.protocol import Format
from facilitator.domain.words import Said, Text, tr


@dataclass(frozen=True, slots=True)
class Want:
    """A wish, and the categories of the protocols that answer it."""

    key: str
    words: Text
    categories: tuple[str, ...]


WANTS: tuple[Want, ...] = (
    Want("hear", tr("Hear everyone at the start or at the end"), ("opening-closing",)),
    Want("case", tr("Get help with a hard case"), ("dilemma", "case-work")),
    Want("work", tr("Make a piece of work better"), ("feedback-on-work",)),
    Want("results", tr("Look at pupils’ work and results together"), ("data", "student-work")),
    Want("lessons", tr("Learn from each other’s lessons"), ("classroom-practice",)),
    Want("text", tr("Learn from a text"), ("text",)),
    Want("talk", tr("Talk so that all are heard"), ("dialogue",)),
    Want("ideas", tr("Find ideas"), ("idea-generation",)),
    Want("cause", tr("Find the cause of a problem"), ("problem-analysis",)),
    Want("decide", tr("Decide"), ("decision",)),
    Want("plan", tr("Plan who does what"), ("planning",)),
    Want("goal", tr("Set or review a goal"), ("goal-setting",)),
    Want("agree", tr("Agree how we work"), ("team-formation",)),
    Want("back", tr("Look back"), ("reflection", "evaluation")),
    Want("whole", tr("Hold a whole meeting"), ("meeting-design",)),
)
"""Every wish there is a name for; what no wish names is found under OTHER."""

OTHER = Want("other", tr("Do something else"), ())

_BY_CATEGORY = {category: want for want in WANTS for category in want.categories}

CATEGORIES: Mapping[str, Text] = MappingProxyType(
    {
        "opening-closing": tr("Opening and closing"),
        "dilemma": tr("Hard cases"),
        "case-work": tr("Case work"),
        "feedback-on-work": tr("Feedback on work"),
        "data": tr("Data"),
        "student-work": tr("Pupils’ work"),
        "classroom-practice": tr("Classroom practice"),
        "text": tr("Texts"),
        "dialogue": tr("Dialogue"),
        "idea-generation": tr("Ideas"),
        "problem-analysis": tr("Problems and their causes"),
        "decision": tr("Decisions"),
        "planning": tr("Planning"),
        "goal-setting": tr("Goals"),
        "team-formation": tr("Working as a team"),
        "reflection": tr("Reflection"),
        "evaluation": tr("Evaluation"),
        "meeting-design": tr("Whole meetings"),
    }
)
"""What the categories are called."""

FORMATS: Mapping[Format, Text] = MappingProxyType(
    {
        Format.WHOLE_GROUP: tr("Talk of the whole group"),
        Format.ROUND: tr("Round"),
        Format.SILENT: tr("Silent writing"),
        Format.PAIRS: tr("In pairs"),
        Format.TRIADS: tr("In threes"),
        Format.SMALL_GROUPS: tr("In small groups"),
        Format.PRESENTER: tr("Presentation"),
    }
)
"""What the ways of working in a step are called."""


def want_of(category: str) -> Want:
    """The wish that a category answers; OTHER for one that nobody has named."""
    return _BY_CATEGORY.get(category, OTHER)


def category_name(category: str) -> Said:
    """What a category is called; one without a name by its own letters."""
    return CATEGORIES.get(category) or category.replace("-", " ")
