"""An answer as tables: complete, exact and harmless."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest

from productivity_kit.application import Application, application_from
from productivity_kit.assessment import assess
from productivity_kit.document.table import as_csv, as_xlsx
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.views.exports import answer_tables, findings, lines, payments
from tests.facts import application_for, example


@pytest.mark.parametrize("measure", tuple(the_act().measures))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_of_every_measure(act: Act, measure: str, language: Language) -> None:
    """As CSV and as a workbook; each row has a cell for each heading, and no cell is a formula."""
    tables = answer_tables(assess(example(measure)), act, texts(language, act))
    assert len(tables) >= 2
    for table in tables:
        assert all(len(row) == len(table.head) for row in table.rows)
        assert as_csv(table).count(b"\r\n") > len(table.rows)
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(tables)))
    assert [sheet.max_row for sheet in book.worksheets] == [len(table.rows) + 1 for table in tables]
    assert "f" not in {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}


def test_lines_of_costs(act: Act) -> None:
    """40 % of 600 000 and of 900 000 tenge, in the order of the application."""
    sums = assess(example("training")).measure("training").reimbursement
    assert sums is not None
    table = lines(sums, texts("en", act))
    paid = table.head.index("Paid")
    assert [row[paid] for row in table.rows] == [Decimal(240_000), Decimal(360_000)]
    assert sum(row[paid] for row in table.rows) == Decimal(sums.paid or 0) / 100  # type: ignore[misc]


def test_a_name_that_is_a_formula(act: Act) -> None:
    """What an applicant writes cannot run on the desk's machine."""
    facts = application_for("training")
    facts["costs"][0]["what"] = '=HYPERLINK("http://x","y")'
    sums = assess(application_from(facts)).measure("training").reimbursement
    assert sums is not None
    raw = as_csv(lines(sums, texts("en", act))).decode("utf-8-sig")
    assert "\"'=HYPERLINK(" in raw
    assert ",=" not in raw


def test_several_measures(act: Act, case: Application) -> None:
    """Sheets of different measures are told apart by the measure's name."""
    facts = application_for("training") | {"measures": ["training", "study"]}
    names = [table.name for table in answer_tables(assess(application_from(facts)), act, texts("en", act))]
    assert len(set(names)) == len(names)
    assert {name.split()[0] for name in names} == {"training", "study"}
    alone = assess(case).measure("leasing")
    assert alone.lease is not None
    assert findings(alone, act, texts("en", act)).name == "Findings"
    assert payments(alone.lease, texts("en", act)).rows[0][2] == Decimal(94_500_000)
