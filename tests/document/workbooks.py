"""Workbooks made by hand, as different programs write them."""

from __future__ import annotations

import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TOP = (
    f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{REL}/officeDocument" Target="{{}}"/></Relationships>'
)


def workbook(
    path: Path,
    cells: str,
    *,
    strings: str = "",
    styles: str = "",
    properties: str = "",
    sheet: str = "worksheets/sheet1.xml",
    more: dict[str, str | bytes] | None = None,
) -> Path:
    """A workbook of one sheet with these rows as XML; `more` are further parts of the file."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": TOP.format("xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{REL}">{properties}'
            '<sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="s" Type="{REL}/worksheet" Target="{sheet}"/>'
            f'<Relationship Id="t" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="u" Type="{REL}/styles" Target="/xl/styles.xml"/></Relationships>'
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        **(more or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


DATES = (
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="#,##0&quot; d&quot;"/>'
    '<numFmt numFmtId="166" formatCode="[$-43F]0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
    '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'
)
"""Styles 1 and 2 show days; 0, 3 and 4 do not."""
