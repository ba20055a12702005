"""Which cases of the casebook exercise a norm: every case is assessed, and the norms of its answer are its."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from productivity_kit.programme import Act
from productivity_kit.resources import notebooks
from productivity_kit.training import Case, case_names, norms_of, open_case
from productivity_kit.views.page import DESK


class Exercised(NamedTuple):
    """A case that turns on a norm; `page` is its notebook and `desk` the one in which it is worked through where that
    is another; None where there is no such one."""

    case: Case
    page: str | None
    desk: str | None


@cache
def exercised(act: Act) -> dict[str, tuple[Exercised, ...]]:
    """The cases that exercise each norm, in the order of their folders."""
    found: dict[str, list[Exercised]] = {}
    for name in case_names():
        case = open_case(name, act, check=False)
        here = Exercised(case, _page(name), _page(name + DESK))
        for norm in norms_of(case):
            found.setdefault(norm, []).append(here)
    return {norm: tuple(there) for norm, there in found.items()}


def _page(name: str) -> str | None:
    notebook = f"{name}.ipynb"
    return notebook if Path(notebooks() / notebook).is_file() else None
