"""Lines for a terminal: wrapped to its width without tearing a sum from its digits."""

from __future__ import annotations

import textwrap

from rich.console import Console, RenderableType
from rich.text import Text

SHADES = {"met": "green", "not-met": "red", "unknown": "yellow", "not-applicable": "dim"}


class Terminal:
    """Prints to the output stream, or to the error stream."""

    def __init__(self, *, stderr: bool = False) -> None:
        self._console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)

    def line(self, text: str = "", style: str = "", *, indent: int = 0, hang: int = 0) -> None:
        """A paragraph, indented by `indent` columns and by `hang` more from its second line on.

        Wrapped here and not by rich, which would break at the no-break spaces inside "18 000 000"; nor is a line broken
        at a hyphen, where a word to be typed such as "application-complete" has one.
        """
        width = max(self._console.width, 40)
        first, rest = " " * indent, " " * (indent + hang)
        wrapped = textwrap.fill(
            text,
            width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        self._console.print(Text(wrapped, style=style), no_wrap=True, overflow="ignore", crop=False)

    def show(self, thing: RenderableType) -> None:
        """A table, after an empty line."""
        self._console.print()
        self._console.print(thing)
