"""Tables of cost lines in CSV: read without a look at what the values mean, written with what is paid beside them."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

import numpy as np
import pandas as pd

from productivity_kit.document import DocumentError, Problem, share_text
from productivity_kit.document.delimited import headings_of, separator_of
from productivity_kit.document.harmless import as_meant, harmless
from productivity_kit.document.reading import unreadable
from productivity_kit.document.values import tenge_text
from productivity_kit.portfolio.reading import Place
from productivity_kit.text.message import message

MOST_LINES = 5_000_000
MOST_FAULTS = 500
AT_ONCE = 20_000
"""Lines between two reports of progress."""
Progress = Callable[[float], object]
"""Told which part of the work is done, from 0 to 1."""


def read_lines(path: Path, progress: Progress = lambda _: None) -> tuple[pd.DataFrame, Place]:
    """The table in a CSV file, all of it text, an empty value as not stated; and how messages name its lines.

    UTF-8; the separator is the comma, semicolon or tab that the first line has most of.

    Raises:
        DocumentError: the file cannot be read, is no such table, or has more than `MOST_LINES` lines.
    """
    try:
        size = path.stat().st_size or 1
        with path.open("rb") as raw, TextIOWrapper(raw, encoding="utf-8-sig", newline="") as file:
            return _read(file, str(path), lambda: progress(raw.tell() / size))
    except OSError as error:
        raise DocumentError([Problem(str(path), None, "", unreadable(error))]) from None
    except UnicodeDecodeError:
        fault = message("The file is not UTF-8 text: save it as UTF-8.")
        raise DocumentError([Problem(str(path), None, "", fault)]) from None


def _read(file: IO[str], name: str, progress: Callable[[], object]) -> tuple[pd.DataFrame, Place]:
    problems: list[Problem] = []
    separator = separator_of(file.readline())
    file.seek(0)
    reader = csv.reader(file, delimiter=separator, strict=True)
    numbers = array("q")
    headings: list[str] = []
    columns: list[_Texts] = []
    try:
        headings = headings_of(next(reader, [""]), name, problems)
        columns = [_Texts() for _ in headings]
        for rows in _parts(reader, numbers, len(headings), name, problems):
            for column, values in zip(columns, zip(*rows, strict=True), strict=True):
                column.add(values)
            progress()
    except csv.Error as error:
        fault = message("This is not a table of values: {reason}.", reason=str(error))
        problems.append(Problem(name, reader.line_num, "", fault))
    if problems:
        raise DocumentError(problems)
    texts = {heading: column.categorical() for heading, column in zip(headings, columns, strict=True)}
    return pd.DataFrame(texts, copy=False), Place(name, 0, np.array(numbers, dtype=np.int64))


def _parts(
    reader: Any, numbers: array[int], width: int, name: str, problems: list[Problem]
) -> Iterator[list[list[str]]]:
    """The rows that state something, some at a time, each as long as the headings."""
    rows: list[list[str]] = []
    for row in reader:
        if not any(row):
            continue
        if len(row) != width:
            if len(row) > width and len(problems) < MOST_FAULTS:
                fault = message("This line has more values than there are headings.")
                problems.append(Problem(name, reader.line_num, "", fault))
            row = [*row, *[""] * width][:width]
        rows.append(row)
        numbers.append(reader.line_num)
        if len(rows) == AT_ONCE:
            yield rows
            rows = []
        if len(numbers) > MOST_LINES:
            fault = message(
                "The table has more than {most:number} lines: portfolio.chunks takes it part by part.", most=MOST_LINES
            )
            raise DocumentError([Problem(name, None, "", fault)])
    if rows:
        yield rows


class _Texts:
    """A column of texts, each different one held once."""

    def __init__(self) -> None:
        self.known = {"": -1}
        self.codes = array("q")

    def add(self, values: Iterable[str]) -> None:
        known = self.known
        self.codes.extend([known.setdefault(value, len(known) - 1) for value in map(str.strip, values)])

    def categorical(self) -> pd.Categorical:
        """The column; a text that the kit made harmless is as it was meant."""
        meant: dict[str, int] = {}
        codes = [meant.setdefault(as_meant(text), len(meant)) for text in self.known if text]
        found = np.array([*codes, -1], dtype=np.int64)[np.array(self.codes, dtype=np.int64)]
        return pd.Categorical.from_codes(found, categories=pd.Index(list(meant), dtype=object))


def write_lines(path: Path, table: pd.DataFrame, answer: pd.DataFrame, progress: Progress = lambda _: None) -> None:
    """Write each line with what was found of it as a new CSV file, sums in tenge, every text made harmless.

    Raises:
        FileExistsError: there is such a file.
        OSError: it cannot be written.
    """
    columns = [*(_texts(table[name]) for name in table), *(_figures(answer[name]) for name in answer)]
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(map(harmless, (*table.columns, *answer.columns)))
        for at in range(0, len(table), AT_ONCE):
            writer.writerows(zip(*(column[at : at + AT_ONCE] for column in columns), strict=True))
            progress(min(at + AT_ONCE, len(table)) / len(table))


def _texts(values: pd.Series[Any]) -> list[str]:
    return _each(values.cat.codes.to_numpy(), [harmless(text) for text in values.cat.categories])


def _figures(values: pd.Series[Any]) -> list[str]:
    if isinstance(values.dtype, pd.CategoricalDtype):
        return _each(values.cat.codes.to_numpy(), [share_text(share) for share in values.cat.categories])
    codes, uniques = pd.factorize(values)
    return _each(codes, [tenge_text(int(value)) for value in uniques])


def _each(codes: Any, texts: list[str]) -> list[str]:
    found: list[str] = np.array([*texts, ""], dtype=object)[codes].tolist()
    return found
