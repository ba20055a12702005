"""The workbook for costs, papers, people and performers: written empty or filled in, and read back exactly."""

from productivity_kit.sheets.reading import application_with_sheet
from productivity_kit.sheets.writing import template, workbook_of

__all__ = ["application_with_sheet", "template", "workbook_of"]
