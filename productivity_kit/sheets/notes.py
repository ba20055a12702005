"""The sheets beside the form: how to fill it in, and what the words to choose from mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from productivity_kit.document.xlsx import cell_text
from productivity_kit.programme import Act
from productivity_kit.sheets.choices import Choices
from productivity_kit.sheets.form import SHEETS, Column, form_words
from productivity_kit.text import Language, Texts, texts

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def write_choices(book: Workbook, choices: Mapping[str, Choices], language: Language) -> dict[str, str]:
    """The sheet of all words to choose from; gives the range of each column's."""
    say = texts(language)
    sheet = book.create_sheet(say("Choices"))
    _row(sheet, [say("Field"), say("Word"), say("Meaning")])
    places: dict[str, str] = {}
    shared: dict[tuple[str, ...], str] = {}
    for name, words in choices.items():
        if not words:
            continue
        same = tuple(words)
        if same not in shared:
            first = sheet.max_row + 1
            for word, meaning in words.items():
                _row(sheet, [name, word, meaning])
            shared[same] = f"'{sheet.title}'!$B${first}:$B${sheet.max_row}"
        places[name] = shared[same]
    _look(sheet, (30, 28, 90))
    return places


def write_notes(book: Workbook, act: Act, language: Language) -> None:
    """The first sheet: what the workbook is for, and each column with its unit, an example and its clause."""
    say = texts(language, act)
    sheet = book.create_sheet(say("Notes"), 0)
    lines = (
        say("Fill in what is known; a cell left empty is unknown, never yes and never no."),
        say("Keep the hidden second row: by it the kit knows the columns, whatever their order and language."),
        say("Amounts are in units of their currency with at most two decimals; write values, not formulas."),
        say("Several values in one cell are parted by semicolons; “-” says that there is none."),
        say("Choose from the lists; what their words mean stands on the sheet “{sheet}”.", sheet=say("Choices")),
        say("A training tool: the programme ended in 2016. This is not legal advice."),
    )
    for line in lines:
        _row(sheet, [line])
    _row(sheet, [])
    _row(sheet, [say("Sheet"), say("Column"), say("Field"), say("What to write"), say("Example"), say("Clause")])
    for form in SHEETS.values():
        words = form_words().sheets[form.name]
        _row(sheet, [words.title[language], words.about[language]])
        for column in form.columns:
            _row(sheet, ["", *_note(column, act, say)])
    _look(sheet, (18, 34, 30, 44, 24, 60), head=len(lines) + 2)


def _note(column: Column, act: Act, say: Texts) -> list[str]:
    words, norms = form_words().columns, form_words().norms
    heading = words[column.name][say.language] if column.name in words else column.field
    norm = norms.get(column.name)
    what, example = _what(column, say)
    if column.many:
        what = say("{what}; several, parted by semicolons", what=what)
    return [heading, column.name, what, example, act.cite(norm, say.language) if norm else ""]


def _what(column: Column, say: Texts) -> tuple[str, str]:
    """What to write in the column, and an example."""
    match column.kind:
        case "money":
            return say("An amount in units of its currency"), "150000.50"
        case "share":
            return say("Tenge for one unit of the currency"), "182.35"
        case "whole":
            return say("A whole number"), "3"
        case "date":
            return say("A date"), "2015-09-07"
        case "bool":
            return say("yes or no"), "yes"
        case "choice":
            return say("One of the list"), column.choices[0]
        case "reference":
            return say("One of the list"), ""
    return say("Free text, or a short name of another sheet's row"), ""


def _row(sheet: Worksheet, values: list[str]) -> None:
    number = sheet.max_row + (sheet.max_row > 1 or sheet.cell(1, 1).value is not None)
    for at, value in enumerate(values, start=1):
        cell = sheet.cell(number, at, cell_text(value))
        cell.data_type = "s"
    if not values:
        sheet.cell(number, 1, " ")


def _look(sheet: Worksheet, widths: tuple[int, ...], head: int = 1) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
        sheet.cell(head, at).font = Font(bold=True)
    for row in sheet.iter_rows(head + 1):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
