"""Kazakhstan's Productivity 2020 programme as rules, worked cases and a casebook.

Everything public is here; a name is loaded when it is first used, so that importing the package costs little.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from productivity_kit.application import (
        Application,
        application_document,
        application_from,
        application_schema,
        load_application,
    )
    from productivity_kit.assessment import Assessment, answer_schema, as_json, assess, verify
    from productivity_kit.document import DocumentError
    from productivity_kit.explanation import explain
    from productivity_kit.programme import Act, LawError, the_act
    from productivity_kit.sheets import application_with_sheet
    from productivity_kit.text import texts

__version__: str

_ROOMS = {
    "Act": "programme",
    "Application": "application",
    "Assessment": "assessment",
    "DocumentError": "document",
    "LawError": "programme",
    "answer_schema": "assessment",
    "application_document": "application",
    "application_from": "application",
    "application_schema": "application",
    "application_with_sheet": "sheets",
    "as_json": "assessment",
    "assess": "assessment",
    "explain": "explanation",
    "load_application": "application",
    "texts": "text",
    "the_act": "programme",
    "verify": "assessment",
}

__all__ = [
    "Act",
    "Application",
    "Assessment",
    "DocumentError",
    "LawError",
    "__version__",
    "answer_schema",
    "application_document",
    "application_from",
    "application_schema",
    "application_with_sheet",
    "as_json",
    "assess",
    "explain",
    "load_application",
    "texts",
    "the_act",
    "verify",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("productivity_kit.version").VERSION
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"productivity_kit.{_ROOMS[name]}"), name)
