"""The pictures of a Word file: in the line of the text, each with words for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Picture
from facilitator.export.xml_text import attribute

WIDTH = 5_760_000
"""Of a picture: 16 centimetres, in the format's 36,000 units a millimetre."""

MEDIA = "media"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


@dataclass(slots=True)
class Pictures:
    """Draws the pictures of one document and remembers them until the file is packed.

    `name` begins the names of their parts, `before` is the highest number that drawings have
    there already.
    """

    words: Words
    draw: Drawer | None = None
    drawn: list[bytes] = field(default_factory=list)
    name: str = "picture"
    before: int = 0

    def run(self, picture: Picture) -> str:
        """The picture as a run; "" where nobody draws it."""
        image = b"" if self.draw is None else self.draw(picture.figure, self.words)
        if not image:
            return ""
        self.drawn.append(image)
        width, height = _size(image)
        words = attribute(self.words.say(picture.said))
        place = f"{self.name}{len(self.drawn)}"
        return _inline(self.before + len(self.drawn), place, words, WIDTH * height // width)

    def placed(self) -> Iterator[tuple[str, bytes]]:
        """Each picture with the name by which the body asks for it."""
        return ((f"{self.name}{number}", each) for number, each in enumerate(self.drawn, 1))

    def add_to(self, parts: dict[str, bytes]) -> None:
        """Put the pictures, and how they are found, among the parts of the file."""
        if not self.drawn:
            return
        related = ""
        for place, image in self.placed():
            name = f"word/{MEDIA}/{place}.png"
            parts[name] = image
            related += (
                f'<Relationship Id="{place}" Type="{RELATION}"'
                f' Target="{name.removeprefix("word/")}"/>'
            )
        put_in(parts, "word/_rels/document.xml.rels", "</Relationships>", related)
        kind = '<Default Extension="png" ContentType="image/png"/>'
        put_in(parts, "[Content_Types].xml", '<Default Extension="rels"', kind)


def put_in(parts: dict[str, bytes], part: str, before: str, more: str) -> None:
    """Put text into one of the parts, before what stands there first."""
    parts[part] = parts[part].replace(before.encode(), (more + before).encode(), 1)


def _size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, which stand behind its first 16 bytes."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _inline(number: int, place: str, words: str, height: int) -> str:
    extent = f'cx="{WIDTH}" cy="{height}"'
    named = f'id="{number}" name="Picture {number}" descr="{words}"'
    return (
        "<w:r><w:drawing>"
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {named}/>"
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main"'
        ' noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f"<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{place}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
