"""Texts in a table that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r]")


def harmless(text: str) -> str:
    """The text for a cell of a table: one that could be taken for a formula is led by an apostrophe.

    Such is a text that begins with = + - @, a tab or a carriage return; `as_meant` takes the apostrophe off again, so a
    text that already begins like that gets one more.
    """
    return f"'{text}" if _RISKY.match(text) else text


def as_meant(text: str) -> str:
    """The text that `harmless` made harmless."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text
