"""How the sheets look, and what a spreadsheet lets into their cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from productivity_kit.sheets.form import Column
from productivity_kit.text import Language, texts

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_FORMATS = {"money": "#,##0.00", "whole": "0", "share": "General", "date": "yyyy-mm-dd"}
_LAST = 20_000
_WIDTHS = {"text": 22, "key": 14, "reference": 22, "choice": 20, "date": 13, "money": 17, "bool": 12}


def dress(sheet: Worksheet, columns: tuple[Column, ...], places: Mapping[str, str], language: Language) -> None:
    """Widths, formats, lists to choose from (`places`: their ranges by column), bounds; the field names are hidden."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A3"
    sheet.row_dimensions[1].height = 48
    sheet.row_dimensions[2].hidden = True
    for at, column in enumerate(columns, start=1):
        letter = get_column_letter(at)
        head = sheet.cell(1, at)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="E8EEF4")
        head.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[letter].width = _WIDTHS.get(column.kind, 12)
        sheet.column_dimensions[letter].number_format = look(column)
        rule = None if column.many else _rule(column, places, language)
        if rule is not None:
            sheet.add_data_validation(rule)
            rule.add(f"{letter}3:{letter}{_LAST}")


def look(column: Column) -> str:
    """The number format of a column's cells."""
    return "@" if column.many else _FORMATS.get(column.kind, "@")


def _rule(column: Column, places: Mapping[str, str], language: Language) -> DataValidation | None:
    from openpyxl.worksheet.datavalidation import DataValidation

    say = texts(language)
    if column.name in places:
        rule = DataValidation(type="list", formula1=places[column.name], allow_blank=True)
        rule.error = say("Choose one of the list.")
    elif column.kind == "date":
        rule = DataValidation(type="date", operator="between", formula1="32874", formula2="73050", allow_blank=True)
        rule.error = say("A date is expected.")  # days from 1990 to 2099 as a spreadsheet numbers them
    elif column.kind == "whole":
        rule = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
        rule.error = say("A whole number is expected.")
    else:
        return None
    rule.showErrorMessage = True
    return rule
