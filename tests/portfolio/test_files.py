"""Tables in files: exact sums, every fault with its line, nothing that a spreadsheet could run."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document import DocumentError
from productivity_kit.document.harmless import as_meant
from productivity_kit.portfolio import files, reimburse
from productivity_kit.portfolio.files import read_lines, write_lines
from tests.portfolio.test_reimburse import FACTS

HEAD = "applicant,filed,paid_on,kind,person,amount"
WRITTEN = {name: str(value).lower() for name, value in FACTS.items()}


def lines_in(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "lines.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def answer_of(path: Path, **more: Any) -> pd.DataFrame:
    table, place = read_lines(path)
    return reimburse(table, "training", facts=WRITTEN, written=True, place=place, **more)


def faults(path: Path, **more: Any) -> list[str]:
    with pytest.raises(DocumentError) as raised:
        answer_of(path, **more)
    return [line.removeprefix(f"{path}").removeprefix(": ") for line in str(raised.value).splitlines()]


def test_sums_as_people_write_them(tmp_path: Path) -> None:
    """Tenge with or without spaces and tiyn, read exactly: 40 % of 49 999 999 is 19 999 999.60 tenge."""
    amounts = ["49999999", "49 999 999", '"49 999 999,00"', "49999999.0", "0.05"]
    rows = [f"a,2015-10-15,2015-09-01,fee,p{number},{amount}" for number, amount in enumerate(amounts)]
    found = answer_of(lines_in(tmp_path, *rows))
    assert list(found["claimed"]) == [4_999_999_900] * 4 + [5]
    assert list(found["before_cap"]) == [1_999_999_960] * 4 + [2]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_and_marks(tmp_path: Path, separator: str) -> None:
    """As spreadsheets of different countries write it, with the mark of UTF-8 and with blank lines and blanks."""
    text = f"{HEAD}\r\n\r\n a ,2015-10-15,2015-09-01,fee, p1,100\r\n,,,,,\r\na,2015-10-15,2015-09-01,fee,p1,\r\n"
    path = tmp_path / "lines.csv"
    path.write_bytes(text.replace(",", separator).encode("utf-8-sig"))
    assert faults(path) == [":5: amount: This is not stated: in a table every line has all its facts."]
    path.write_bytes(text.replace(",", separator).replace("p1" + separator + "\r", "p1" + separator + "7\r").encode())
    assert list(answer_of(path)["claimed"]) == [10_000, 700]


def test_every_fault_with_its_line(tmp_path: Path) -> None:
    """The line is that of the file, also after lines that hold several and after empty ones."""
    plain = "a,2015-10-15,2015-09-01,fee,p1,100"
    path = lines_in(
        tmp_path, plain, "", '"a\nb",2015-10-15,2015-09-01,fee,p1,1e5', plain, "a,15.10.2015,2015-09-01,fees,p1,-1"
    )
    text = "\n".join(faults(path))
    assert ":5: amount: An amount in figures such as 150000000 or 150 000 000.50 is expected, not “1e5”." in text
    assert ":7: amount: An amount in figures such as 150000000 or 150 000 000.50 is expected, not “-1”." in text
    assert ":7: filed: A date such as 2015-09-07 is expected, not “15.10.2015”." in text
    assert ":7: kind: “fees” is not one of the choices. Did you mean “fee”?" in text
    assert len(faults(path)) == 4


def test_what_is_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file, a folder, another encoding, an open quotation mark, too many values, headings empty or twice."""
    assert "no such file" in faults(tmp_path / "none.csv")[0]
    assert "folder" in faults(tmp_path)[0]
    path = tmp_path / "lines.csv"
    path.write_bytes("ә".encode("cp1251", "replace") + b"\xff\n")
    assert "UTF-8" in faults(path)[0]
    assert "not a table" in faults(lines_in(tmp_path, '"a,1'))[0]
    found = faults(lines_in(tmp_path, "1,2,3,4", "1,2,3", "1,2,3,4,5", head="a,,a"))
    assert [line.partition(" ")[0] for line in found] == [":1:", ":1:", ":2:", ":4:"]
    monkeypatch.setattr(files, "MOST_LINES", 1)
    assert "more than 1 lines" in faults(lines_in(tmp_path, "a", "b", head="applicant"))[0]
    assert "This column is missing" in faults(lines_in(tmp_path, head=""))[0]


def test_faults_are_not_without_end(tmp_path: Path) -> None:
    """Of a thousand lines with a value too many five hundred are named; of as many wrong sums the first ten rows."""
    assert len(faults(lines_in(tmp_path, *["1,2"] * 1000, head="a"))) == 500
    rows = [f"a,2015-10-15,2015-09-01,fee,p1,x{number}" for number in range(1000)]
    (found,) = faults(lines_in(tmp_path, *rows))
    assert found.startswith("№ 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (1000): amount: ")


def test_each_line_with_what_is_paid(tmp_path: Path) -> None:
    """What is written has the lines as they were, sums in tenge, no text that runs; read again it is the same."""
    path = lines_in(tmp_path, "=1+1,2015-10-15,2015-09-01,fee,-p,49999999.50", "'=1,2015-10-15,2015-09-01,pay,p,3")
    table, _ = read_lines(path)
    done: list[float] = []
    write_lines(tmp_path / "paid.csv", table, answer_of(path), done.append)
    assert done[-1] == 1
    with (tmp_path / "paid.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["applicant"], first["person"], second["applicant"]) == ("'=1+1", "'-p", "'=1")
    assert (first["claimed"], first["before_cap"], first["share"]) == ("49999999.50", "19999999.80", "40 %")
    assert (first["cap"], first["paid"], second["cut.cost-scope"]) == ("2000000", "2000000", "3")
    again, _ = read_lines(tmp_path / "paid.csv")
    assert list(again["applicant"]) == ["=1+1", "=1"]
    with pytest.raises(FileExistsError):
        write_lines(tmp_path / "paid.csv", table, answer_of(path))


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), max_size=6)


@given(st.lists(st.tuples(texts, texts), max_size=8))
def test_texts_come_back(rows: list[tuple[str, str]]) -> None:
    """Whatever stands in a cell is read as it is, but for a mark that made it harmless."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lines.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("a", "b"), *rows])
        table, _ = read_lines(path)
    expected = [row for row in rows if any(row)]
    for at, name in enumerate("ab"):
        assert [None if pd.isna(value) else value for value in table[name]] == [
            as_meant(row[at].strip()) or None for row in expected
        ]
