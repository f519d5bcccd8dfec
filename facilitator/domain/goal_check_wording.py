"""Rules of words: S1, S2, S4, S5, R1, X1 and X2. They know no language: the lists are handed in."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Goal, Level
from facilitator.domain.goal_check_figures import has_number, values_in
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_parts import (
    LONGEST_PHRASE,
    Better,
    Place,
    Rule,
    Said,
    Setting,
    Weight,
    at_span,
    figure,
    with_unit,
)
from facilitator.domain.goal_check_text import Span, Word, counted, words_of
from facilitator.domain.measure import PERCENT
from facilitator.domain.words import tr

_S = (Criterion.SPECIFIC,)
_RESULT = (Criterion.RESULT, Criterion.RELEVANT, Criterion.SPECIFIC)
_LONGEST_OPENING = 14
"""Words before a comma that may say when or where, before a goal says what."""
_NEAR = 12
"""Words from learners to what they show."""
_PARTING = ";\uff1b\u061b"  # Semicolons of several scripts.


def _length(goal: Goal, setting: Setting) -> Iterator[Said]:
    if not setting.lists.spaced:
        return
    n = counted(goal.sentence)
    if n < setting.limits.fewest_words.value:
        message = tr("Say who, what, from where to where, and by when.")
    elif n > setting.limits.most_words.value:
        message = tr("That is much to remember. Can it be said in one or two lines?")
    else:
        return
    yield Said(Place.SENTENCE, message, goal.sentence[:LONGEST_PHRASE], 0 if n else -1)


def _vague(goal: Goal, setting: Setting) -> Iterator[Said]:
    if figure(goal.target) is not None or has_number(goal.sentence, setting.lists):
        return
    for span in setting.lists.vague.within(goal.sentence):
        message = tr(
            "“{phrase}” can mean many things. What would be seen or counted?",
            phrase=span.of(goal.sentence),
        )
        yield at_span(Place.SENTENCE, message, goal.sentence, span, None)


def _two_changes(goal: Goal, setting: Setting) -> Iterator[Said]:
    """A joining word before a second change, or a semicolon with one behind it."""
    text, lists = goal.sentence, setting.lists
    words = words_of(text)
    first = _opening(text, words, lists)
    told = first < len(words) and _changes(words, first, lists, told=True)
    for place, word in enumerate(words[:-1]):
        joined = lists.joining.at(words, place) if place else 0
        if joined and place + joined < len(words) and _changes(words, place + joined, lists, told):
            after = words[place + joined]
            yield _split(text, Span(word.start, after.end), Span(word.start, after.start))
        if text[word.end : word.end + 1] in _PARTING and word.end < len(text):
            after = words[place + 1]
            behind = range(place + 1, min(place + _NEAR, len(words)))
            if any(_changes(words, at, lists, told) for at in behind):
                yield _split(text, Span(word.end, after.end), Span(word.end, after.start))


def _changes(words: tuple[Word, ...], place: int, lists: GoalWords, told: bool) -> bool:
    """Whether a verb of change stands there; in a goal that tells one to do, any of our verbs."""
    kinds = (lists.change, lists.vague, lists.activity, lists.keeping) if told else (lists.change,)
    return any(kind.at(words, place) for kind in kinds)


def _split(text: str, span: Span, seam: Span) -> Said:
    one = text[: seam.start].rstrip(" ,")
    two = text[seam.end :]
    better = Better(
        tr("Make two goals of it."),
        f"{one}{'' if one.endswith('.') else '.'}",
        second=f"{two[:1].upper()}{two[1:]}",
    )
    message = tr("“{phrase}” begins a second goal. Give each its own.", phrase=span.of(text)[:80])
    return at_span(Place.SENTENCE, message, text, span, better)


def _quantifier(goal: Goal, setting: Setting) -> Iterator[Said]:
    """Words for a number that nobody has said; one in the sentence makes shares exact."""
    text, lists = goal.sentence, setting.lists
    exact = frozenset(at for span in lists.exact.within(text) for at in range(span.start, span.end))
    told = figure(goal.target) in values_in(text, lists)
    kinds = (lists.manner,) if told else (lists.shares, lists.comparing, lists.manner)
    for kind in kinds:
        for span in kind.within(text):
            if span.start in exact:
                continue
            message = tr(
                "“{phrase}” can be more or less. Put a number there, or what can be seen.",
                phrase=span.of(text),
            )
            better = _with_share(goal, span, lists) if kind is lists.shares else None
            yield at_span(Place.SENTENCE, message, text, span, better)


def _with_share(goal: Goal, span: Span, lists: GoalWords) -> Better | None:
    """The sentence with the target instead of "most" or "more"."""
    target = figure(goal.target)
    if target is None or goal.unit.strip() != PERCENT or not lists.share:
        return None
    share = lists.share.replace("{n}", with_unit(target, PERCENT))
    sentence = f"{goal.sentence[: span.start]}{share}{goal.sentence[span.end :]}"
    return Better(tr("Write the target there."), sentence)


def _activity(goal: Goal, setting: Setting) -> Iterator[Said]:
    text, lists = goal.sentence, setting.lists
    words = words_of(text)
    place = _opening(text, words, lists)
    length = lists.activity.at(words, place) if place < len(words) else 0
    if not length or _shown_by_learners(words, lists):
        return
    span = Span(words[place].start, words[place + length - 1].end)
    phrase = span.of(text)
    message = (
        tr(
            "“{phrase}” says what you will do. What will learners know, do or show then?",
            phrase=phrase,
        )
        if goal.level is Level.LEARNER
        else tr("“{phrase}” says what you will do. What will be different then?", phrase=phrase)
    )
    what = tr("Move it to the actions, and begin with what it is for.")
    better = Better(what, action=text.strip())
    yield at_span(Place.SENTENCE, message, text, span, better)


def _opening(text: str, words: tuple[Word, ...], lists: GoalWords) -> int:
    """The verb that says what, behind "By March, the team will"; the end where none can stand."""
    place = 0
    for at, word in enumerate(words[:_LONGEST_OPENING]):
        if text[word.end : word.end + 1] in (",", "،", "、", ":") and lists.when.at(words, 0):
            place = at + 1
            break
    while place < len(words) and (length := lists.opening.at(words, place)):
        place += length
    noun = place and lists.articles.has(words[place - 1].folded)
    return len(words) if noun else place


def _shown_by_learners(words: tuple[Word, ...], lists: GoalWords) -> bool:
    """Learners and soon after them what they show, or a change and soon after it learners."""
    learners = [at for at in range(len(words)) if lists.learners.at(words, at)]
    return any(
        any(lists.results.at(words, near) for near in range(at + 1, min(at + _NEAR, len(words))))
        or any(lists.change.at(words, near) for near in range(max(0, at - _NEAR), at))
        for at in learners
    )


def _deficit(goal: Goal, setting: Setting) -> Iterator[Said]:
    for field, text in ((Place.SENTENCE, goal.sentence), (Place.COHORT, goal.cohort)):
        for span in setting.lists.deficit.within(text):
            message = tr(
                "“{phrase}” says what learners are not. Say what they need to learn next.",
                phrase=span.of(text),
            )
            yield at_span(field, message, text, span, None)


def _name(goal: Goal, setting: Setting) -> Iterator[Said]:
    if not setting.lists.names_by_capitals:
        return
    texts = (
        (Place.TITLE, goal.title),
        (Place.SENTENCE, goal.sentence),
        (Place.COHORT, goal.cohort),
        (Place.SUBJECT, goal.subject),
        (Place.BEHAVIOUR, goal.behaviour),
        (Place.GROUPS, goal.groups),
        *((Place.READINGS, reading.note) for reading in goal.readings if reading.note),
    )
    team = {name.casefold() for name in setting.names.values()}
    for field, text in texts:
        for span in _names_in(text, setting.lists):
            if span.of(text).casefold() not in team:
                message = tr(
                    "“{phrase}” looks like a learner's name. Use initials or a code.",
                    phrase=span.of(text),
                )
                yield at_span(field, message, text, span, None)


def _names_in(text: str, lists: GoalWords) -> Iterator[Span]:
    """Two words with capitals beside each other, not three, not where a sentence begins."""
    run: list[Word] = []
    for word in words_of(text):
        capital = _capital(text, word, lists)
        if capital and run and text[run[-1].end : word.start] == " ":
            run.append(word)
            continue
        yield from _pair(run)
        run = [word] if capital else []
    yield from _pair(run)


def _pair(run: list[Word]) -> Iterator[Span]:
    if len(run) == 2:
        yield Span(run[0].start, run[1].end)


def _capital(text: str, word: Word, lists: GoalWords) -> bool:
    written = text[word.start : word.end]
    if len(written) < 2 or len(written) > 30 or not written[0].isupper():
        return False
    if not written[1:].islower() or lists.capitals.has(word.folded):
        return False
    before = text[max(0, word.start - 3) : word.start].rstrip(" \"'“‘(")
    begins = word.start == 0 or before[-1:] in (".", "!", "?", ":", "\n", "")
    return not begins or not _ordinary(word, lists)


def _ordinary(word: Word, lists: GoalWords) -> bool:
    """Whether a word at the beginning of a sentence is one of the lists, and so no name."""
    kinds = (lists.change, lists.vague, lists.activity, lists.keeping, lists.opening)
    more = (lists.learners, lists.shares, lists.everyone, lists.labels)
    return any(kind.has(word.folded) for kind in (*kinds, *more))


_SEEN = tr("Vague words are a usual failure of goals.")
_TWO = tr("Two goals in one are a usual failure: half reached, where does it stand?")
_MEANS = tr(
    "Results-oriented (O'Neill & Conzemius; DuFour et al.); activity goals are a usual failure."
)

RULES_OF_WORDS: tuple[Rule, ...] = (
    Rule(
        "S1",
        Weight.WARNING,
        _S,
        tr("who, what and by when"),
        tr("A stranger should be able to point at it."),
        _length,
        by_words=True,
    ),
    Rule("S2", Weight.ERROR, _S, tr("what can be seen"), _SEEN, _vague, by_words=True),
    Rule("S4", Weight.WARNING, _S, tr("one change alone"), _TWO, _two_changes, by_words=True),
    Rule("S5", Weight.WARNING, _S, tr("a number or an act"), _SEEN, _quantifier, by_words=True),
    Rule(
        "R1", Weight.ERROR, _RESULT, tr("what learners will show"), _MEANS, _activity, False, True
    ),
    Rule(
        "X1",
        Weight.INFO,
        (Criterion.INCLUSIVE, Criterion.SPECIFIC),
        tr("what learners need"),
        tr("A need can be taught; a label stays."),
        _deficit,
        by_words=True,
    ),
    Rule(
        "X2",
        Weight.INFO,
        (),
        tr("no learner's name"),
        tr("Nothing of a person's results is kept unless it is asked for."),
        _name,
        by_words=True,
    ),
)
