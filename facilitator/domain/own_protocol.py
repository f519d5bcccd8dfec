"""A protocol of one's own: what is being written, and every version that was saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.time import Moment


@dataclass(frozen=True, slots=True)
class Version:
    """The words as they were saved; `number` counts from 1."""

    number: int
    at: Moment
    protocol: Protocol


@dataclass(frozen=True, slots=True)
class OwnProtocol:
    """Lies over the shipped protocol of the same identity, if there is one.

    `versions` are in the order in which they were saved, and each stays. `draft` is what is being
    written and not saved yet; it may be anything. A `retired` one is on no shelf: where it lay
    over a shipped one, that is seen again.
    """

    id: str
    versions: tuple[Version, ...] = ()
    draft: Protocol | None = None
    retired: bool = False

    @property
    def newest(self) -> Protocol | None:
        """The words of the latest version; None when none was saved yet."""
        return self.versions[-1].protocol if self.versions else None

    @property
    def working(self) -> Protocol | None:
        """What is being written, or the latest version."""
        return self.newest if self.draft is None else self.draft

    @property
    def on_shelf(self) -> Protocol | None:
        """What an agenda may take of it."""
        return None if self.retired else self.newest

    @property
    def name(self) -> str:
        """What it is called now."""
        working = self.working
        return "" if working is None else working.name


def drafted(own: OwnProtocol, protocol: Protocol) -> OwnProtocol:
    """With these words being written; the words of the latest version are no draft."""
    words = replace(protocol, id=own.id)
    return replace(own, draft=None if words == own.newest else words)


def saved(own: OwnProtocol, protocol: Protocol, at: Moment) -> OwnProtocol:
    """With one version more and nothing being written. The same words again are no version.

    It comes back to the shelf.
    """
    words = tidy(replace(protocol, id=own.id))
    if words == own.newest:
        return replace(own, draft=None, retired=False)
    number = own.versions[-1].number + 1 if own.versions else 1
    versions = (*own.versions, Version(number, at, words))
    return replace(own, versions=versions, draft=None, retired=False)


def tidy(protocol: Protocol) -> Protocol:
    """Every text as a file can hold it."""
    names = ("name", "category")
    texts = ("purpose", "when", "when_not", "caution", "origin", "rights", "rights_note")
    given: dict[str, object] = {name: cleaned_line(getattr(protocol, name)) for name in names}
    given |= {name: cleaned(getattr(protocol, name)) for name in (*texts, "verification")}
    for name in ("also", "materials"):
        given[name] = tuple(cleaned_line(each) for each in getattr(protocol, name))
    steps = tuple(_tidy_step(step) for step in protocol.steps)
    return replace(protocol, steps=steps, **given)  # type: ignore[arg-type]


def _tidy_step(step: Step) -> Step:
    return replace(
        step,
        title=cleaned_line(step.title),
        cue=cleaned(step.cue),
        say=cleaned(step.say),
        sticks=cleaned(step.sticks),
        grouping=cleaned_line(step.grouping),
    )


def on_one_shelf(
    shipped: Mapping[str, Protocol], own: Iterable[OwnProtocol]
) -> dict[str, Protocol]:
    """Shipped ones and own ones by identity: an own one lies over the shipped one, others follow

    by their names.
    """
    mine = {each.id: each.on_shelf for each in own}
    shelf = {name: mine.get(name) or protocol for name, protocol in shipped.items()}
    added = [words for name, words in mine.items() if words is not None and name not in shipped]
    return shelf | {p.id: p for p in sorted(added, key=lambda p: (p.name.casefold(), p.id))}
