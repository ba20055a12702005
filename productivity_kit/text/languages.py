"""The three languages of the kit."""

from __future__ import annotations

from typing import Literal, TypeGuard, get_args

Language = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def is_language(word: str) -> TypeGuard[Language]:
    """Whether the word names one of the three languages."""
    return word in LANGUAGES


ENVIRONMENT = "PRODUCTIVITY_KIT_LANG"
"""The environment variable that chooses the language where nobody asks for one."""
