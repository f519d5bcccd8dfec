"""What team leaders ask for, and what the finder should offer first.

The questions are those behind requests for programs of this kind and the ways of working that the
program exists for: hear everyone, help a colleague, look at work, set goals and look back. Each is
asked as one fills the form: what is wanted, minutes, people, and at times a word or two. More than
one answer may be sensible; what comes first must be one of them, and must fit.
"""

from pathlib import Path

from facilitator.app.finder import Finder, Question
from facilitator.app.library import Library
from facilitator.exchange.protocol_file import read_library
from facilitator.language.english import English

SHIPPED, _ = read_library([Path(__file__).parents[2] / "resources" / "protocols" / "en"])
FINDER = Finder(Library({protocol.id: protocol for protocol in SHIPPED}), English())

QUESTIONS = {
    "How does everyone get a word in at the start, in six minutes?": (
        Question("hear", 6, 8),
        {"check-in"},
    ),
    "Two teams meet for the first time. How do thirty people get to know each other?": (
        Question("hear", 20, 30),
        {"impromptu-networking"},
    ),
    "A colleague brings a draft plan. How do seven of us make it better in a period?": (
        Question("work", 40, 7),
        {"tuning-short"},
    ),
    "Thirty of us have posters of our work. How do we all give each other feedback?": (
        Question("work", 40, 30),
        {"gallery-walk"},
    ),
    "One of us is stuck with a class. How do six of us help in twenty minutes?": (
        Question("case", 20, 6),
        {"consultancy-short"},
    ),
    "Nine of us each have something on our mind. How does everyone get advice?": (
        Question("case", 30, 9),
        {"troika"},
    ),
    "One pupil worries us all. How do we agree on support?": (
        Question("case", 40, 6, "pupil"),
        {"case-conference"},
    ),
    "The results of the last check are here. What do they say, and what next?": (
        Question("results", 25, 6),
        {"heres-what"},
    ),
    "How do we look at what one pupil made, without judging?": (
        Question("results", 40, 7, "one pupil’s work"),
        {"collaborative-assessment"},
    ),
    "We read an article. How do we get to what it says in 25 minutes?": (
        Question("text", 25, 8),
        {"text-rendering"},
    ),
    "Three of us plan a lesson together that we then watch. How do we begin?": (
        Question("lessons", 60, 3, "plan"),
        {"lesson-study-plan"},
    ),
    "Two always talk and three never do. How do all seven speak to one question?": (
        Question("talk", 15, 7),
        {"round-robin"},
    ),
    "The team should say what it talks about. How, without an agenda of mine?": (
        Question("talk", 40, 6, "topics"),
        {"lean-coffee"},
    ),
    "How do sixteen people come up with ideas in a quarter of an hour?": (
        Question("ideas", 15, 16),
        {"one-two-four-all"},
    ),
    "The same thing goes wrong each week. How do we find out why?": (
        Question("cause", 30, 6),
        {"five-whys"},
    ),
    "The list is long. How do twelve of us come down to three?": (
        Question("decide", 15, 12),
        {"dot-voting"},
    ),
    "How far do we agree, before I write it down as decided?": (
        Question("decide", 25, 8, "agree"),
        {"fist-to-five", "gradients-of-agreement", "consent-round"},
    ),
    "It is decided. Who does what by when?": (
        Question("plan", 30, 6),
        {"action-planning"},
    ),
    "How do we set a goal for the term that we can measure?": (
        Question("goal", 40, 6, "setting a goal"),
        {"goal-workshop"},
    ),
    "Half the term is over. How far has our goal come?": (
        Question("goal", 30, 6),
        {"goal-review"},
    ),
    "We are a new team. How do we agree how we work?": (
        Question("agree", 25, 6),
        {"norms-building", "fears-and-hopes"},
    ),
    "Was this meeting worth it? There are eight minutes left.": (
        Question("back", 8, 8),
        {"plus-delta"},
    ),
    "The open day is behind us. What do we do again, and what not?": (
        Question("back", 35, 7, "event"),
        {"after-action-review"},
    ),
}


def test_what_comes_first_is_sensible_and_fits():
    offered = {asked: FINDER.answer(question)[0] for asked, (question, _) in QUESTIONS.items()}
    assert len(offered) >= 20
    first = {asked: found.protocol.id for asked, found in offered.items()}
    assert {asked: name for asked, name in first.items() if name not in QUESTIONS[asked][1]} == {}
    assert [asked for asked, found in offered.items() if not found.fits] == []
