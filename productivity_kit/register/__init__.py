"""The register of applications: who was given what, when, for how much, and what came of it."""

from productivity_kit.register.model import REGIONS, Entry, Register, YearResult
from productivity_kit.register.reading import load_register, register_from, register_schema

__all__ = ["REGIONS", "Entry", "Register", "YearResult", "load_register", "register_from", "register_schema"]
