"""From a filled-in workbook to the lists of an application, with every fault named by its cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from productivity_kit.application import Application, application_document
from productivity_kit.application.reading import application_of
from productivity_kit.document import Node, Problem, node_of
from productivity_kit.document.archive import WorkbookLimits
from productivity_kit.document.cells import Cell, Sheet, column_name
from productivity_kit.document.harmless import as_meant
from productivity_kit.document.leaves import choice_fault
from productivity_kit.document.workbook import read_workbook
from productivity_kit.programme import Act, the_act
from productivity_kit.sheets import cells
from productivity_kit.sheets.form import LINE, SHEETS, Column, SheetForm, form_words
from productivity_kit.text.message import Message, message

LIMITS = WorkbookLimits()
_NAME = re.compile(rf"({'|'.join(SHEETS)})\.[a-z_.]+")
_TOP = 10
"""The row of field names stands within so many rows."""
Tables = dict[str, "_Table"]


def application_with_sheet(application: Application, path: Path | str, act: Act | None = None) -> Application:
    """The application with the lists of a filled-in workbook in the place of its own.

    A sheet without a row leaves the application's own list as it is; "-" in the first cell of the first row says that
    the list is empty.

    Raises:
        DocumentError: every fault of the workbook: sheet, cell, heading, what was found, what is expected.
    """
    reader = _Reader(str(path))
    tables = reader.tables(read_workbook(Path(path), LIMITS))
    for table in tables.values():
        if table.form.parent:
            reader.join(table, tables.get(table.form.parent))
    lists = {
        name: _list(table) for name, table in tables.items() if not table.form.parent and (table.rows or table.none)
    }
    return application_of(_merged(application, lists), act or the_act(), reader.problems)


def _list(table: _Table) -> Node:
    return Node([row.node for row in table.rows], table.file, cell=table.sheet.name)


def _merged(application: Application, lists: Mapping[str, Node]) -> Node:
    """The tree of the application with these lists in it."""
    tree = node_of(application_document(application))
    assert isinstance(tree.value, dict)
    for name, node in lists.items():
        block = tree.value
        if name == "papers":
            folder = block.setdefault("folder", Node({}))
            assert isinstance(folder.value, dict)
            block = folder.value
        block[name] = node
    return tree


@dataclass(slots=True)
class _Row:
    """One row: its facts, the row of another sheet that it belongs to, whether it says that there is none."""

    node: Node
    path: str
    belongs: Cell | None = None
    place: Node = field(default_factory=lambda: Node(None))
    none: bool = False


@dataclass(slots=True)
class _Table:
    """One sheet of the form in the workbook: its columns by number, with the place of their headings."""

    form: SheetForm
    sheet: Sheet
    file: str
    columns: dict[int, Column]
    headings: dict[int, str]
    rows: list[_Row] = field(default_factory=list)
    none: bool = False

    def place(self, row: int, column: int | None = None) -> Node:
        """An empty node at a cell, or at a row."""
        letters = "" if column is None else column_name(column)
        heading = self.headings.get(column or 0)
        cell = f"{self.sheet.name}!{letters}{row}" + (f" ({heading})" if heading else "")
        return Node(None, self.file, row, cell=cell)


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def note(self, place: Node, path: str, fault: Message) -> None:
        self.problems.append(Problem(place.file, place.line, path, fault, place.cell))

    def tables(self, sheets: list[Sheet]) -> Tables:
        """The sheets of the form by name, their rows read."""
        tables: Tables = {}
        for sheet in sheets:
            table = self._table(sheet)
            if table is None:
                continue
            if table.form.name in tables:
                first = tables[table.form.name].sheet.name
                self.note(table.place(1), "", message("The sheet “{first}” holds the same: keep one.", first=first))
                continue
            tables[table.form.name] = table
            self._read(table)
        if not tables and not self.problems:
            fault = message("No sheet here has the row of field names: begin with the template.")
            self.problems.append(Problem(self.file, None, "", fault))
        return tables

    def _table(self, sheet: Sheet) -> _Table | None:
        """The sheet as one of the form, or None where it is another."""
        for number in sorted(sheet.rows)[:_TOP]:
            named = {column: cell.text.strip() for column, cell in sheet.rows[number].items()}
            names = [name for name in named.values() if _NAME.fullmatch(name)]
            if number <= _TOP and 2 * len(names) > len(named):
                above = sheet.rows.get(number - 1, {})
                headings = {column: cell.text for column, cell in above.items()}
                form = SHEETS[names[0].partition(".")[0]]
                table = _Table(form, sheet, self.file, {}, headings)
                self._name(table, named, number)
                return table
        titles = {words.title[language] for words in form_words().sheets.values() for language in ("kk", "ru", "en")}
        if sheet.name in titles and sheet.rows:
            place = Node(None, self.file, 1, cell=f"{sheet.name}!1")
            self.note(place, "", message("The row of field names is missing here: begin with the template."))
        return None

    def _name(self, table: _Table, named: dict[int, str], number: int) -> None:
        """Take the columns from the row of field names."""
        known = {column.name: column for column in table.form.columns}
        for at, name in named.items():
            place = table.place(number, at)
            if name not in known:
                self.note(place, "", choice_fault(name, known))
            elif known[name] in table.columns.values():
                self.note(place, "", message("The field “{name}” stands here twice: keep one column.", name=name))
            else:
                table.columns[at] = known[name]
        for row in [row for row in table.sheet.rows if row <= number]:
            del table.sheet.rows[row]

    def _read(self, table: _Table) -> None:
        for number in sorted(table.sheet.rows):
            row = {at: cell for at, cell in table.sheet.rows[number].items() if cell.text.strip()}
            if not row:
                continue
            first = min(table.columns, default=0)
            if row.keys() == {first} and row[first].text.strip() == cells.NONE and not table.form.parent:
                table.none = True
            else:
                table.rows.append(self._row(table, number, row))
        if table.none and table.rows:
            self.note(table.rows[0].place, "", message("“-” says that there is none: take it out, or the rows."))

    def _row(self, table: _Table, number: int, row: dict[int, Cell]) -> _Row:
        node = table.place(number)
        node.value = {}
        path = f"{table.form.name}[{len(table.rows) + 1}]"
        made = _Row(node, path, place=table.place(number))
        facts = 0
        for at, cell in row.items():
            column, place = table.columns.get(at), table.place(number, at)
            if column is None:
                self.note(place, "", message("There is no field name above: give the column one, or clear it."))
            elif column.field == table.form.pointer:
                made.belongs, made.place = cell, place
            elif cell.text.strip() == cells.NONE and table.form.parent and not facts and len(row) == 2:
                made.none = True
            else:
                facts += 1
                self._fact(node, column, cell, place, path)
        return made

    def _fact(self, node: Node, column: Column, cell: Cell, place: Node, path: str) -> None:
        value = cells.read(cell, place, column, self.problems, f"{path}.{column.field}")
        if value is None:
            return
        *blocks, name = column.field.split(".")
        for block in blocks:
            assert isinstance(node.value, dict)
            node = node.value.setdefault(block, Node({}, node.file, node.line, cell=node.cell))
        assert isinstance(node.value, dict)
        node.value[name] = value

    def join(self, table: _Table, owners: _Table | None) -> None:
        """Put the rows of a sheet into those of the sheet that they belong to."""
        known = self._owners(table.form, owners.rows if owners else [])
        sheet = owners.sheet.name if owners else table.form.parent
        for row in table.rows:
            name = "" if row.belongs is None else as_meant(row.belongs.text).strip()
            owner = known.get(name)
            if owner is None:
                self.note(row.place, "", message(
                    "“{found}” is no row of the sheet “{sheet}”: {known:words}.",
                    found=name, sheet=sheet, known=sorted(known)[:20],
                ))  # fmt: skip
                continue
            assert isinstance(owner.node.value, dict)
            items = owner.node.value.setdefault(table.form.name, Node([], self.file, row.node.line, cell=row.node.cell))
            assert isinstance(items.value, list)
            if not row.none:
                items.value.append(row.node)

    def _owners(self, form: SheetForm, owners: list[_Row]) -> dict[str, _Row]:
        """The rows that others point to, by what they point with."""
        named = [(name, row) for row in owners if (name := _name_of(row, form)) is not None]
        for name, times in Counter(name for name, _ in named).items():
            if times > 1 and form.by == LINE:
                place = next(row.place for found, row in named[::-1] if found == name)
                self.note(
                    place, "", message("The line {name} is there more than once: number each its own.", name=name)
                )
        return dict(named)


def _name_of(row: _Row, form: SheetForm) -> str | None:
    """By what the rows of `form` point to this row: its number, or its key."""
    if form.by == LINE:
        return None if row.belongs is None else row.belongs.text.strip()
    key = row.node.value.get("key") if isinstance(row.node.value, dict) else None
    return str(key.value).strip() if key is not None else None
