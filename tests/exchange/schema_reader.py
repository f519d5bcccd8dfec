"""Reads a tree by a JSON Schema: as much of the standard as ours uses, and no more."""

import re
from typing import Any

_KINDS = {
    "number": (int, float),
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
KNOWN = {
    *("$schema", "$defs", "$ref", "title", "description", "default", "type", "properties"),
    *("required", "additionalProperties", "items", "minItems", "maxItems", "maxLength"),
    *("pattern", "minimum", "maximum", "enum", "anyOf", "maxProperties"),
}


def faults(tree: Any, part: dict[str, Any], whole: dict[str, Any], at: str = "") -> list[str]:
    """The places of a tree that are not as the schema has them."""
    assert part.keys() <= KNOWN
    if "$ref" in part:
        name = part["$ref"].removeprefix("#/$defs/")
        return faults(tree, whole["$defs"][name], whole, at)
    if "anyOf" in part:
        several = [faults(tree, each, whole, at) for each in part["anyOf"]]
        return [] if [] in several else max(several, key=lambda found: (-len(found), len(found[0])))
    kind = _KINDS[part["type"]] if "type" in part else object
    fits = isinstance(tree, kind) and not (kind is int and isinstance(tree, bool))
    if not fits or not _within(tree, part):
        return [at]
    return [*_inside(tree, part, whole, at)]


def _within(tree: Any, part: dict[str, Any]) -> bool:
    if "enum" in part and tree not in part["enum"]:
        return False
    if isinstance(tree, str):
        longest = part.get("maxLength", len(tree))
        return len(tree) <= longest and bool(re.search(part.get("pattern", ""), tree))
    if isinstance(tree, list):
        return part.get("minItems", 0) <= len(tree) <= part.get("maxItems", len(tree))
    if isinstance(tree, dict):
        return len(tree) <= part.get("maxProperties", len(tree))
    if isinstance(tree, int):
        return part.get("minimum", tree) <= tree <= part.get("maximum", tree)
    return True


def _inside(tree: Any, part: dict[str, Any], whole: dict[str, Any], at: str) -> list[str]:
    if isinstance(tree, list):
        return [
            fault
            for n, each in enumerate(tree)
            for fault in faults(each, part["items"], whole, f"{at}[{n}]")
        ]
    if not isinstance(tree, dict):
        return []
    known, others = part.get("properties", {}), part.get("additionalProperties")
    out = [f"{at}.{name}" for name in part.get("required", ()) if name not in tree]
    for name, each in tree.items():
        if name in known:
            out += faults(each, known[name], whole, f"{at}.{name}")
        elif others is False:
            out.append(f"{at}.{name}")
        elif others:
            out += faults(each, others, whole, f"{at}.{name}")
    return out
