"""The sheets of a workbook file (.xlsx), read from the XML in it."""

from __future__ import annotations

import posixpath
import re
from datetime import date
from pathlib import Path

from productivity_kit.document.archive import Archive, End, Start, WorkbookLimits
from productivity_kit.document.cells import Context, Sheet, SheetReader
from productivity_kit.document.problems import DocumentError, Problem

_NOT_A_UNIT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.I)
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""The built-in number formats that show a day or a time."""
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
DEFAULT_LIMITS = WorkbookLimits()


def read_workbook(path: Path, limits: WorkbookLimits = DEFAULT_LIMITS) -> list[Sheet]:
    """The sheets of a workbook file (.xlsx).

    Raises:
        DocumentError: the file cannot be read, is too large, is no workbook, or holds macros or links to other files.
    """
    archive = Archive(path, limits)
    return _Workbook(archive).sheets()


class _Workbook:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.main = self._targets("_rels/.rels", "").get("officeDocument", "xl/workbook.xml")
        self.folder = posixpath.dirname(self.main)

    def _targets(self, part: str, folder: str) -> dict[str, str]:
        """The parts that a part points to, by id and by the last word of their kind."""
        found: dict[str, str] = {}

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/")
                found[attributes.get("Id", "")] = found[attributes.get("Type", "").rpartition("/")[2]] = target

        if self.archive.has(part):
            self.archive.walk(part, start, lambda name, text: None)
        return found

    def sheets(self) -> list[Sheet]:
        """All sheets in the order of the workbook."""
        listed: list[tuple[str, str]] = []
        early = [False]

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "sheet":
                key = next((value for key, value in attributes.items() if key.endswith(" id")), "")
                listed.append((attributes.get("name", ""), key))
            elif name == "workbookPr":
                early[0] = attributes.get("date1904") in ("1", "true")

        self.archive.walk(self.main, start, lambda name, text: None)
        name = posixpath.basename(self.main)
        targets = self._targets(f"{self.folder}/_rels/{name}.rels", self.folder)
        context = Context(self._strings(targets), self._days(targets), _EPOCHS[early[0]])
        sheets: list[Sheet] = []
        problems: list[Problem] = []
        for title, key in listed:
            if key in targets and self.archive.has(targets[key]):
                reader = SheetReader(title, self.archive, context)
                self.archive.walk(targets[key], reader.start, reader.end)
                sheets.append(reader.sheet)
                problems.extend(reader.problems)
        if problems:
            raise DocumentError(problems)
        return sheets

    def _strings(self, targets: dict[str, str]) -> list[str]:
        """The texts that cells share."""
        strings: list[str] = []
        spoken = [0]  # a text's reading in another script is no part of it

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "si":
                strings.append("")
            spoken[0] += name == "rPh"

        def end(name: str, text: str) -> None:
            spoken[0] -= name == "rPh"
            if name == "t" and strings and not spoken[0]:
                strings[-1] += text

        self._walk(targets.get("sharedStrings"), start, end)
        return strings

    def _days(self, targets: dict[str, str]) -> list[bool]:
        """For each style of a cell, whether its number is a day."""
        own: dict[str, str] = {}
        days: list[bool] = []
        inside = [False]

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "numFmt":
                own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif name == "cellXfs":
                inside[0] = True
            elif name == "xf" and inside[0]:
                days.append(_is_day(attributes.get("numFmtId", "0"), own))

        def end(name: str, text: str) -> None:
            if name == "cellXfs":
                inside[0] = False

        self._walk(targets.get("styles"), start, end)
        return days

    def _walk(self, part: str | None, start: Start, end: End) -> None:
        if part is not None and self.archive.has(part):
            self.archive.walk(part, start, end)


def _is_day(number: str, own: dict[str, str]) -> bool:
    if number in own:
        return bool(re.search("[dmyhs]", _NOT_A_UNIT.sub("", own[number].partition(";")[0]), re.I))
    return number.isdecimal() and len(number) < 5 and int(number) in _DATE_FORMATS
