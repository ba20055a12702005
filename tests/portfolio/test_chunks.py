"""Parts on Dask come to the same as one table in memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from productivity_kit.document import DocumentError
from productivity_kit.portfolio import reimburse
from productivity_kit.portfolio.chunks import reimburse_parts, spread
from tests.costs.test_promises import ACT
from tests.portfolio.strategies import frame, paid_before, payments, tables
from tests.portfolio.test_reimburse import FACTS, all_stated, training, with_one_file_a_person


@settings(max_examples=25)
@given(st.data())
def test_the_same_as_in_memory(data: st.DataObject) -> None:
    """However the lines are cut into chunks, every line has the same answer, and the parts add up to the whole."""
    table = frame(data.draw(tables("training").map(with_one_file_a_person).filter(all_stated)))
    size = data.draw(st.integers(1, len(table)))
    before = paid_before(data.draw(payments("training")))
    answers: dict[int, pd.DataFrame] = {}
    with TemporaryDirectory() as folder:
        chunks = (table.iloc[at : at + size] for at in range(0, len(table), size))
        parts = spread(chunks, Path(folder), parts=3)
        sums = reimburse_parts(parts, "training", before=before, act=ACT, keep=answers.__setitem__, workers=2)
    whole = reimburse(table, "training", before=before, act=ACT)
    pd.testing.assert_frame_equal(pd.concat(answers.values()).sort_index(), whole)
    assert sums["lines"].sum() == len(table)
    assert sums["paid"].sum() == whole["paid"].sum()
    assert sums["cut.head-count"].sum() == whole["cut.head-count"].sum()


def test_faults_of_all_parts_at_once(tmp_path: Path) -> None:
    """Each with the number of its row in the whole, whichever part it fell into."""
    table = training(
        *({"amount": amount, "applicant": name} for name, amount in zip("abcdef", [1, 2, -3, 4, -5, 6], strict=True))
    )
    parts = spread((table.iloc[:2], table.iloc[2:]), tmp_path, parts=4)
    with pytest.raises(DocumentError) as raised:
        reimburse_parts(parts, "training", facts=FACTS)
    rows = "\n".join(str(problem.line) + problem.cell for problem in raised.value.problems)
    assert "3" in rows
    assert "5" in rows


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    """Parts of another table are neither read nor written over."""
    spread([training({"amount": 1})], tmp_path)
    with pytest.raises(FileExistsError):
        spread([training({"amount": 1})], tmp_path)


def test_lines_need_an_applicant(tmp_path: Path) -> None:
    """Without it nobody knows which lines belong together."""
    with pytest.raises(DocumentError, match="applicant"):
        spread([training({"amount": 1}).drop(columns="applicant")], tmp_path)
