"""The words of the workbook: for every column and every choice, in three languages."""

from __future__ import annotations

import pytest

from productivity_kit.programme import Act
from productivity_kit.sheets.choices import allowed
from productivity_kit.sheets.form import SHEETS, Column, form_words
from productivity_kit.text import LANGUAGES

COLUMNS = [column for form in SHEETS.values() for column in form.columns]


def test_every_sheet_and_column_has_its_words() -> None:
    """A heading for each."""
    words = form_words()
    assert set(words.sheets) == set(SHEETS)
    assert [column.name for column in COLUMNS if column.name not in words.columns] == []


@pytest.mark.parametrize("column", [c for c in COLUMNS if c.kind == "choice"], ids=lambda column: column.name)
def test_every_choice_has_its_meaning(act: Act, column: Column) -> None:
    """In each language."""
    for language in LANGUAGES:
        assert all(allowed(column, act, language).values())


def test_the_clauses_are_the_acts(act: Act) -> None:
    """A field's clause is a norm of the act."""
    assert set(form_words().norms.values()) <= set(act.norms)
    assert set(form_words().norms) <= {column.name for column in COLUMNS}


def test_the_titles_can_be_names_of_sheets() -> None:
    """No longer than 31 letters, without the signs that a spreadsheet refuses, each its own."""
    for language in LANGUAGES:
        titles = [words.title[language] for words in form_words().sheets.values()]
        assert len(set(titles)) == len(titles)
        assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\'") for title in titles)
