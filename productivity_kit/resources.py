"""Where the notebooks and the cases lie: inside an installed wheel, or at the root of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def notebooks() -> Path:
    """The folder of the casebook's notebooks.

    Raises:
        FileNotFoundError: It is in neither place; the message names both.
    """
    return _folder("notebooks")


def cases() -> Path:
    """The folder of the cases, one folder a case.

    Raises:
        FileNotFoundError: It is in neither place; the message names both.
    """
    return _folder("cases")


def _folder(name: str) -> Path:
    places = (_PACKAGE / "_bundled" / name, _PACKAGE.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(
        f"The folder '{name}' is missing. It should be {places[0]} (installed) or {places[1]} (a checkout). "
        "Install the package again, or run it from a complete checkout."
    )
