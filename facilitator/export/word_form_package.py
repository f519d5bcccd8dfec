"""The parts of a form and how they hang together: read, changed and put together again."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Any, TypeAlias

from lxml import etree

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KINDS = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TYPES, _ROOT = "[Content_Types].xml", "_rels/.rels"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def parsed(xml: bytes) -> Element:
    """The root of an XML part. Nothing is fetched, nothing expanded."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    return etree.fromstring(xml, parser)


def pieces(xml: str, namespaces: str) -> list[Element]:
    """The elements of some XML that needs those namespaces."""
    return list(parsed(f"<all {namespaces}>{xml}</all>".encode()))


class FormPackage:
    """The parts by name; those that were looked at as trees are written back at the end."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.parts = dict(parts)
        self._trees: dict[str, Element] = {}
        self.main = next(iter(self._related("", _ROOT, "officeDocument")), "")

    def tree(self, name: str) -> Element:
        """The root of a part, to be changed in place."""
        if name not in self._trees:
            self._trees[name] = parsed(self.parts[name])
        return self._trees[name]

    def related(self, kind: str) -> tuple[str, ...]:
        """The parts of one kind that the main part names: "header", "styles"."""
        return self._related(posixpath.dirname(self.main), self._relations, kind)

    def relate(self, identity: str, kind: str, target: str) -> None:
        """Let the main part find another by that identity."""
        if self._relations not in self.parts:
            self.parts[self._relations] = f'<Relationships xmlns="{_RELATIONS[1:-1]}"/>'.encode()
        folder = posixpath.dirname(self.main)
        etree.SubElement(
            self.tree(self._relations),
            f"{_RELATIONS}Relationship",
            Id=identity,
            Type=f"{_R}/{kind}",
            Target=posixpath.relpath(target, folder or "."),
        )

    def add(self, kind: str, content: bytes, media: str) -> str:
        """Put in a part that there is one of, such as the styles; its name."""
        name = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        self.parts[name] = content
        self.relate(f"ours-{kind}", kind, name)
        self.declare(name, media)
        return name

    def declare(self, name: str, media: str) -> None:
        """Say of what kind a part is."""
        kinds = self.tree(_TYPES)
        for each in kinds.findall(f"{_KINDS}Override"):
            if each.get("PartName", "").lower() == f"/{name}".lower():
                each.set("ContentType", media)
                return
        etree.SubElement(kinds, f"{_KINDS}Override", PartName=f"/{name}", ContentType=media)

    def declare_ending(self, ending: str, media: str) -> None:
        """Say of what kind parts with that ending are, unless that is said."""
        kinds = self.tree(_TYPES)
        known = {e.get("Extension", "").lower() for e in kinds.findall(f"{_KINDS}Default")}
        if ending not in known:
            default = etree.Element(f"{_KINDS}Default", Extension=ending, ContentType=media)
            kinds.insert(0, default)

    def drop(self, *endings: str) -> None:
        """Take out what the whole file names as of these kinds: what it tells of itself."""
        relations = self.tree(_ROOT)
        for each in relations.findall(f"{_RELATIONS}Relationship"):
            if each.get("Type", "").endswith(endings):
                name = each.get("Target", "").lstrip("/")
                relations.remove(each)
                self.parts.pop(name, None)
                for kind in self.tree(_TYPES).findall(f"{_KINDS}Override"):
                    if kind.get("PartName") == f"/{name}":
                        self.tree(_TYPES).remove(kind)

    def attach(self, name: str, kind: str, media: str, content: bytes) -> None:
        """Put in what the whole file tells of itself."""
        self.parts[name] = content
        etree.SubElement(
            self.tree(_ROOT),
            f"{_RELATIONS}Relationship",
            Id=f"ours-{posixpath.basename(name).partition('.')[0]}",
            Type=kind,
            Target=name,
        )
        self.declare(name, media)

    def written(self) -> dict[str, bytes]:
        """All parts as they are now, as a document, whatever kind the form was."""
        self.declare(self.main, _DOCUMENT)
        for name, tree in self._trees.items():
            self.parts[name] = etree.tostring(
                tree, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        return self.parts

    @property
    def _relations(self) -> str:
        folder, name = posixpath.split(self.main)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def _related(self, folder: str, relations: str, kind: str) -> tuple[str, ...]:
        if relations not in self.parts:
            return ()
        targets = (
            posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
            for each in self.tree(relations).findall(f"{_RELATIONS}Relationship")
            if each.get("Type", "").endswith(f"/{kind}")
        )
        return tuple(name for name in dict.fromkeys(targets) if name in self.parts)
