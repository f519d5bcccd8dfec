"""The parts of a Word file that are the same for every document of one language."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from facilitator.export.language_tag import language_tag
from facilitator.export.word_styles import Style, styles_xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

DOCUMENT = "word/document.xml"
NUMBERING = "word/numbering.xml"
FOOTER = "word/footer1.xml"
CORE = "docProps/core.xml"

_LEFTOVERS = ("/stylesWithEffects", "/customXml", "/thumbnail")
"""Relations of python-docx's template that are of no use here, or that validators reject."""


@dataclass(frozen=True, slots=True)
class Package:
    """Parts by their names, and the relation by which the body finds its footer."""

    parts: Mapping[str, bytes]
    footer: str


@cache
def package(
    language: str, right_to_left: bool, dense: bool = False, more: tuple[Style, ...] = ()
) -> Package:
    """python-docx's template, mended and with our styles, and `more` that few documents need.

    Kept once made: opening and writing the template costs more than a document of ten pages.
    """
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = Document()
    for relations in (document.part.rels, document.part.package.rels):
        for identity, relation in list(relations.items()):
            if relation.reltype.endswith(_LEFTOVERS):
                del relations[identity]
    document.sections[0].footer.is_linked_to_previous = False
    related = document.part.rels.items()
    footers = [i for i, r in related if r.reltype == RELATIONSHIP_TYPE.FOOTER]
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    tag = language_tag(language)
    theme = "word/theme/theme1.xml"
    parts[theme] = parts[theme].replace(b'typeface="Cambria"', b'typeface="Calibri"')
    styles = styles_xml(NAMESPACES, tag, right_to_left, dense, more)
    parts["word/styles.xml"] = (HEAD + styles).encode()
    parts["word/settings.xml"] = (HEAD + _settings(tag, right_to_left)).encode()
    parts["docProps/app.xml"] = (HEAD + APPLICATION).encode()
    return Package(MappingProxyType(parts), footers[0])


def _settings(language: str, right_to_left: bool) -> str:
    """No leftovers of the template: not another's edits, nor an older Word's compatibility."""
    bidi = f' w:bidi="{language}"' if right_to_left else ""
    return (
        f"<w:settings {NAMESPACES}>"
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{language}"{bidi}/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"'
        ' w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4"'
        ' w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"'
        ' w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


APPLICATION = (
    "<Properties"
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Facilitator</Application></Properties>"
)
