"""Word forms as they should not be: each a shipped one with one thing planted."""

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exchange.bad_zips import bomb, locked, lying_bomb, many_entries

FORM = Path(__file__).parents[2] / "resources" / "word-forms" / "plain.docx"
GOOD = FORM.read_bytes()
BODY, RELATED = "word/document.xml", "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts() -> dict[str, bytes]:
    with ZipFile(io.BytesIO(GOOD)) as file:
        return {name: file.read(name) for name in file.namelist()}


def form_of(some: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, content in some.items():
            file.writestr(name, content)
    return out.getvalue()


def put(name: str, before: str, more: str) -> bytes:
    """The form with something more in a part."""
    some = parts()
    assert before.encode() in some[name]
    some[name] = some[name].replace(before.encode(), (more + before).encode(), 1)
    return form_of(some)


def related(kind: str, target: str, mode: str = "External") -> bytes:
    told = f'<Relationship Id="x" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return put(RELATED, "</Relationships>", told)


def in_body(xml: str) -> bytes:
    return put(BODY, "<w:sectPr", xml)


def field(code: str) -> bytes:
    half = len(code) // 2
    return in_body(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code[:half]}</w:instrText></w:r>"
        f"<w:r><w:instrText>{code[half:]}</w:instrText></w:r></w:p>"
    )


def with_part(name: str, content: bytes) -> bytes:
    return form_of({**parts(), name: content})


def instead(name: str, content: bytes) -> bytes:
    assert name in parts()
    return with_part(name, content)


def declared(encoding: str) -> bytes:
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY x "y">]>'
        f'<w:document xmlns:w="{W}"><w:body><w:p>&x;</w:p></w:body></w:document>'
    )
    return instead(BODY, text.encode(encoding))


def laughing() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE d [<!ENTITY l0 "ha">{entities}]><w:document xmlns:w="{W}">&l9;</w:document>'
    return instead(BODY, text.encode())


def body_of(inner: str) -> bytes:
    return instead(BODY, f'<w:document xmlns:w="{W}">{inner}</w:document>'.encode())


MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def typed(kind: str) -> bytes:
    some = parts()
    some[TYPES] = some[TYPES].replace(PLAIN.encode(), kind.encode())
    return form_of(some)


BAD_FORMS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "no Word document"),
    "a text": (lambda: b"{{title}}", "no Word document"),
    "a PDF": (lambda: b"%PDF-1.7\n", "no Word document"),
    "another zip": (lambda: many_entries(3), "no Word document"),
    "a workbook": (lambda: typed(SHEET), "no Word document"),
    "an old Word file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old form"),
    "one behind a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "a locked zip": (locked, "no Word document"),
    "cut short": (lambda: GOOD[:-40], "damaged"),
    "macros by its kind": (lambda: typed(MACRO), "macros"),
    "macros inside": (lambda: with_part("word/vbaProject.bin", b"\xd0\xcf\x11\xe0"), "macros"),
    "macros by a link": (lambda: related("vbaProject", "vbaProject.bin", "Internal"), "macros"),
    "a control": (lambda: with_part("word/activeX/activeX1.xml", b"<a/>"), "macros"),
    "a picture from elsewhere": (lambda: related("image", "http://a.example/x.png"), "elsewhere"),
    "a picture from a server": (lambda: related("image", "\\\\server\\x.png"), "elsewhere"),
    "a picture in disguise": (
        lambda: related("image", "file:///c:/x.png", "Internal"),
        "elsewhere",
    ),
    "another template": (
        lambda: related("attachedTemplate", "file:///c:/x.dotm"),
        "another template",
    ),
    "a link to a file": (lambda: related("hyperlink", "file:///c:/x.exe"), "elsewhere"),
    "a link that runs": (lambda: related("hyperlink", "javascript:x()"), "elsewhere"),
    "an object": (lambda: related("oleObject", "embeddings/x.bin", "Internal"), "another file"),
    "an object from elsewhere": (lambda: related("oleObject", "http://a.example"), "another file"),
    "a workbook inside": (lambda: related("package", "x.xlsx", "Internal"), "another file"),
    "another text inside": (lambda: related("aFChunk", "x.html", "Internal"), "another file"),
    "another text in its body": (lambda: in_body('<w:altChunk r:id="x"/>'), "another file"),
    "a field that fetches": (lambda: field('INCLUDETEXT "c:\\x"'), "elsewhere"),
    "a field that starts": (lambda: field("DDEAUTO c:\\\\x"), "elsewhere"),
    "a simple field that fetches": (
        lambda: in_body('<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://a.example"/></w:p>'),
        "elsewhere",
    ),
    "an old drawing from elsewhere": (
        lambda: in_body(
            '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml">'
            '<v:imagedata src="http://a.example/x.png"/></v:rect></w:pict></w:r></w:p>'
        ),
        "elsewhere",
    ),
    "a mail merge": (
        lambda: put("word/settings.xml", "<w:zoom", "<w:mailMerge/>"),
        "elsewhere",
    ),
    "an entity": (lambda: declared("utf-8"), "damaged"),
    "an entity in other letters": (lambda: declared("utf-16"), "damaged"),
    "a thousand million laughs": (laughing, "damaged"),
    "XML that breaks off": (lambda: instead(BODY, b"<w:document"), "damaged"),
    "XML without a name for its space": (lambda: instead(BODY, b"<w:document/>"), "damaged"),
    "ten thousand deep": (lambda: body_of("<w:p>" * 10_000 + "</w:p>" * 10_000), "damaged"),
    "half a million elements": (lambda: body_of("<w:p/>" * 500_000), "damaged"),
    "many parts of many elements": (
        lambda: form_of(
            {
                **parts(),
                **{f"word/header{n}.xml": b"<a>" + b"<b/>" * 90_000 + b"</a>" for n in range(9)},
            }
        ),
        "damaged",
    ),
    "one with a way out": (lambda: with_part("word/../../x.xml", b"<a/>"), "damaged"),
    "one from a root": (lambda: with_part("/x.xml", b"<a/>"), "damaged"),
    "a part twice": (lambda: form_of({**parts(), "WORD/document.xml": b"<a/>"}), "damaged"),
    "a bomb": (lambda: with_part("word/x.xml", bytes(300_000_000)), "MB"),
    "a bomb of a picture": (lambda: with_part("word/media/x.png", bytes(50_000_000)), "MB"),
    "bombs enough": (
        lambda: form_of({**parts(), **{f"word/media/{n}.png": bytes(3_900_000) for n in range(9)}}),
        "MB",
    ),
    "no form but a bomb": (bomb, "no Word document"),
    "a bomb that lies": (lying_bomb, "no Word document"),
    "too many parts": (lambda: many_entries(400), "damaged"),
    "very many parts": (lambda: many_entries(15_000), "damaged"),
}
"""By its case, a form and words of the sentence that refuses it."""
