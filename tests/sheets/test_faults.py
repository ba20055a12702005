"""Every fault of a filled-in workbook is told with its sheet, cell, heading, what was found and what is right."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from productivity_kit.application import Application, application_from
from productivity_kit.document import DocumentError
from productivity_kit.sheets import application_with_sheet, template
from productivity_kit.sheets.form import SHEETS

LEAST = {"format": 1, "measures": ["leasing"]}


class Book:
    """The English template, to be filled in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(io.BytesIO(template("en")))

    def sheet(self, name: str) -> Worksheet:
        """The sheet of the form by its name in the form."""
        return self.book.worksheets[1 + list(SHEETS).index(name)]

    def put(self, name: str, value: Any, row: int = 3, *, text: bool = False) -> str:
        """Write into the column of this field, such as "costs.amount"; the cell's place."""
        sheet = self.sheet(name.partition(".")[0])
        at = next(cell.column for cell in sheet[2] if cell.value == name)
        cell = sheet.cell(row, at, value)
        if text:
            cell.data_type = "s"
        return cell.coordinate

    def read(self) -> Application:
        """The application with what is in the book."""
        self.book.save(self.path)
        return application_with_sheet(application_from(LEAST), self.path)

    def faults(self) -> list[str]:
        """Every fault, as place, field and words."""
        with pytest.raises(DocumentError) as caught:
            self.read()
        return str(caught.value).replace(f"{self.path}: ", "").splitlines()


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """The template."""
    return Book(tmp_path / "book.xlsx")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("costs.amount", "12,345.67", "An amount in figures such as"),
        ("costs.amount", 0.125, "An amount in figures such as 150000000 or 150 000 000.50 is expected, not “0.125”."),
        ("costs.amount", -5, "not “-5”"),
        ("costs.amount", "=A1*2", "A formula stands here (=A1*2): write the value itself."),
        ("costs.amount", True, "not “true”"),
        ("costs.amount", datetime(2015, 9, 7), "not “2015-09-07”"),
        ("costs.amount", 1234567890123456789, "has more digits than a spreadsheet keeps"),
        ("costs.acted", "07.09.2015", "A date such as 2015-09-07 is expected, not “07.09.2015”."),
        ("costs.acted", 42254, "A date such as 2015-09-07 is expected, not “42254”."),
        ("costs.acted", datetime(2015, 9, 7, 13, 30), "not “2015-09-07 13:30”"),
        ("costs.acted", time(13, 30), "A date such as 2015-09-07 is expected"),
        ("costs.kind", "fees", "Did you mean “fee”?"),
        ("costs.measure", "traning", "Did you mean “training”?"),
        ("costs.proof", "maybe", "true or false is expected, not “maybe”."),
        ("costs.group", 2.5, "A whole number"),
        ("costs.what", 12.5, "A text is expected, not “12.5”: give the cell the format “Text”"),
        ("costs.what", datetime(2015, 9, 7), "A text is expected, not “2015-09-07”"),
        ("costs.what", "x" * 600, "A text of at most 500 characters is expected; this one has 600."),
        ("costs.what", "#N/A", "The spreadsheet shows an error here (#N/A)"),
        ("costs.key", "Курс", "A short name of a-z, 0-9 and hyphens"),
        ("costs.person", "nobody", "“nobody” points to “people”, where nothing has a key."),
        ("costs.act_rate", "1 руб", "A share such as"),
        ("costs.country", "Kazakhstan", "A country code such as KZ, DE or JP is expected"),
    ],
)
def test_a_wrong_cell(book: Book, name: str, value: Any, words: str) -> None:
    """The place is sheet, cell and heading, then the field; the words say what was found and what is expected."""
    book.put("costs.measure", "training")
    place = book.put(name, value)
    heading = next(cell.value for cell in book.sheet("costs")[1] if cell.column_letter == place.rstrip("3"))
    (fault,) = book.faults()
    assert fault.startswith(f"Costs!{place} ({heading}): costs[1].{name.partition('.')[2]}: ")
    assert words in fault


def test_all_at_once(book: Book) -> None:
    """Faults of several sheets and rows are told together, in the order of the rows."""
    book.put("costs.amount", "a", row=4)
    book.put("costs.measure", "x", row=10)
    book.put("people.role", "boss")
    book.put("papers.parties", 'a; "b')
    found = [fault.partition(": ")[0] for fault in book.faults()]
    assert found == [
        "Costs!4", "Costs!C4 (Amount, with VAT)", "Costs!B10 (Measure)", "Papers!I3 (Parties)", "Papers!3", "People!3",
        "People!C3 (Role)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("a", ("a",)),
        ("a; b", ("a", "b")),
        (' a ;"b; c" ; "say ""x"""', ("a", "b; c", 'say "x"')),
        ("'-", ("-",)),
        ("-", ()),
        (5, ("5",)),
    ],
)
def test_lists_in_a_cell(book: Book, text: Any, parties: tuple[str, ...]) -> None:
    """Parted by semicolons; quotes hold one together; a bare hyphen is an empty list."""
    book.put("papers.paper", "5.4.B.13.4")
    book.put("papers.parties", text, text=isinstance(text, str))
    papers = book.read().folder.papers
    assert papers is not None
    assert papers[0].parties == parties


@pytest.mark.parametrize(
    ("amount", "tiyn"), [(1234567.89, 123456789), ("1 234 567,89", 123456789), (0.07, 7), (5, 500), ("0.10", 10)]
)
def test_amounts(book: Book, amount: Any, tiyn: int) -> None:
    """A number or a text, exact either way."""
    book.put("costs.measure", "training")
    book.put("costs.amount", amount)
    assert book.read().costs[0].amount == tiyn


def test_columns_in_any_order(book: Book) -> None:
    """The hidden row says which column is which; the headings may say anything, and other sheets may stand beside."""
    sheet = book.sheet("costs")
    sheet.delete_cols(1, sheet.max_column)
    for at, (heading, name, value) in enumerate([("?", "costs.amount", 7), ("!", "costs.measure", "study")], start=2):
        for row, put in enumerate((heading, name, value), start=1):
            sheet.cell(row, at, put)
    sheet.title = "Whatever"
    book.book.create_sheet("My own")["A1"] = "=1+1"
    (cost,) = book.read().costs
    assert (cost.measure, cost.amount, cost.proof) == ("study", 700, None)


def test_payments_find_their_line(book: Book) -> None:
    """By the number of the line, whatever the order; a hyphen says that there was none."""
    for row, line in enumerate((2, 1, 7), start=3):
        book.put("costs.line", line, row)
        book.put("costs.measure", "training", row)
    for row, (line, day) in enumerate([(1, datetime(2015, 9, 7)), (2, datetime(2015, 9, 8)), (7, "-")], start=3):
        book.put("payments.line", line, row)
        book.put("payments.date", day, row)
        if day != "-":
            book.put("payments.amount", 5, row)
    found = [cost.payments and [str(payment.date) for payment in cost.payments] for cost in book.read().costs]
    assert found == [["2015-09-08"], ["2015-09-07"], ()]


Damage = Callable[[Book], None]


def _unknown_line(book: Book) -> None:
    book.put("costs.measure", "training")
    book.put("costs.line", 1)
    book.put("payments.line", 2)


def _same_line(book: Book) -> None:
    for row in (3, 4):
        book.put("costs.line", 1, row)
        book.put("costs.measure", "training", row)
    book.put("payments.line", 1)
    book.put("payments.date", datetime(2015, 9, 7))
    book.put("payments.amount", 1)


def _unnamed_column(book: Book) -> None:
    book.put("people.key", "a")
    book.sheet("people")["Z3"] = "a remark"


def _unknown_name(book: Book) -> None:
    book.sheet("people")["B2"] = "people.nam"


def _twice(book: Book) -> None:
    book.sheet("people")["B2"] = "people.key"


def _no_names(book: Book) -> None:
    book.sheet("people").delete_rows(2)


def _same_sheet(book: Book) -> None:
    book.book.copy_worksheet(book.sheet("people"))


def _none_and_some(book: Book) -> None:
    book.put("paid_before.measure", "-")
    book.put("paid_before.measure", "training", 4)
    book.put("paid_before.date", datetime(2015, 1, 1), 4)
    book.put("paid_before.amount", 4, 4)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (_unknown_line, "Payments!A3 (Line of the costs): “2” is no row of the sheet “Costs”: 1."),
        (_same_line, "Costs!A4 (Line number): The line 1 is there more than once"),
        (_unnamed_column, "People!Z3: There is no field name above"),
        (_unknown_name, "People!B2 (Name): “people.nam” is not one of the choices. Did you mean “people.name”?"),
        (_twice, "People!B2 (Name): The field “people.key” stands here twice: keep one column."),
        (_no_names, "People!1: The row of field names is missing here: begin with the template."),
        (_same_sheet, "People Copy!1: The sheet “People” holds the same: keep one."),
        (_none_and_some, "Paid before!4: “-” says that there is none: take it out, or the rows."),
    ],
)
def test_a_damaged_form(book: Book, damage: Damage, words: str) -> None:
    """Nothing that was written is passed over in silence."""
    damage(book)
    (fault,) = book.faults()
    assert fault.startswith(words)


def test_a_workbook_of_another_kind(tmp_path: Path) -> None:
    """Without any of the form's sheets there is nothing to read, and that is told."""
    path = tmp_path / "book.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(DocumentError, match="No sheet here has the row of field names"):
        application_with_sheet(application_from(LEAST), path)
