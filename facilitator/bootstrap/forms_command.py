"""The commands that list Word forms and say what is missing in one."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.keeping import Starts
from facilitator.app.ports import Words
from facilitator.bootstrap.asking import answer, opened, say
from facilitator.bootstrap.word_forms import SHIPPED, form_in, report_of
from facilitator.domain.word_form import told
from facilitator.domain.words import tr


def list_forms(data: Path, words: Words, *, sample: bool = False) -> int:
    """Print a line for each form that comes with the program, then for each of the school's own."""
    with opened(data, sample=sample) as (store, _, watcher):
        starts: Starts = answer(store.starts, watcher)
    for name, label in SHIPPED.items():
        say(words.say(tr("{name}  {label}", name=name, label=label)))
    for form in starts.forms:
        say(words.say(tr("{name}  Your own", name=form.name)))
    return 0


def check_form(words: Words, path: Path) -> int:
    """Print what is missing or unknown in a form; 1 where anything is."""
    _, form = form_in(path)
    report = report_of(form)
    for sentence in told(report):
        say(words.say(sentence))
    return 0 if report.whole else 1
