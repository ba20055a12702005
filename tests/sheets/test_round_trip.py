"""What is written into the workbook is read from it again, to the last tiyn and in every language."""

from __future__ import annotations

from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from productivity_kit.application import Application, application_from
from productivity_kit.sheets import application_with_sheet, template, workbook_of
from productivity_kit.sheets.form import SHEETS
from productivity_kit.text import LANGUAGES, Language
from tests.applications import applications

LEAST = {"format": 1, "measures": ["leasing"]}


def emptied(application: Application) -> Application:
    """The application without the lists that the workbook holds."""
    folder = msgspec.structs.replace(application.folder, papers=None)
    return msgspec.structs.replace(
        application, costs=(), people=(), performers=(), paid_before=None, folder=folder
    )  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(applications(), st.sampled_from(LANGUAGES))
def test_any_application(tmp_path: Path, application: Application, language: Language) -> None:
    """Application to workbook to application is the same application: amounts, shares, days, unknown and none."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook_of(application, language))
    assert application_with_sheet(emptied(application), path) == application


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_template_changes_nothing(tmp_path: Path, case: Application, language: Language) -> None:
    """A sheet without rows leaves the application's own list."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(template(language))
    full = application_from({**LEAST, "costs": [{"measure": "training"}], "people": [{"key": "a"}], "paid_before": []})
    assert application_with_sheet(case, path) == case
    assert application_with_sheet(full, path) == full


def test_a_filled_sheet_takes_the_place(tmp_path: Path) -> None:
    """Its rows are all of the list."""
    path = tmp_path / "book.xlsx"
    other = application_from({**LEAST, "costs": [{"measure": "training", "amount": "0.01"}]})
    path.write_bytes(workbook_of(other, "kk"))
    asked = application_from({**LEAST, "costs": [{"measure": "study"}, {"measure": "plan"}]})
    assert application_with_sheet(asked, path) == other


def test_texts_are_no_formulas(tmp_path: Path) -> None:
    """A text that begins like a formula is a text in the file, led by an apostrophe."""
    path = tmp_path / "book.xlsx"
    asked = application_from({**LEAST, "costs": [{"measure": "training", "what": '=HYPERLINK("http://x")'}]})
    path.write_bytes(workbook_of(asked, "ru"))
    cells = [cell for row in openpyxl.load_workbook(path)["Затраты"].iter_rows(3) for cell in row]
    assert {cell.data_type for cell in cells} == {"n", "s"}
    assert '\'=HYPERLINK("http://x")' in [cell.value for cell in cells]
    assert application_with_sheet(emptied(asked), path) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_template_holds(language: Language) -> None:
    """Notes first, then each sheet with headings, hidden field names, frozen head and lists to choose from."""
    import io

    book = openpyxl.load_workbook(io.BytesIO(template(language)))
    assert len(book.worksheets) == len(SHEETS) + 2
    for form, sheet in zip(SHEETS.values(), book.worksheets[1:], strict=False):
        assert [cell.value for cell in sheet[2]] == [column.name for column in form.columns]
        assert all(cell.value for cell in sheet[1])
        assert sheet.row_dimensions[2].hidden
        assert sheet.freeze_panes == "A3"
        listed = {
            str(rule.sqref).partition("3:")[0] for rule in sheet.data_validations.dataValidation if rule.type == "list"
        }
        wanted = {
            openpyxl.utils.get_column_letter(at)
            for at, column in enumerate(form.columns, start=1)
            if column.kind in ("choice", "reference", "bool") and not column.many
        }
        assert listed == wanted


def test_ten_thousand_lines(tmp_path: Path) -> None:
    """As many lines as the limits are made for are written and read within seconds, and are the same."""
    costs = [
        {"measure": "training", "amount": f"{n}.50", "kind": "fee", "payments": [{"date": "2015-09-07", "amount": n}]}
        for n in range(10_000)
    ]
    asked = application_from({**LEAST, "costs": costs})
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook_of(asked, "en"))
    assert application_with_sheet(application_from(LEAST), path) == asked
