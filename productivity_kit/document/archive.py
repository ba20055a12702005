"""The parts of a workbook file (.xlsx): a zip of XML, opened with care."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from productivity_kit.document.problems import DocumentError, Problem
from productivity_kit.document.reading import unreadable
from productivity_kit.text.message import Message, message

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str, str], None]

_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
    struct.error, KeyError,
)  # fmt: skip
"""What the standard library raises for a zip that is damaged, encrypted or packed in another way."""
_DEPTH = 40
_FORBIDDEN = (
    ("vbaproject", message("The workbook holds macros: save it as .xlsx, without them.")),
    (
        "externallinks/",
        message("The workbook has links to other files: write the values themselves and drop the links."),
    ),
)


@dataclass(frozen=True, slots=True)
class WorkbookLimits:
    """How large a workbook may be: bytes packed and unpacked, parts, rows and columns of a sheet, letters of a cell."""

    size: int = 16_000_000
    unpacked: int = 96_000_000
    parts: int = 300
    rows: int = 20_000
    columns: int = 100
    letters: int = 2_000


class Archive:
    """The parts of one workbook file by name.

    Raises:
        DocumentError: the file cannot be read, is too large, is no workbook, or holds macros or links to other files.
    """

    def __init__(self, path: Path, limits: WorkbookLimits) -> None:
        self.file = str(path)
        self.limits = limits
        try:
            if path.stat().st_size > limits.size:
                raise self.refused(message("The file is larger than {limit:number} bytes.", limit=limits.size))
            raw = path.read_bytes()
        except OSError as error:
            raise self.refused(unreadable(error)) from None
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _BROKEN:
            raise self.refused(_no_workbook()) from None
        self._check()

    def _check(self) -> None:
        parts = self._zip.infolist()
        names = [part.filename.lower() for part in parts]
        if len(set(names)) < len(names):
            raise self.refused(_no_workbook())
        if len(parts) > self.limits.parts or sum(part.file_size for part in parts) > self.limits.unpacked:
            raise self.refused(message("Unpacked the workbook is too large."))
        for word, fault in _FORBIDDEN:
            if any(word in name for name in names):
                raise self.refused(fault)

    def refused(self, fault: Message) -> DocumentError:
        """The error to raise for the file as a whole."""
        return DocumentError([Problem(self.file, None, "", fault)])

    def has(self, part: str) -> bool:
        """Whether the file holds the part."""
        return part in self._zip.namelist()

    def walk(self, part: str, start: Start, end: End) -> None:
        """Walk through the XML of a part: `start` gets an element's local name and attributes, `end` its name and text.

        The text is that of an element without children, or what follows its last child.
        """
        try:
            content = self._zip.read(part)  # never more than the size that the directory of the zip names
        except _BROKEN:
            raise self.refused(_no_workbook()) from None
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        handlers = _Handlers(start, end, self)
        parser.StartElementHandler = handlers.start
        parser.EndElementHandler = handlers.end
        parser.CharacterDataHandler = handlers.text.append
        parser.StartDoctypeDeclHandler = handlers.doctype
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            fault = message("The part “{part}” of the workbook is damaged: {reason}.", part=part, reason=str(error))
            raise self.refused(fault) from None


class _Handlers:
    def __init__(self, start: Start, end: End, of: Archive) -> None:
        self.text: list[str] = []
        self._start = start
        self._end = end
        self._of = of
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEPTH:
            raise self._of.refused(message("The document is too large or too deeply nested."))
        self.text.clear()
        self._start(name.rpartition(" ")[2], attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._end(name.rpartition(" ")[2], "".join(self.text))
        self.text.clear()

    def doctype(self, *_: object) -> None:
        raise self._of.refused(_no_workbook())  # no program writes one, and entities can be made to swell


def _no_workbook() -> Message:
    return message("This is not a workbook that can be read: save it as .xlsx, without a password.")
