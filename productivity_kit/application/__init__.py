"""The facts of one application: a typed document in which a fact left out is unknown."""

from productivity_kit.application.model import Application
from productivity_kit.application.reading import application_from, load_application
from productivity_kit.application.schema import application_schema

__all__ = ["Application", "application_from", "application_schema", "load_application"]
