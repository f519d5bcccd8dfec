"""Makes the three Word forms of resources/word-forms: plain, school and governors.

python3 packaging/word_forms.py writes them anew; the same bytes come of it everywhere, since
nothing in them is packed. They hold no word but places, so that they speak every language.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "word-forms"
sys.path.insert(0, str(ROOT))

from facilitator.domain.document import Document  # noqa: E402 -- found by the line above
from facilitator.domain.time import Moment  # noqa: E402
from facilitator.domain.words import tr  # noqa: E402
from facilitator.export.word import properties, whole  # noqa: E402
from facilitator.export.word_package import (  # noqa: E402
    CORE,
    DOCUMENT,
    FOOTER,
    HEAD,
    NAMESPACES,
    NUMBERING,
    package,
)
from facilitator.export.word_styles import PAGE, margin, numbering_xml  # noqa: E402
from facilitator.language.english import English  # noqa: E402

LANDSCAPE = PAGE[1] - 2 * margin()
PORTRAIT = PAGE[0] - 2 * margin()
EPOCH = (1980, 1, 1, 0, 0, 0)


def text(words: str, style: str = "") -> str:
    """A run."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def line(words: str, style: str = "Normal", *, strong: bool = False) -> str:
    """A paragraph."""
    run = text(words, "Strong" if strong else "")
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def heading(place: str) -> str:
    """A heading that is called as the place is."""
    return line(f"{{{{{place}:}}}}", "Heading1")


def fact(place: str, words: str = "") -> str:
    """A label of the title block and what it is."""
    told = words or f"{{{{{place}}}}}"
    label = text(f"{{{{{place}:}}}}", "FactLabel")
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Facts"/></w:pPr>{label}<w:r><w:tab/></w:r>{text(told)}</w:p>'
    )


def table(group: str, columns: dict[str, int], wide: int, more: dict[str, str]) -> str:
    """A header row of labels and a row that is repeated; columns are hundredths of the width.

    `more` holds further places of a cell.
    """
    widths = [wide * part // 100 for part in columns.values()]

    def row(cells: list[str], kind: str) -> str:
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        return f"<w:tr><w:trPr>{kind}</w:trPr>{inner}</w:tr>"

    heads = [line(f"{{{{{group}.{name}:}}}}", "TableHeading") for name in columns]
    cells = [
        line(f"{{{{{group}.{name}}}}}", "TableText", strong=name == "topic")
        + (line(f"{{{{{group}.{more[name]}}}}}", "TableText") if name in more else "")
        for name in columns
    ]
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="{sum(widths)}"'
        ' w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1"'
        ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblDescription w:val="{{{{{group}:}}}}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + "</w:tblGrid>"
        + row(heads, "<w:cantSplit/><w:tblHeader/>")
        + row(cells, "<w:cantSplit/>")
        + "</w:tbl>"
    )


def top() -> str:
    """What stands at the top of every form."""
    return line("{{school}}", "Subtitle") + line("{{title}}", "Title")


def plain() -> str:
    """The minutes as they are, in a form that a school may begin its own from."""
    return top() + line("{{minutes}}")


def school() -> str:
    """The table that schools keep: time, topic, lead, method, outcome."""
    facts = "".join(
        fact(place)
        for place in (
            *("team", "day", "planned", "held", "place", "purpose", "facilitator", "timekeeper"),
            *("recorder", "present", "in_part", "apologies", "absent", "norm"),
        )
    )
    columns = {"time": 9, "topic": 22, "lead": 13, "method": 14, "outcome": 42}
    return (
        top()
        + facts
        + line("{{part.earlier}}")
        + heading("items")
        + table("items", columns, LANDSCAPE, {"outcome": "notes"})
        + heading("decisions")
        + line("{{decisions}}", "ListNumber")
        + heading("actions")
        + table("actions", {"no": 7, "what": 51, "who": 20, "when": 22}, LANDSCAPE, {})
        + line("{{part.goals}}")
        + line("{{part.open}}")
        + line("{{part.sharing}}")
        + line("{{part.worked}}")
        + line("{{part.next}}")
    )


def governors() -> str:
    """Numbered items with what was said and, beside it, who is to do what."""
    facts = "".join(
        fact(place)
        for place in ("team", "day", "held", "place", "present", "in_part", "apologies", "absent")
    )
    columns = {"no": 7, "topic": 63, "actions": 30}
    return (
        top()
        + facts
        + fact("facilitator")
        + fact("recorder")
        + line("{{changes}}")
        + table("items", columns, PORTRAIT, {"topic": "notes"})
        + heading("decisions")
        + table("decisions", {"no": 7, "text": 53, "how": 40}, PORTRAIT, {})
        + heading("earlier")
        + table("earlier", {"what": 40, "who": 18, "when": 18, "state": 24}, PORTRAIT, {})
        + heading("actions")
        + table("actions", {"no": 7, "what": 49, "who": 20, "when": 24}, PORTRAIT, {})
        + line("{{part.open}}")
        + line("{{part.next}}")
    )


FORMS = {"plain": (plain, False), "school": (school, True), "governors": (governors, False)}
"""Each form by its name: what stands in it, and whether its pages lie on their side."""


def section(footer: str, *, turned: bool) -> str:
    """The page."""
    wide, high = (PAGE[1], PAGE[0]) if turned else PAGE
    lies = ' w:orient="landscape"' if turned else ""
    sides = " ".join(f'w:{side}="{margin()}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:pgSz w:w="{wide}" w:h="{high}"{lies}/>'
        f'<w:pgMar {sides} w:header="624" w:footer="624" w:gutter="0"/></w:sectPr>'
    )


def foot(*, turned: bool) -> str:
    """State and number of the page."""
    tabs = (
        ""
        if not turned
        else (
            f'<w:tabs><w:tab w:val="clear" w:pos="{PORTRAIT}"/>'
            f'<w:tab w:val="right" w:pos="{LANDSCAPE}"/></w:tabs>'
        )
    )
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    pages = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>{tabs}</w:pPr>'
        f"{text('{{state}}')}<w:r><w:tab/></w:r>{number}{text(' / ')}{pages}</w:p></w:ftr>"
    )


def made(name: str) -> bytes:
    """The whole file of one form."""
    body, turned = FORMS[name]
    common = package("en", right_to_left=False)
    parts = dict(common.parts)
    parts[DOCUMENT] = (
        f"{HEAD}<w:document {NAMESPACES}><w:body>{body()}"
        f"{section(common.footer, turned=turned)}</w:body></w:document>"
    ).encode()
    parts[NUMBERING] = (HEAD + numbering_xml(NAMESPACES, ())).encode()
    parts[FOOTER] = (HEAD + foot(turned=turned)).encode()
    parts[CORE] = whole(properties(Document("", "", "", tr(""), Moment(0)), English()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for part, content in parts.items():
            entry = zipfile.ZipInfo(part, EPOCH)
            entry.create_system, entry.external_attr = 3, 0o600 << 16
            file.writestr(entry, content)
    return out.getvalue()


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in FORMS:
        (FOLDER / f"{name}.docx").write_bytes(made(name))


if __name__ == "__main__":
    main()
