"""The settings of the server that the environment makes."""

from __future__ import annotations

import os

MAX_VISITORS = "PRODUCTIVITY_KIT_MAX_VISITORS"
POOL = "PRODUCTIVITY_KIT_POOL"
WARM = "PRODUCTIVITY_KIT_WARM"


class SettingError(ValueError):
    """A variable of the environment is wrong; the words name it, and say what would be right."""


def whole(variable: str, default: int, *, least: int) -> int:
    """The whole number that a variable gives.

    Raises:
        SettingError: it is none, or too small.
    """
    text = os.environ.get(variable, str(default))
    if not text.isascii() or not text.isdigit() or int(text) < least:
        raise SettingError(f"{variable} is {text!r}; it should be a whole number, {least} or more.")
    return int(text)
