"""How much room words take in a drawing, which cannot break its own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

LINE = 16.0
"""From one baseline to the next."""
SIZE = 13
"""The size of all text: 11 px on a screen of 390 px, where 420 units are 358 px wide."""

# Advance widths in ems, rounded up, of DejaVu Sans: the widest of the fonts that the style sheet names.
_THIN, _USUAL, _CAPITAL, _WIDE, _WIDEST = 0.37, 0.65, 0.80, 0.91, 1.10
_BOLD = 1.16
_CLASSES = {
    **dict.fromkeys("'ijlіIJІ.,·:;/f- \u00a0", _THIN),
    **dict.fromkeys("wЪ+=×✓юфMМФЫж→←", _WIDE),
    **dict.fromkeys("шщ%mW—№ШЖЮЩ", _WIDEST),
}


def width(text: str, *, strong: bool = False) -> float:
    """The width of the text in units of the drawing: an estimate that is rather too large than too small."""
    return sum(map(_ems, text)) * SIZE * (_BOLD if strong else 1)


@cache
def _ems(char: str) -> float:
    return _CLASSES.get(char) or (_CAPITAL if char.isupper() else _USUAL)


def wrap(text: str, room: float, *, strong: bool = False) -> tuple[str, ...]:
    """The text in lines that fit into the room; a word that is wider than it is broken, nothing is left out."""
    lines: list[str] = []
    for word in _words(text, room, strong):
        if lines and width(f"{lines[-1]} {word}", strong=strong) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _words(text: str, room: float, strong: bool) -> Iterator[str]:
    """The words of the text (a no-break space breaks none), those that are too wide in pieces."""
    for word in re.split(r"[ \t\n]+", text):
        if width(word, strong=strong) <= room:
            if word:
                yield word
            continue
        piece = ""
        for char in word:
            if piece and width(piece + char, strong=strong) > room:
                yield piece
                piece = ""
            piece += char
        yield piece
