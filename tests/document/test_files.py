"""Reading a file: every way in which it cannot be taken is a sentence, not a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.document import DocumentError, read_file

from .helpers import values, worded


def refused(path: Path) -> tuple[int | None, str]:
    with pytest.raises(DocumentError) as caught:
        read_file(path)
    ((problem, words),) = worded(caught.value)
    assert problem.file == str(path)
    return problem.line, words


@pytest.mark.parametrize("text", ["аты: мән", '{"аты": "мән"}'])
def test_a_byte_order_mark_is_no_fault(tmp_path: Path, text: str) -> None:
    """Some editors begin UTF-8 files with a mark; it is passed over in YAML and in JSON."""
    path = tmp_path / "file"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert values(read_file(path)) == {"аты": "мән"}


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("а: 1\nб: сумма".encode("cp1251"), 1),
        ("a: 1\nb: 2\nc: сумма".encode("cp1251"), 3),
        ("a: 1".encode("utf-16"), 1),
        (b"a: 1\nb: \xd0", 2),
        (b"a: \xed\xa0\x80", 1),
    ],
)
def test_not_utf8(tmp_path: Path, raw: bytes, line: int) -> None:
    """A file in another encoding is refused in the line of its first wrong byte."""
    path = tmp_path / "file.yaml"
    path.write_bytes(raw)
    assert refused(path) == (line, "The file is not UTF-8 text: save it as UTF-8.")


def test_a_missing_file(tmp_path: Path) -> None:
    """A file that is not there is said not to be there."""
    assert refused(tmp_path / "none.yaml") == (None, "There is no such file.")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder given for a file is refused in the same way."""
    assert refused(tmp_path) == (None, "This is a folder, not a file.")
