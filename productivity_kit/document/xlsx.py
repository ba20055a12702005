"""A workbook as the bytes of a file, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can name
_MADE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_LITERAL = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def xlsx_bytes(book: Workbook) -> bytes:
    """The workbook as a file in which no clock has left its time."""
    raw, made = io.BytesIO(), io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.namelist():
            content = before.read(part)
            if part == "docProps/core.xml":
                content = _MADE.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            after.writestr(zipfile.ZipInfo(part, _DAY), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def cell_text(text: str) -> str:
    """The text as a workbook holds it: "_x0041_", which would be read as an A, is written "_x005F_x0041_"."""
    return _LITERAL.sub("_x005F_", text)
