"""An e-mail draft: a file that a mail program opens as a new message, ready to be sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from facilitator.domain.document import plain

_LABEL = "[A-Za-z0-9-]{1,63}"
_ADDRESS = re.compile(rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~.-]{{1,64}}@{_LABEL}(?:\.{_LABEL})*")
_LONGEST_ADDRESS = 254
_LONGEST_NAME = 200
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a message. `kind` is its type, such as "application/pdf"."""

    name: str
    kind: str
    content: bytes


def usable(address: str) -> bool:
    """Whether mail can be sent to an address as it was typed."""
    typed = address.strip()
    if len(typed) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(typed):
        return False
    name = typed.partition("@")[0]
    return not (name.startswith(".") or name.endswith(".") or ".." in typed)


def mail_draft(to: Sequence[tuple[str, str]], subject: str, body: str, attached: Attached) -> bytes:
    """The file, as text with CRLF. `to` are names and addresses; those must be `usable`.

    What no document can hold is replaced by a sign in the body too. It names no sender and no
    time: the mail program puts them in. The same message gives the same file.
    """
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP.clone(refold_source="none"))
    message["X-Unsent"] = "1"
    # The library folds lists of addresses so that commas get lost, and long subjects so that they
    # begin with a space (3.11, 3.12).
    message.set_raw("Subject", _folded(_line(subject)))
    if to:
        message.set_raw("To", ",\r\n ".join(_recipient(*each) for each in to))
    message.set_content(plain(body), cte="base64")
    main, _, sub = attached.kind.partition("/")
    # Text without it is read as ASCII, or as whatever the reader's machine is used to.
    params = {"charset": "utf-8"} if main == "text" else None
    message.add_attachment(
        attached.content, maintype=main, subtype=sub, filename=attached.name, params=params
    )
    # The library draws a boundary by chance; this one can stand in no line of the parts.
    whole = sha256(body.encode(errors="replace") + attached.content).hexdigest()
    message.set_boundary(f"=_{whole[:40]}_=")
    return message.as_bytes()


def _recipient(name: str, address: str) -> str:
    """One address as a header has it: the name in quotes, or in encoded words."""
    from email.utils import quote

    shown = _line(name)[:_LONGEST_NAME].strip()
    if not shown:
        return address.strip()
    if shown.isascii() and "=?" not in shown:
        return f'"{quote(shown)}" <{address.strip()}>'
    return f"{_encoded(shown)}\r\n <{address.strip()}>"


def _folded(words: str) -> str:
    """Words on lines that any reader takes, broken between them, else encoded."""
    plain_words = words.isascii() and "=?" not in words
    if not plain_words or any(len(word) > _LONGEST_WORD for word in words.split(" ")):
        return _encoded(words)
    lines = [""]
    for word in words.split(" "):
        if len(lines[-1]) + len(word) > _LONGEST_WORD:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] or len(lines) > 1 else word
    return "\r\n".join(lines)


def _encoded(words: str) -> str:
    """RFC 2047."""
    from email.header import Header

    return Header(words, "utf-8", maxlinelen=70, header_name="Subject").encode(linesep="\r\n")


def _line(text: str) -> str:
    """On one line, without what no header may hold."""
    kept = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(kept.encode(errors="replace").decode().split())
