"""The command that looks at the store and its backups and says what it finds."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.ports import Words
from facilitator.bootstrap.asking import alone, say
from facilitator.domain.words import tr
from facilitator.storage.report import report
from facilitator.storage.search_mending import put_search_right


def check(data: Path, words: Words) -> int:
    """Read everything and print a line for each finding; 1 when one of them is bad."""
    with alone(data):
        anew = put_search_right(data)
        findings = report(data)
    if anew:
        say(words.say(tr("The search index did not say what is kept. It has been made anew.")))
    for finding in findings:
        say(words.say(finding.text))
    if all(finding.good for finding in findings):
        return 0
    say(words.say(tr("Nothing has been changed. Start the program: it offers what can be done.")))
    return 1
