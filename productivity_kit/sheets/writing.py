"""The workbook in which costs, papers, people and performers are written down, empty or filled in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from productivity_kit.application import Application
from productivity_kit.document.xlsx import cell_text, xlsx_bytes
from productivity_kit.programme import Act, the_act
from productivity_kit.sheets import cells
from productivity_kit.sheets.choices import allowed
from productivity_kit.sheets.form import LINE, SHEETS, Column, SheetForm, form_words
from productivity_kit.sheets.notes import write_choices, write_notes
from productivity_kit.sheets.style import dress, look
from productivity_kit.text import Language

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = list[Any]
FIRST_ROW = 3
"""Below the headings and the row of field names."""


def template(language: Language, act: Act | None = None) -> bytes:
    """The empty workbook (.xlsx) with headings and notes in the language."""
    return workbook_of(None, language, act)


def workbook_of(application: Application | None, language: Language, act: Act | None = None) -> bytes:
    """The workbook with the lists of the application; `application_with_sheet` takes them from it again.

    Raises:
        ValueError: a text of the application holds a control character, which a workbook cannot.
    """
    from openpyxl import Workbook

    act = act or the_act()
    book = Workbook()
    book.remove(book.worksheets[0])
    choices = {column.name: allowed(column, act, language) for form in SHEETS.values() for column in form.columns}
    for form in SHEETS.values():
        sheet = book.create_sheet(form_words().sheets[form.name].title[language])
        _head(sheet, form, language)
        rows = [] if application is None else _rows(application, form)
        for number, row in enumerate(rows, start=FIRST_ROW):
            _write(sheet, number, row, form.columns)
    places = write_choices(book, choices, language)
    for form, sheet in zip(SHEETS.values(), book.worksheets, strict=False):
        dress(sheet, form.columns, places, language)
    write_notes(book, act, language)
    return xlsx_bytes(book)


def _head(sheet: Worksheet, form: SheetForm, language: Language) -> None:
    words = form_words().columns
    for at, column in enumerate(form.columns, start=1):
        heading = words.get(column.name)
        sheet.cell(1, at, heading[language] if heading else column.field)
        sheet.cell(2, at, column.name)


def _write(sheet: Worksheet, number: int, row: Row, columns: tuple[Column, ...]) -> None:
    for at, value in enumerate(row, start=1):
        if value is None:
            continue
        cell = sheet.cell(number, at)
        cell.number_format = look(columns[at - 1])
        if isinstance(value, str):
            cell.value = cell_text(value)
            cell.data_type = "s"  # never a formula, whatever it begins with
        else:
            cell.value = value


def _rows(application: Application, form: SheetForm) -> Iterator[Row]:
    """The rows of a sheet as the application has them."""
    if form.parent:
        for number, owner in enumerate(_items(application, form.parent) or (), start=1):
            pointer = number if form.by == LINE else owner.key
            yield from _owned(getattr(owner, form.name), pointer, form)
        return
    items = _items(application, form.name)
    if items == () and form.name not in ("costs", "people", "performers"):  # these are never unknown
        yield [cells.NONE]
    for number, item in enumerate(items or (), start=1):
        yield [*([number] if form.numbered else []), *_facts(item, form)]


def _items(application: Application, name: str) -> tuple[Any, ...] | None:
    items: tuple[Any, ...] | None = application.folder.papers if name == "papers" else getattr(application, name)
    return items


def _owned(items: tuple[Any, ...] | None, pointer: int | str, form: SheetForm) -> Iterator[Row]:
    if items == ():
        yield [pointer, cells.NONE]
    for item in items or ():
        yield [pointer, *_facts(item, form)]


def _facts(item: Any, form: SheetForm) -> list[str | int | Decimal | date | None]:
    return [cells.written(_fact(item, column), column) for column in form.columns if column.field != form.pointer]


def _fact(item: Any, column: Column) -> Any:
    for name in column.field.split("."):
        item = getattr(item, name)
    return item
