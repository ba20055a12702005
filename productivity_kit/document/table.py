"""A table to hand over, as CSV or in a workbook: sums exact, days as days, no text that a spreadsheet could run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import msgspec

from productivity_kit.document.harmless import harmless
from productivity_kit.document.xlsx import cell_text, xlsx_bytes

Value = str | int | Decimal | date | None
"""What a cell holds; a sum of money is a Decimal in units of its currency."""
SAFE_DIGITS = 13
"""Numbers of more digits go into a workbook as text: the library that writes it rounds to 16."""
_TITLE = 31  # letters that the name of a sheet may have


class Table(msgspec.Struct, frozen=True):
    """A table with its name, the headings of its columns, and its rows."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def money(tiyn: int | None) -> Decimal | None:
    """Tiyn as tenge, exact."""
    return None if tiyn is None else Decimal(tiyn).scaleb(-2)


def as_csv(table: Table) -> bytes:
    """The table as CSV: UTF-8 with the mark by which spreadsheets know it, ISO dates, every text made harmless."""
    text = io.StringIO()
    writer = csv.writer(text)
    for row in (table.head, *table.rows):
        writer.writerow([_written(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _written(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case date():
            return value.isoformat()
    return str(value) if isinstance(value, int) or value % 1 else str(int(value))


def as_xlsx(tables: Iterable[Table]) -> bytes:
    """The tables as a workbook, a sheet for each: numbers as numbers, days as days, texts as harmless texts."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        sheet = book.create_sheet(_title(table.name))
        sheet.freeze_panes = "A2"
        for number, row in enumerate((table.head, *table.rows), start=1):
            for at, value in enumerate(row, start=1):
                if value is None:
                    continue
                cell = sheet.cell(number, at)
                _put(cell, value)
                cell.alignment = Alignment(vertical="top", wrap_text=isinstance(value, str))
                if number == 1:
                    cell.font = Font(bold=True)
        for at in range(1, len(table.head) + 1):
            sheet.column_dimensions[sheet.cell(1, at).column_letter].width = 24
    return xlsx_bytes(book)


def _put(cell: object, value: Value) -> None:
    from openpyxl.cell import Cell

    assert isinstance(cell, Cell)
    digits = len(str(value).replace(".", "").strip("0"))
    if isinstance(value, str) or (isinstance(value, int | Decimal) and digits > SAFE_DIGITS):
        cell.value = cell_text(harmless(_written(value)) if not isinstance(value, str) else harmless(value))
        cell.data_type = "s"
        return
    cell.value = value
    if isinstance(value, Decimal):
        cell.number_format = "#,##0.00"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"


def _title(name: str) -> str:
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in name)[:_TITLE]
