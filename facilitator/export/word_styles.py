"""How a Word document of ours looks: its styles and nothing else.

Only styles carry the look, so that a school's own template changes everything. Measures are
twentieths of a point, sizes half points, as the format counts them.
The order of elements is the schema's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PETROL, INK, MUTED = "0B5C63", "1D1D1D", "595349"
SUNKEN, LINE, EDGE = "ECE9E2", "DAD5CB", "7F786D"

PAGE = (11906, 16838)
_LABELS = 2268
"""Where the values of a title block begin: 40 millimetres in."""

_INDENT = 340
"""Of the words of a list, behind their sign: 6 millimetres."""

BULLETS, NUMBERS = 1, 2
"""Identities of the two lists in `numbering_xml`; restarted lists follow them."""


def margin(dense: bool = False) -> int:
    """On all sides: 22 millimetres, 15 of a dense document."""
    return 850 if dense else 1247


def text_width(dense: bool = False) -> int:
    """What the margins leave of the page."""
    return PAGE[0] - 2 * margin(dense)


@dataclass(frozen=True, slots=True)
class Style:
    """One style: `paragraph` and `run` are the contents of its properties, in schema order."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    after: str = "Normal"
    character: bool = False


def _spaced(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _sized(half_points: int, colour: str = INK, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    size = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    return f'{weight}<w:color w:val="{colour}"/>{size}'


def _listed(list_id: int) -> str:
    indent = f'<w:ind w:left="{_INDENT}" w:hanging="{_INDENT}"/>'
    return f'<w:numPr><w:numId w:val="{list_id}"/></w:numPr>{_spaced(0, 50)}{indent}'


_TIED = "<w:keepNext/><w:keepLines/>"

STYLES = (
    Style("Normal", "Normal", _spaced(0, 80), _sized(21)),
    Style("Title", "Title", _TIED + _spaced(0, 200, 240), _sized(42, bold=True)),
    Style("Subtitle", "Subtitle", _TIED + _spaced(0, 20, 240), _sized(21, MUTED), "Title"),
    Style(
        "Heading1",
        "heading 1",
        _TIED + _spaced(380, 100, 240) + '<w:outlineLvl w:val="0"/>',
        _sized(30, PETROL, bold=True),
    ),
    Style(
        "Heading2",
        "heading 2",
        _TIED + _spaced(220, 60, 240) + '<w:outlineLvl w:val="1"/>',
        _sized(23, bold=True),
    ),
    Style("ListBullet", "List Bullet", _listed(BULLETS), after="ListBullet"),
    Style("ListNumber", "List Number", _listed(NUMBERS), after="ListNumber"),
    Style(
        "Facts",
        "Facts",
        f'<w:tabs><w:tab w:val="left" w:pos="{_LABELS}"/></w:tabs>'
        + _spaced(0, 40)
        + f'<w:ind w:left="{_LABELS}" w:hanging="{_LABELS}"/>',
        after="Facts",
    ),
    Style("Step", "Step", _TIED + _spaced(120, 40)),
    Style("Picture", "Picture", _TIED + _spaced(120, 40, 240)),
    Style("Caption", "caption", _TIED + _spaced(0, 80), _sized(19, MUTED)),
    Style("Remark", "Remark", _spaced(0, 60), _sized(19, MUTED)),
    Style("TableText", "Table Text", _spaced(0, 0), _sized(20), "TableText"),
    Style("TableHeading", "Table Heading", _TIED + _spaced(0, 0), _sized(20, bold=True)),
    Style(
        "Footer",
        "footer",
        f'<w:tabs><w:tab w:val="right" w:pos="{text_width()}"/></w:tabs>' + _spaced(0, 0, 240),
        _sized(18, MUTED),
        "Footer",
    ),
    Style("Strong", "Strong", run="<w:b/><w:bCs/>", character=True),
    Style("FactLabel", "Fact Label", run=f'<w:color w:val="{MUTED}"/>', character=True),
    Style("RemarkWords", "Remark Words", run=f'<w:color w:val="{MUTED}"/>', character=True),
)

CONTENTS = Style(
    "Contents",
    "Contents",
    f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{text_width()}"/></w:tabs>'
    + _spaced(0, 40),
    after="Contents",
)
"""Of a line in a list of contents; only a document that has such a list has it."""

READ_ALOUD = Style(
    "ReadAloud",
    "Read Aloud",
    f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="5" w:color="{PETROL}"/></w:pBdr>'
    + _spaced(20, 20)
    + '<w:ind w:left="170"/>',
    _sized(25),
)
"""Of words in a table that are read aloud: larger, behind a rule that is seen from a distance."""

SMALL_PRINT = Style("SmallPrint", "Small Print", _spaced(20, 20, 240), _sized(16, MUTED))
"""Of what is there to be looked up, at the end of a sheet."""
HEADER = Style(
    "Header",
    "header",
    _spaced(0, 0, 240) + '<w:jc w:val="right"/>',
    _sized(18, bold=True),
    "Header",
)
"""Of what stands at the top of the sheets of a document that has it."""

_BUILT_IN = frozenset(
    {
        "Normal",
        "Title",
        "Subtitle",
        "heading 1",
        "heading 2",
        "List Bullet",
        "List Number",
        "header",
        "footer",
        "Strong",
        "caption",
    }
)

_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="MinutesTable">'
    '<w:name w:val="Minutes Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>'
    "<w:tblPr><w:tblBorders>"
    f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
    '</w:tblBorders><w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
    '<w:bottom w:w="80" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
    f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{EDGE}"/></w:tcBorders>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{SUNKEN}"/></w:tcPr></w:tblStylePr></w:style>'
)


_BASIC = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
"""What every other style of a kind stands on."""


def styles_xml(
    namespaces: str,
    language: str,
    right_to_left: bool,
    dense: bool = False,
    more: tuple[Style, ...] = (),
) -> str:
    """The whole part of the styles, with the document's language; `more` stand behind ours."""
    bidi = language if right_to_left else "ar-SA"
    ours = "".join(_style_xml(style, right_to_left) for style in (*STYLES, *more))
    table = _TABLE
    if dense:
        ours, table = _thickened(ours), _thickened(table)
    return (
        f"<w:styles {namespaces}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
        ' w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{bidi}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        f"{_BASIC}{ours}{table}</w:styles>"
    )


_SIZES = re.compile('(<w:szC?s? w:val=")([0-9]+)"')
_SPACES = re.compile('(w:(?:before|after)=")([0-9]+)"|(<w:(?:top|bottom) w:w=")([0-9]+)"')
_LINES = 'w:line="264"'


def _thickened(styles: str) -> str:
    """The same with smaller letters and less space between; never under 9 points.

    Small print stays as it is.
    """

    def smaller(found: re.Match[str]) -> str:
        size = int(found[2])
        return f'{found[1]}{max(min(18, size), round(size * 0.84))}"'

    def nearer(found: re.Match[str]) -> str:
        name, space = found[1] or found[3], int(found[2] or found[4])
        return f'{name}{round(space * 0.4)}"'

    styles = _SPACES.sub(nearer, _SIZES.sub(smaller, styles)).replace(_LINES, 'w:line="240"')
    return styles.replace(f'w:pos="{text_width()}"', f'w:pos="{text_width(dense=True)}"')


def _style_xml(style: Style, right_to_left: bool) -> str:
    """One style; what is set here is set in no paragraph, so that a template can change it."""
    kind = "character" if style.character else "paragraph"
    own = "" if style.name in _BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if style.id == "Normal" else ""
    based = "DefaultParagraphFont" if style.character else "Normal"
    parts = [f'<w:name w:val="{style.name}"/>']
    if style.id != "Normal":
        parts.append(f'<w:basedOn w:val="{based}"/>')
    if not style.character and style.after != style.id:
        parts.append(f'<w:next w:val="{style.after}"/>')
    parts.append("<w:qFormat/>")
    if style.paragraph:
        paragraph = _turned(style.paragraph) if right_to_left else style.paragraph
        parts.append(f"<w:pPr>{paragraph}</w:pPr>")
    if style.run:
        parts.append(f"<w:rPr>{style.run}</w:rPr>")
    inner = "".join(parts)
    return f'<w:style w:type="{kind}"{default}{own} w:styleId="{style.id}">{inner}</w:style>'


def _turned(paragraph: str) -> str:
    """With the mark of a right-to-left paragraph in its place, before the spacing.

    A rule beside it does not turn with it, as its indents do.
    """
    turned = paragraph.replace('<w:left w:val="single"', '<w:right w:val="single"')
    return turned.replace("<w:spacing ", "<w:bidi/><w:spacing ", 1)


def numbering_xml(namespaces: str, starts: tuple[int, ...]) -> str:
    """The part of the lists: bullets, numbers, and one more for each list that starts anew."""
    restarted = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{NUMBERS}"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for number, start in enumerate(starts, NUMBERS + 1)
    )
    return (
        f"<w:numbering {namespaces}>"
        + _list_xml(BULLETS, "bullet", "ListBullet", "•")
        + _list_xml(NUMBERS, "decimal", "ListNumber", "%1.")
        + f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
        f'<w:num w:numId="{NUMBERS}"><w:abstractNumId w:val="{NUMBERS}"/></w:num>'
        f"{restarted}</w:numbering>"
    )


def _list_xml(identity: int, form: str, style: str, sign: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{identity}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{sign}"/>'
        '<w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_INDENT}" w:hanging="{_INDENT}"/></w:pPr></w:lvl></w:abstractNum>'
    )
