"""The register of applications: who was given what, when, for how much, and what came of it."""

from productivity_kit.register.model import REGIONS, Entry, Register, YearResult
from productivity_kit.register.reading import LIMITS, load_register, register_from, register_in, register_schema
from productivity_kit.register.table import register_form

__all__ = [
    "LIMITS",
    "REGIONS",
    "Entry",
    "Register",
    "YearResult",
    "load_register",
    "register_form",
    "register_from",
    "register_in",
    "register_schema",
]
