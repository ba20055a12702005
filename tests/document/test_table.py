"""Tables that are handed over: exact, and without a cell that a spreadsheet could run."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document.harmless import as_meant
from productivity_kit.document.table import Table, as_csv, as_xlsx, money

ROWS = (("=1+1", 5, Decimal("48000000.05"), date(2015, 9, 7), None), ("«a», b", -1, Decimal("-0.50"), None, "\tx"))
TABLE = Table("Шығын: 2015/1", ("name", "+n", "sum", "day", "none"), ROWS)


def test_csv() -> None:
    """As a spreadsheet opens it: marked UTF-8, sums in full, ISO dates, formulas led by an apostrophe."""
    raw = as_csv(TABLE)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))) == [
        ["name", "'+n", "sum", "day", "none"],
        ["'=1+1", "5", "48000000.05", "2015-09-07", ""],
        ["«a», b", "-1", "-0.50", "", "'\tx"],
    ]


def test_xlsx() -> None:
    """Numbers are numbers, days are days, and no cell is a formula; the name is one that a sheet may have."""
    (sheet,) = openpyxl.load_workbook(io.BytesIO(as_xlsx([TABLE]))).worksheets
    assert sheet.title == "Шығын  2015 1"
    assert [[cell.value for cell in row] for row in sheet.iter_rows(2)] == [
        ["'=1+1", 5, 48000000.05, datetime(2015, 9, 7), None],
        ["«a», b", -1, -0.5, None, "'\tx"],
    ]
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert as_xlsx([TABLE]) == as_xlsx([TABLE])


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=1, max_size=4))
def test_any_text_is_harmless_and_found_again(texts: list[str]) -> None:
    """No cell of any row begins with a sign of a formula; without its apostrophe it is what it was."""
    raw = as_csv(Table("t", tuple("h" * len(texts)), (tuple(texts),)))
    (_, row) = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert [as_meant(cell) for cell in row] == texts
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.parametrize(
    ("tiyn", "text"), [(5, "0.05"), (4_800_000_005, "48000000.05"), (10**17, "1000000000000000.00")]
)
def test_sums(tiyn: int, text: str) -> None:
    """Tiyn as tenge, to the last one, however large; in a workbook a sum of too many digits is text."""
    assert f"{money(tiyn):f}" == text
    (sheet,) = openpyxl.load_workbook(io.BytesIO(as_xlsx([Table("t", ("h",), ((money(tiyn + 1),),))]))).worksheets
    value = sheet["A2"].value
    assert Decimal(str(value)) == Decimal(tiyn + 1) / 100


def test_no_sum() -> None:
    """What is not known stays empty."""
    assert money(None) is None
