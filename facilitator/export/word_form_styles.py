"""The styles and lists of a form: the school's by their names, ours where one is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from facilitator.export.language_tag import language_tag
from facilitator.export.word_form_package import Element, FormPackage, W, parsed, pieces
from facilitator.export.word_package import HEAD, NAMESPACES
from facilitator.export.word_styles import NUMBERS, numbering_xml, styles_xml

_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_VAL = f"{W}val"
_USED = ("pStyle", "rStyle", "tblStyle")
_BASIC = frozenset({"Normal", "DefaultParagraphFont", "TableNormal", "NoList"})


def _name(style: Element) -> str:
    found = style.find(f"{W}name")
    return "" if found is None else found.get(_VAL, "").lower()


def _ours(language: str, right_to_left: bool) -> list[Element]:
    root = parsed((HEAD + styles_xml(NAMESPACES, language, right_to_left)).encode())
    return list(root.findall(f"{W}style"))


def lacking(package: FormPackage) -> tuple[str, ...]:
    """The names of our styles that a form does not have."""
    part = next(iter(package.related("styles")), "")
    known = {_name(each) for each in package.tree(part).findall(f"{W}style")} if part else set()
    styles = (each for each in _ours("en-GB", False) if each.get(f"{W}styleId") not in _BASIC)
    return tuple(each.find(f"{W}name").get(_VAL, "") for each in styles if _name(each) not in known)


class Styles:
    """Brings our styles and lists into a form, and tells what each is called there."""

    def __init__(self, package: FormPackage, language: str, right_to_left: bool) -> None:
        self._package = package
        tag = language_tag(language)
        part = next(iter(package.related("styles")), "")
        if not part:
            whole = (HEAD + styles_xml(NAMESPACES, tag, right_to_left)).encode()
            part = package.add("styles", whole, f"{_WORDML}.styles+xml")
        self._root = package.tree(part)
        self._speak(tag, right_to_left)
        self._lists = self._numbering()
        self._ids = self._adopt(_ours(tag, right_to_left))

    def rename(self, elements: Iterable[Element]) -> None:
        """Let elements of ours use the styles and lists as they are called in this form."""
        for element in elements:
            for kind in _USED:
                for used in element.iter(f"{W}{kind}"):
                    used.set(_VAL, self._ids.get(used.get(_VAL), used.get(_VAL)))
            for used in element.iter(f"{W}numId"):
                used.set(_VAL, str(int(used.get(_VAL)) + self._lists.offset))

    def number(self, starts: tuple[int, ...]) -> None:
        """Bring in a list for each that begins at one of these numbers."""
        self._lists.add(starts, self._abstract_of(self._ids["ListNumber"]))

    def _speak(self, tag: str, right_to_left: bool) -> None:
        """What is spoken in this document, where no run says otherwise."""
        for spoken in self._root.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
            spoken.set(_VAL, tag)
            if right_to_left:
                spoken.set(f"{W}bidi", tag)

    def _adopt(self, ours: list[Element]) -> Mapping[str, str]:
        """By our identities those here; styles whose names are missing come in."""
        here = self._root.findall(f"{W}style")
        names = {_name(each): each.get(f"{W}styleId") for each in reversed(here)}
        taken = {each.get(f"{W}styleId") for each in here}
        fresh, ids = [], {}
        for style in ours:
            identity = style.get(f"{W}styleId")
            if _name(style) in names:
                ids[identity] = names[_name(style)]
                continue
            ids[identity] = _free(identity, taken)
            fresh.append(style)
        for style in fresh:
            style.set(f"{W}styleId", ids[style.get(f"{W}styleId")])
            style.attrib.pop(f"{W}default", None)
            self._root.append(style)
            for kind in ("basedOn", "next"):
                for used in style.findall(f"{W}{kind}"):
                    used.set(_VAL, ids.get(used.get(_VAL), used.get(_VAL)))
            for used in style.iter(f"{W}numId"):
                used.set(_VAL, str(int(used.get(_VAL)) + self._lists.offset))
        self._lists.link({ids[s] for s in ("ListBullet", "ListNumber") if ids[s] in _ids(fresh)})
        return ids

    def _abstract_of(self, style: str) -> str:
        """The list that a style of the school numbers by; "" for ours."""
        for each in self._root.findall(f"{W}style"):
            number = each.find(f"{W}pPr/{W}numPr/{W}numId")
            if each.get(f"{W}styleId") == style and number is not None:
                return self._lists.abstract(number.get(_VAL))
        return ""

    def _numbering(self) -> Lists:
        part = next(iter(self._package.related("numbering")), "")
        if not part:
            empty = f"{HEAD}<w:numbering {NAMESPACES}/>".encode()
            part = self._package.add("numbering", empty, f"{_WORDML}.numbering+xml")
        return Lists(self._package.tree(part))


class Lists:
    """The part of the lists. Ours come in with numbers behind the highest that are there."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self.offset = _highest(root.iter(f"{W}num"), "numId")
        self._before = _highest(root.iter(f"{W}abstractNum"), "abstractNumId") + 1
        self._linked: set[str] = set()

    def link(self, styles: set[str]) -> None:
        """These styles of ours came in and number by our lists."""
        self._linked = styles

    def abstract(self, number: str) -> str:
        """The kind of a list that is there."""
        for each in self._root.findall(f"{W}num"):
            if each.get(f"{W}numId") == number:
                return str(each.find(f"{W}abstractNumId").get(_VAL))
        return ""

    def add(self, starts: tuple[int, ...], numbers: str) -> None:
        """Our two lists, and one for each start, in the manner of the list `numbers` if any."""
        (ours,) = pieces(numbering_xml(NAMESPACES, starts), NAMESPACES)
        abstracts, nums = ours.findall(f"{W}abstractNum"), ours.findall(f"{W}num")
        for each in abstracts:
            identity = int(each.get(f"{W}abstractNumId")) + self._before
            each.set(f"{W}abstractNumId", str(identity))
            for linked in each.iter(f"{W}pStyle"):
                if linked.get(_VAL) not in self._linked:
                    linked.getparent().remove(linked)
        for each in nums:
            old = int(each.get(f"{W}numId"))
            each.set(f"{W}numId", str(old + self.offset))
            kind = each.find(f"{W}abstractNumId")
            own = str(int(kind.get(_VAL)) + self._before)
            kind.set(_VAL, numbers if numbers and old > NUMBERS else own)
        last = self._root.findall(f"{W}abstractNum")
        at = self._root.index(last[-1]) + 1 if last else len(self._root.findall(f"{W}numPicBullet"))
        self._root[at:at] = abstracts
        last = self._root.findall(f"{W}num")
        at = self._root.index(last[-1]) + 1 if last else at + len(abstracts)
        self._root[at:at] = nums


def _ids(styles: Iterable[Element]) -> set[str]:
    return {each.get(f"{W}styleId") for each in styles}


def _highest(elements: Iterable[Element], name: str) -> int:
    told = (each.get(f"{W}{name}", "") for each in elements)
    return max((int(each) for each in told if each.isdecimal() and len(each) < 10), default=0)


def _free(wanted: str, taken: set[str]) -> str:
    while wanted in taken:
        wanted += "Ours"
    taken.add(wanted)
    return wanted
