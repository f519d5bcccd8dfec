"""Writes docs/library.md: every protocol that comes with the program, by category.

python3 packaging/library_page.py writes it anew, after a protocol was added or changed; the same
bytes come of the same files.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "protocols" / "en"
PAGE = ROOT / "docs" / "library.md"
sys.path.insert(0, str(ROOT))

from facilitator.app.library_order import by_category  # noqa: E402 -- found by the line above
from facilitator.app.wants import category_name  # noqa: E402
from facilitator.domain.protocol import Protocol  # noqa: E402
from facilitator.domain.related import Kin, kin_said, relatives  # noqa: E402
from facilitator.exchange.protocol_file import read_library  # noqa: E402
from facilitator.language.english import English  # noqa: E402

_SAY = English().say
_NO_PART_OF_A_LINK = re.compile(r"[^\w\- ]")
_HEAD = (
    "# The library",
    (
        "The protocols that come with the program, written into this page by "
        "`packaging/library_page.py`. There are {count}, and {split} of them once more in several "
        "sittings. The minutes hold for the usual number of people; the program counts them anew "
        "for yours. How a protocol is written, and how you add your own, is in "
        "[protocols.md](protocols.md)."
    ),
    (
        "Steps, order and minutes are facts that come from the methods named here, with thanks to "
        "their authors. All the words to do, to say and to help are our own. Names of "
        "organisations and their marks belong to them and are named only to say where something "
        "comes from."
    ),
    "",
)


def page(protocols: Sequence[Protocol]) -> str:
    """The whole page."""
    split = len({kin.id for each in protocols for kin in each.related if kin.kind is Kin.SITTINGS})
    head = "\n\n".join(_HEAD).format(count=len(protocols) - split, split=split)
    return "\n".join((head, *_contents(protocols), *_all(protocols), ""))


def _contents(protocols: Sequence[Protocol]) -> Iterator[str]:
    for category, several in by_category(protocols):
        names = ", ".join(_link(each) for each in several)
        yield f"- **{_SAY(category_name(category))}**: {names}"


def _all(protocols: Sequence[Protocol]) -> Iterator[str]:
    shelf = {each.id: each for each in protocols}
    for category, several in by_category(protocols):
        yield f"\n## {_SAY(category_name(category))}"
        for each in several:
            yield f"\n### {each.name}\n\n{each.purpose}\n"
            yield f"- {_minutes(each)}, {_people(each)}"
            yield f"- Origin: {each.origin}"
            yield f"- Rights: {each.rights}. {each.rights_note}".rstrip()
            for kind, other in relatives(each.related, shelf):
                yield f"- {_SAY(kin_said(kind, _link(other)))}"


def _minutes(protocol: Protocol) -> str:
    usual = protocol.people.usual
    held = [protocol.minutes_for(usual, n) for n in range(1, protocol.sittings + 1)]
    lasting = " and ".join(map(str, held)) + " minutes"
    return lasting if len(held) == 1 else f"{lasting}, in {len(held)} sittings"


def _people(protocol: Protocol) -> str:
    people = protocol.people
    return f"with {people.usual} people ({people.least} to {people.most})"


def _link(protocol: Protocol) -> str:
    """To its heading on this page."""
    anchor = _NO_PART_OF_A_LINK.sub("", protocol.name.lower()).replace(" ", "-")
    return f"[{protocol.name}](#{anchor})"


def main() -> None:
    """Write the page; a file that cannot be read stops it."""
    protocols, errors = read_library([FOLDER])
    if errors:
        sys.exit("\n".join(_SAY(error.text) for error in errors))
    PAGE.write_text(page(protocols), "utf-8")


if __name__ == "__main__":
    main()
