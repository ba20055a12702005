"""A workbook is read as it stands: numbers to the last digit, days as days, and nothing that a file can hide."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from productivity_kit.document import DocumentError
from productivity_kit.document.archive import WorkbookLimits
from productivity_kit.document.cells import Cell, column_name, number_text, typed
from productivity_kit.document.workbook import read_workbook
from productivity_kit.document.xlsx import cell_text, xlsx_bytes

from .helpers import worded
from .workbooks import DATES, TOP, workbook

TEMPORARY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def cells(path: Path, limits: WorkbookLimits | None = None) -> dict[tuple[int, int], Cell]:
    """The cells of the only sheet by row and column."""
    (sheet,) = read_workbook(path, limits or WorkbookLimits())
    return {(row, column): cell for row, columns in sheet.rows.items() for column, cell in columns.items()}


def refusal(path: Path, limits: WorkbookLimits | None = None) -> str:
    """The place and words of the only fault."""
    with pytest.raises(DocumentError) as caught:
        read_workbook(path, limits or WorkbookLimits())
    ((problem, words),) = worded(caught.value)
    return f"{problem.cell}: {words}" if problem.cell else words


@given(st.integers(0, 10**15 - 1))
def test_every_amount_of_fifteen_digits_is_found_again(tiyn: int) -> None:
    """Stored as a float and written with the 17 digits that some programs write, it is the amount that was typed."""
    amount = Decimal(tiyn) / 100
    stored = float(amount)
    for written in (f"{stored:.17g}", repr(stored)):
        text = number_text(float(written))
        assert Decimal(text) == amount
        assert typed(text)


@pytest.mark.parametrize(
    ("value", "text", "is_typed"),
    [
        (0.1 + 0.2, "0.30000000000000004", False),
        (1.1, "1.1", True),
        (48_000_000.05, "48000000.05", True),
        (1e15, "1000000000000000", True),
        (2 / 3, "0.6666666666666666", False),
        (1e-7, "0.0000001", True),
        (-2.5, "-2.5", True),
        (5.0, "5", True),
    ],
)
def test_numbers(value: float, text: str, is_typed: bool) -> None:
    """The shortest decimal, written out; what a calculation left behind shows itself by its many digits."""
    assert (number_text(value), typed(text)) == (text, is_typed)


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20)


@TEMPORARY
@given(texts, st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(-(10**12), 10**12), st.booleans())
def test_what_another_library_writes(tmp_path: Path, text: str, day: date, number: int, yes: bool) -> None:
    """Texts, days, numbers and truth as openpyxl stores them."""
    path, book = tmp_path / "book.xlsx", openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, value in enumerate((cell_text(text), day, number, number / 4, yes), start=1):
        sheet.cell(row, 3, value)
    sheet.cell(1, 3).data_type = "s"
    path.write_bytes(xlsx_bytes(book))
    assert cells(path) == {
        (1, 3): Cell("text", text),
        (2, 3): Cell("date", day.isoformat()),
        (3, 3): Cell("number", str(number)),
        (4, 3): Cell("number", f"{Decimal(number) / 4:f}" if number % 4 else str(number // 4)),
        (5, 3): Cell("bool", str(yes).lower()),
    }


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        ('<c r="A1" t="s"><v>0</v></c>', Cell("text", "ab")),
        ('<c r="A1" t="s"><v>1</v></c>', Cell("text", "漢字")),
        ('<c r="A1" t="s"><v>9</v></c>', Cell("error", "9")),
        ('<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>', Cell("text", "a b")),
        ('<c t="str"><f>A2</f><v>x</v></c>', Cell("formula", "=A2")),
        ('<c><f/><v>5</v></c>', Cell("formula", "=")),
        ('<c t="e"><v>#DIV/0!</v></c>', Cell("error", "#DIV/0!")),
        ('<c t="b"><v>1</v></c>', Cell("bool", "true")),
        ('<c t="d"><v>2015-09-07T00:00:00</v></c>', Cell("date", "2015-09-07")),
        ('<c s="1"><v>42254</v></c>', Cell("date", "2015-09-07")),
        ('<c s="2"><v>42254.5</v></c>', Cell("date", "2015-09-07 12:00")),
        ('<c s="3"><v>42254</v></c>', Cell("number", "42254")),
        ('<c s="4"><v>42254</v></c>', Cell("number", "42254")),
        ('<c s="99"><v>42254</v></c>', Cell("number", "42254")),
        ('<c s="1"><v>1e300</v></c>', Cell("number", "1" + "0" * 300)),
        ("<c><v>1.1000000000000001</v></c>", Cell("number", "1.1")),
        ("<c><v>4.8E7</v></c>", Cell("number", "48000000")),
        ("<c><v>NaN</v></c>", Cell("error", "NaN")),
        ("<c><v>1e999</v></c>", Cell("error", "1e999")),
        ('<c t="s"><v>2</v></c>', Cell("text", "_x0041_")),
    ],
)  # fmt: skip
def test_what_other_programs_write(tmp_path: Path, xml: str, cell: Cell) -> None:
    """Shared and rich texts without their readings, formulas as such, days by their style, exponents, no NaN."""
    strings = (
        "<si><r><t>a</t></r><r><t>b</t></r></si><si><t>漢字</t><rPh><t>かんじ</t></rPh></si>"
        "<si><t>_x005F_x0041_</t></si>"
    )
    path = workbook(tmp_path / "book.xlsx", f'<row r="1">{xml}</row>', strings=strings, styles=DATES)
    assert cells(path) == {(1, 1): cell}


def test_days_counted_from_1904(tmp_path: Path) -> None:
    """Some workbooks number days from 1 January 1904: 40792 is then 7 September 2015."""
    row = '<row r="1"><c s="1"><v>40792</v></c></row>'
    path = workbook(tmp_path / "b.xlsx", row, styles=DATES, properties='<workbookPr date1904="1"/>')
    assert cells(path) == {(1, 1): Cell("date", "2015-09-07")}


def test_cells_without_a_place_follow_each_other(tmp_path: Path) -> None:
    """A row or cell that does not say where it stands is the next one; an empty one holds nothing."""
    path = workbook(
        tmp_path / "b.xlsx", '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="7"><c><v>4</v></c></row>'
    )
    assert {place: cell.text for place, cell in cells(path).items()} == {(1, 1): "1", (1, 3): "3", (7, 1): "4"}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"xl/vbaProject.bin": b"x"}, "The workbook holds macros"),
        ({"xl/externalLinks/externalLink1.xml": "<a/>"}, "The workbook has links to other files"),
        ({f"xl/media/{n}": b"" for n in range(300)}, "Unpacked the workbook is too large."),
        ({"xl/worksheets/sheet1.xml": "<a>"}, "The part “xl/worksheets/sheet1.xml” of the workbook is damaged"),
        ({"xl/worksheets/sheet1.xml": "<a/>x"}, "The part “xl/worksheets/sheet1.xml” of the workbook is damaged"),
        ({"xl/worksheets/sheet1.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "This is not a workbook"),
        ({"xl/worksheets/sheet1.xml": "<a>" * 50 + "</a>" * 50}, "too large or too deeply nested"),
        ({"_rels/.rels": TOP.format("content.xml")}, "This is not a workbook"),
        ({"xl/worksheets/sheet1.xml": '<w><row><c><v>1</v></c><c r="A1"><v>2</v></c></row></w>'}, "S!A1: This cell"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, more: dict[str, str | bytes], words: str) -> None:
    """Macros, links, document types, depth, damage: each in one sentence with its cure."""
    assert words in refusal(workbook(tmp_path / "b.xlsx", "", more=more))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('<row r="11"><c r="A11"><v>1</v></c></row>', "S!A11: Something stands beyond row 10 or column C"),
        ('<row r="1"><c r="D1"><v>1</v></c></row>', "S!D1: Something stands beyond row 10 or column C"),
        ('<row r="9999999"><c r="XFD9999999"><v>1</v></c></row>', "Something stands beyond row 10"),
        ('<row r="1"><c t="str"><v>123456</v></c></row>', "S!A1: The text is longer than 5 characters."),
    ],
)
def test_limits_of_a_sheet(tmp_path: Path, row: str, words: str) -> None:
    """Nothing beyond the limits is dropped in silence; empty cells may lie there."""
    small = WorkbookLimits(rows=10, columns=3, letters=5)
    assert words in refusal(workbook(tmp_path / "b.xlsx", row), small)
    assert cells(workbook(tmp_path / "c.xlsx", '<row r="11"><c r="D11" s="1"/></row>'), small) == {}


def test_a_bomb(tmp_path: Path) -> None:
    """A file of some kilobytes that swells to 100 MB is not unpacked."""
    path = workbook(tmp_path / "b.xlsx", "", more={"xl/worksheets/sheet1.xml": b"<a>" + b" " * 100_000_000})
    assert path.stat().st_size < 200_000
    assert refusal(path) == "Unpacked the workbook is too large."


def test_sizes(tmp_path: Path) -> None:
    """The file itself is weighed before it is opened."""
    path = workbook(tmp_path / "b.xlsx", "")
    assert "larger than" in refusal(path, WorkbookLimits(size=path.stat().st_size - 1))
    assert cells(path, WorkbookLimits(size=path.stat().st_size)) == {}


@pytest.mark.parametrize(
    "raw", [b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100, b"format: 1", b"PK\x05\x06" + b"\0" * 18]
)
def test_what_is_no_workbook(tmp_path: Path, raw: bytes) -> None:
    """An old .xls, one with a password, a text or an empty zip."""
    path = tmp_path / "b.xlsx"
    path.write_bytes(raw)
    assert refusal(path).startswith("This is not a workbook that can be read: save it as .xlsx")


def test_a_part_twice(tmp_path: Path) -> None:
    """Two parts of one name would be read differently by different programs."""
    path = workbook(tmp_path / "b.xlsx", "")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning):
        archive.writestr("xl/workbook.xml", "<a/>")
    assert "This is not a workbook" in refusal(path)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """Told as for any other document."""
    assert refusal(tmp_path / "none.xlsx") == "There is no such file."
    assert refusal(tmp_path) == "This is a folder, not a file."


def test_the_same_bytes_every_time() -> None:
    """No clock leaves its time in a file."""
    made = []
    for _ in range(2):
        book = openpyxl.Workbook()
        book.properties.created = datetime(2001, 1, len(made) + 1)
        made.append(xlsx_bytes(book))
    assert made[0] == made[1]
    assert {part.date_time for part in zipfile.ZipFile(io.BytesIO(made[0])).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_names_of_columns(number: int, name: str) -> None:
    """As a spreadsheet shows them."""
    assert column_name(number) == name
