"""Who is spared by the look before something goes out, with which words, and what is said."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.watch import Finding, Spared
from facilitator.domain.watch_words import WatchWords
from facilitator.domain.words import Names, Text, trn

_MOST = 5
"""Words that are named; the others are counted with them."""


def look_at(found: tuple[Finding, ...]) -> Text:
    """What a person should look at before a file is handed on."""
    told = Names(tuple(f"“{each.found}”" for each in found[:_MOST]))
    return trn(
        "Before you hand it on, look at {n} place that may be personal: {words}",
        "Before you hand it on, look at {n} places that may be personal, such as {words}",
        len(found),
        words=told,
    )


def spared_of_all(teams: tuple[Team, ...]) -> Spared:
    """The people of all teams."""
    members = tuple(member for team in teams for member in team.members)
    return Spared.of((each.name for each in members), (each.email for each in members))


def spared_of(team: Team, meeting: Meeting) -> Spared:
    """People whose names belong into the documents of a meeting."""
    names = (*(m.name for m in team.members), *(p.name for p in meeting.plan.expected))
    return Spared.of(names, (member.email for member in team.members))


def lexicon(resources: Path, language: str) -> WatchWords:
    """The words of a language that are looked for; of one without a file names alone are found."""
    from facilitator.exchange.watch_words_file import read_watch_words

    path = resources / "watch-words" / f"{language}.toml"
    return read_watch_words(path) if path.exists() else WatchWords(language)
