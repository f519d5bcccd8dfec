"""Reading Word files without the library that wrote them: a zip file and its XML."""

import io
import zipfile
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return ET.fromstring(file.read(name))


def body(content: bytes) -> ET.Element:
    return part(content, "word/document.xml")[0]


def text(element: ET.Element) -> str:
    """All that an element says; a tab and a line break count as such."""
    said = {"t": lambda e: e.text or "", "tab": lambda _: "\t", "br": lambda _: "\n"}
    runs = (e for run in element.iter(f"{W}r") for e in run)
    return "".join(said.get(e.tag.removeprefix(W), lambda _: "")(e) for e in runs)


def style(paragraph: ET.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.attrib[f"{W}val"]


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph in reading order, those in tables included."""
    return [(style(p), text(p)) for p in body(content).iter(f"{W}p")]


def rows(table: ET.Element) -> list[list[str]]:
    return [[text(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
