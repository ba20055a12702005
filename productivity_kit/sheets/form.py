"""Which sheets and columns the workbook of an application has: those of the facts that an application states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import inspect

from productivity_kit.application.costs import Cost, PaidBefore, Payment
from productivity_kit.application.enterprise import Person
from productivity_kit.application.papers import Paper
from productivity_kit.application.performers import Performer, Specialist, Work
from productivity_kit.document import DocumentError, Problem, build, read_file
from productivity_kit.programme.shapes import NormId, Shape, Words

WORDS = Path(__file__).with_name("words.yaml")
Kind = Literal["text", "key", "money", "share", "whole", "date", "bool", "choice", "reference"]
LINE = "line"
"""The column by which payments point to their cost, whose key may be left out."""


class SheetWords(Shape, frozen=True):
    """What a sheet is called and what stands in it."""

    title: Words
    about: Words


class FormWords(Shape, frozen=True):
    """The words of the workbook: sheets, headings by sheet and field, the choices of a field, clauses of fields."""

    sheets: dict[str, SheetWords]
    columns: dict[str, Words]
    norms: dict[str, NormId]
    choices: dict[str, dict[str, Words]]


class Column(msgspec.Struct, frozen=True):
    """One column: its sheet and field, what a cell of it holds, and whether it holds several, parted by semicolons.

    `choices` are the words that may stand there; `part` names the part of the act whose keys may.
    """

    sheet: str
    field: str
    kind: Kind
    many: bool = False
    choices: tuple[str, ...] = ()
    part: str = ""

    @property
    def name(self) -> str:
        """The name in the row of field names, such as "costs.amount"."""
        return f"{self.sheet}.{self.field}"


class SheetForm(msgspec.Struct, frozen=True):
    """One sheet: the facts of its rows, and the sheet and column by which a row belongs to another's."""

    name: str
    rows: type[msgspec.Struct]
    skip: tuple[str, ...] = ()
    parent: str = ""
    by: str = ""
    numbered: bool = False

    @property
    def pointer(self) -> str:
        """The column by which a row points to another sheet's, or is pointed to though it has no key."""
        return self.by or (LINE if self.numbered else "")

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns from left to right."""
        return _all_columns(self)


SHEETS = {
    sheet.name: sheet
    for sheet in (
        SheetForm("costs", Cost, skip=("payments",), numbered=True),
        SheetForm("payments", Payment, parent="costs", by=LINE),
        SheetForm("papers", Paper),
        SheetForm("people", Person),
        SheetForm("performers", Performer, skip=("works", "specialists")),
        SheetForm("works", Work, parent="performers", by="performer"),
        SheetForm("specialists", Specialist, parent="performers", by="performer"),
        SheetForm("paid_before", PaidBefore),
    )
}
"""The sheets in their order; payments, works and specialists belong to a row of another sheet."""


@cache
def form_words() -> FormWords:
    """The words of the workbook in the three languages.

    Raises:
        DocumentError: they are broken.
    """
    problems: list[Problem] = []
    words, _ = build(FormWords, read_file(WORDS), problems)
    if words is None:
        raise DocumentError(problems)
    return words


@cache
def _all_columns(form: SheetForm) -> tuple[Column, ...]:
    kind: Kind = "whole" if form.pointer == LINE else "key"
    first = [Column(form.name, form.pointer, kind)] if form.pointer else []
    return (*first, *_columns(form.name, inspect.type_info(form.rows), form.skip))


def _columns(sheet: str, kind: inspect.Type, skip: tuple[str, ...], before: str = "") -> Iterator[Column]:
    assert isinstance(kind, inspect.StructType)
    for field in kind.fields:
        if field.name in skip:
            continue
        if isinstance(field.type, inspect.StructType):
            yield from _columns(sheet, field.type, (), f"{before}{field.name}.")
        else:
            yield _column(sheet, before + field.name, field.type, {})


def _column(sheet: str, field: str, kind: inspect.Type, meta: dict[str, Any], *, many: bool = False) -> Column:
    match kind:
        case inspect.Metadata():
            return _column(sheet, field, kind.type, {**meta, **(kind.extra or {})}, many=many)
        case inspect.UnionType():
            (inner,) = (each for each in kind.types if not isinstance(each, inspect.NoneType))
            return _column(sheet, field, inner, meta, many=many)
        case inspect.VarTupleType():
            return _column(sheet, field, kind.item_type, meta, many=True)
        case inspect.LiteralType():
            return Column(sheet, field, "choice", many, tuple(str(value) for value in kind.values))
    if "ref" in meta:
        return Column(sheet, field, "reference", many, part=meta["ref"])
    return Column(sheet, field, _plain(kind, meta), many)


def _plain(kind: inspect.Type, meta: dict[str, Any]) -> Kind:
    match meta.get("kind"), kind:
        case "money", _:
            return "money"
        case "share", _:
            return "share"
        case _, inspect.IntType():
            return "whole"
        case _, inspect.DateType():
            return "date"
        case _, inspect.BoolType():
            return "bool"
    return "text"
