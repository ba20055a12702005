"""papers.yaml: each paper of the folder as a document that a person reads."""

from __future__ import annotations

from typing import Literal

from productivity_kit.programme.shapes import Shape, Text, Words

Said = Text | Words
"""A text that is the same in all languages (a number, a date, a sum: "{costs.fee.amount:amount}"), or one in each."""

SheetKind = Literal[
    "application",
    "contract",
    "act",
    "invoice",
    "payment-order",
    "report",
    "programme",
    "licence",
    "certificate",
    "charter",
    "registration",
    "tax-statement",
    "reference",
    "cv",
    "letter",
    "decision",
    "agreement",
    "ticket",
    "plan",
    "conclusion",
    "table",
]


class Party(Shape, frozen=True):
    """One of those between whom the paper is made."""

    role: Words
    name: Said


class Table(Shape, frozen=True):
    """A table of the paper; the last column is set as figures unless `figures` says no, `total` stands under it."""

    head: tuple[Said, ...]
    rows: tuple[tuple[Said, ...], ...]
    total: tuple[Said, ...] = ()
    figures: bool = True


class Signer(Shape, frozen=True):
    """A place for a signature. Whether it is there, the fact `signed` of the paper says, or `signed` here."""

    who: Said
    stamp: Said | None = None
    """The words on the round stamp beside it; without, there is none."""
    signed: bool = True


class Sheet(Shape, frozen=True):
    """One paper. `shows` is the path of the facts it stands for, "folder.papers.KEY" where it is left out.

    From these facts come its number, date, form (copy, original, notarised) and whether it is signed, unless they are
    written here. `title` is the kind's own where it is left out.
    """

    kind: SheetKind
    shows: str | None = None
    title: Words | None = None
    issuer: Said | None = None
    """Who issued it: the head of the paper."""
    number: Said | None = None
    date: Said | None = None
    place: Words | None = None
    parties: tuple[Party, ...] = ()
    body: tuple[Said, ...] = ()
    table: Table | None = None
    after: tuple[Said, ...] = ()
    """The lines under the table."""
    signers: tuple[Signer, ...] = ()


class SheetsFile(Shape, frozen=True):
    """The whole of papers.yaml."""

    papers: dict[str, Sheet]
