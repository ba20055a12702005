"""A copy of the law folder in which single places can be changed, and the figures that a text of the law names."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from productivity_kit.programme import Act, LawError, load_act
from productivity_kit.programme.loader import CURRENT, LAW
from productivity_kit.text import texts


@dataclass(frozen=True)
class Fault:
    """A fault of the law as a person reads it; `file` is relative to the law folder."""

    file: str
    line: int | None
    field: str
    words: str


class LawCopy:
    """The shipped law in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "law"
        shutil.copytree(LAW / CURRENT, self.folder)

    def change(self, file: str, old: str, new: str) -> int:
        """Replace the only place of `old` in a file; gives the number of its line."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return text.count("\n", 0, text.index(old)) + 1

    def add(self, file: str, text: str) -> int:
        """Add text at the end of a file, or in a new one; gives the number of its first line."""
        path = self.folder / file
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(before + text, encoding="utf-8")
        return before.count("\n") + 1

    def act(self) -> Act:
        """The act as it reads now."""
        return load_act(self.folder)

    def faults(self) -> list[Fault]:
        """The faults for which it is refused."""
        try:
            load_act(self.folder)
        except LawError as error:
            say = texts("en").say
            prefix = f"{self.folder}/"
            return [Fault(p.file.removeprefix(prefix), p.line, p.field, say(p.message)) for p in error.problems]
        raise AssertionError("the broken law was taken")


def broken(law: LawCopy, file: str, old: str, new: str, down: int = 0) -> Fault:
    """The one fault after one change; it must stand in the changed file, `down` lines below the change."""
    line = law.change(file, old, new)
    (fault,) = law.faults()
    assert (fault.file, fault.line) == (file, line + down)
    return fault


def figures(text: str) -> Counter[str]:
    """The numbers of a text, in whatever language: 1,5 and 1.5 are the same, and so are 10 000 and 10,000."""
    joined = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))|(?<=\d),(?=\d{3}(?!\d))", "", text)
    return Counter(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", joined))
