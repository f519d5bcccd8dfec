"""The command that finds what was kept, a line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from facilitator.app.ports import Words
from facilitator.app.search import Hits
from facilitator.app.search_query import search_words, understood
from facilitator.app.search_words import answer_said, hit_said
from facilitator.bootstrap.asking import answer, opened, say
from facilitator.clocks import MachineClock


def search(data: Path, words: Words, typed: Sequence[str], *, sample: bool = False) -> int:
    """Print what is found of these words, a line each."""
    today = MachineClock().now().civil.date()
    wanted = understood(" ".join(map(_phrase, typed)), today, search_words(words.say))
    with opened(data, sample=sample) as (store, _, watcher):

        def ask(then: Callable[[Hits], None]) -> None:
            store.search(wanted, then)

        hits = answer(ask, watcher)
    for hit in hits.found:
        say(words.say(hit_said(hit)))
    say(" ".join(words.say(text) for text in answer_said(hits)))
    return 0


def _phrase(word: str) -> str:
    """What was given as one in the shell's quotes is a phrase."""
    plain = " " in word.strip() and ":" not in word and '"' not in word
    return f'"{word}"' if plain else word
