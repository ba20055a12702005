"""What every page of the casebook is made of: a visit to answer, text at once, and widgets for what can be moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

import ipywidgets as w

from productivity_kit.programme import Act
from productivity_kit.text import Texts

DESK = "-desk"
"""What the name of a case's page ends in where the case's own name is that of a page of another kind."""


@dataclass(frozen=True)
class Visit:
    """Somebody who opens a page: the act, texts in their language, and what their address asks for.

    The values of `query` are what a visitor typed: check them before use. `name` is that of the page.
    """

    name: str
    act: Act
    say: Texts
    query: Mapping[str, str]


class Page(Protocol):
    """A page as a notebook shows it: the text of `opening` first, `box` when the controls are drawn."""

    box: w.Widget

    def opening(self) -> str:
        """HTML that is the same whatever is moved later."""


class PageModule(Protocol):
    """A module that makes a page; `productivity_kit.serving.pages.PAGES` names it."""

    def warm(self, visit: Visit) -> None:
        """Do what is the same for every visitor of the language, without making a widget."""

    def make(self, visit: Visit) -> Page:
        """The page of this visit."""


def address(visit: Visit, **asked: str) -> str:
    """The end of the address that opens this page again with these wishes, in the visitor's language."""
    return "?" + urlencode({"lang": visit.say.language, **asked})


def html(style: str = "", value: str = "") -> w.HTML:
    """A place for HTML that changes; `style` is its class."""
    place = w.HTML(value)
    if style:
        place.add_class(style)
    return place


def box(*children: w.Widget, style: str) -> w.Box:
    """Widgets together in a block of this class, or of these."""
    block = w.Box(children)
    for name in style.split():
        block.add_class(name)
    return block
