"""The gettext catalogues: .po files for translators, their compiled .mo beside them for the program."""

from __future__ import annotations

import gettext
from pathlib import Path

from productivity_kit.text.languages import Language

LOCALES = Path(__file__).parent.parent / "locale"
DOMAIN = "productivity_kit"


def catalogue(language: Language) -> gettext.NullTranslations:
    """The translations of a language; English has none, since its sentences are the keys."""
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALES, [language])
