"""How a web page of ours looks: light or dark as the reader has it, and on paper.

The measures are those of the Word files. Nothing is fetched: letters are the reader's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facilitator.export.word_styles import EDGE, INK, LINE, MUTED, PETROL, SUNKEN

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "page": "#FFFFFF",
        "ink": f"#{INK}",
        "muted": f"#{MUTED}",
        "accent": f"#{PETROL}",
        "sunken": f"#{SUNKEN}",
        "line": f"#{LINE}",
        "edge": f"#{EDGE}",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "page": "#1A1918",
        "ink": "#F2EFEA",
        "muted": "#BBB4A9",
        "accent": "#75CDCE",
        "sunken": "#2E2B29",
        "line": "#3B3835",
        "edge": "#938B80",
    }
)

_LOOK = """
html { font-size: 100%; background: var(--page); color: var(--ink); }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 46rem; line-height: 1.5;
  font-family: Calibri, Carlito, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, li, dt, dd, th, td, figcaption { white-space: pre-wrap; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.25rem 0 .5rem; color: var(--accent); }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.4rem 0 .25rem; }
p { margin: 0 0 .5rem; }
.over, .quiet, .fine, .remark, dt, figcaption, .caption, footer { color: var(--muted); }
.over { margin: 0; }
.quiet, figcaption, .caption, footer { font-size: .95rem; }
.fine { font-size: .85rem; margin: 0 0 .15rem; }
.step { margin: .9rem 0 .25rem; }
ul, ol { margin: 0 0 .75rem; padding-inline-start: 1.5rem; }
li { margin: 0 0 .25rem; }
dl { margin: 0 0 1rem; }
dl > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
  column-gap: 1rem; padding: .1rem 0; }
dt { grid-column: 1; }
dd { grid-column: 2; margin: 0; }
figure { margin: 1rem 0 .5rem; }
img { display: block; width: 100%; max-width: 40rem; height: auto; background: #FFFFFF; }
figcaption { margin: .25rem 0; }
table { width: 100%; border-collapse: collapse; margin: .25rem 0 1.25rem; }
table caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: .4rem .5rem;
  border-bottom: 1px solid var(--line); }
th p, td p { margin: 0; }
td p.aloud { font-size: 1.19em; margin: .25rem 0; padding-inline-start: .5rem;
  border-inline-start: 3px solid var(--accent); }
thead th, thead td { background: var(--sunken); border-bottom: 1px solid var(--edge); }
footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.dense { font-size: .9rem; line-height: 1.35; }
@media (max-width: 30rem) {
  dl > div { display: block; padding: .25rem 0; }
}
"""

_PAPER = """
@page { size: A4; margin: MARGIN; }
@media print {
  html { font-size: SIZE; }
  body { max-width: none; padding: 0; line-height: 1.3; }
  .dense { font-size: 1rem; line-height: 1.2; }
  h1, h2, h3, .step, figcaption, .caption, dt { break-after: avoid; }
  .page { break-before: page; }
  li, tr, dl, dl > div, figure { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  thead { display: table-header-group; }
  thead th, thead td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def style_sheet(dense: bool) -> str:
    """All rules of a page; a `dense` one has smaller letters and margins on paper."""
    margin, size = ("15mm", "9.5pt") if dense else ("22mm", "10.5pt")
    return (
        f":root {{ color-scheme: light dark; {_values(LIGHT)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_values(DARK)} }} }}"
        f"{_LOOK}{_PAPER.replace('MARGIN', margin).replace('SIZE', size)}"
    )


def _values(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())
