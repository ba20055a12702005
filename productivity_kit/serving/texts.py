"""The template's folder and its texts, and the language a request is answered in."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from productivity_kit.text.languages import LANGUAGES, Language, is_language

JUPYTER_PATH = Path(__file__).parent / "share" / "jupyter"
TEMPLATE = "productivity-kit"
FOLDER = JUPYTER_PATH / "voila" / "templates" / TEMPLATE


@cache
def texts() -> dict[str, dict[Language, str]]:
    """Every text of the template, by key and language."""
    content: dict[str, dict[Language, str]] = json.loads((FOLDER / "texts.json").read_text("utf-8"))
    return content


def negotiate(asked: str | None, accepted: str = "") -> Language:
    """The language asked for, or the first of the browser's languages that the kit has, or Russian.

    Args:
        asked: The value of ?lang=.
        accepted: The header Accept-Language, e.g. "kk-KZ,kk;q=0.9,en;q=0.5".
    """
    if asked is not None and is_language(asked):
        return asked
    for tag in sorted(accepted.split(","), key=_weight, reverse=True):
        word = tag.partition(";")[0].strip().partition("-")[0].lower()
        if is_language(word) and _weight(tag) > 0:
            return word
    return "ru"


def _weight(tag: str) -> float:
    weight = tag.partition(";")[2].strip().removeprefix("q=")
    try:
        return float(weight or 1)
    except ValueError:
        return 0


__all__ = ["FOLDER", "JUPYTER_PATH", "LANGUAGES", "TEMPLATE", "negotiate", "texts"]
