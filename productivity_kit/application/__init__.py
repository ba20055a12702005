"""The facts of one application: a typed document in which a fact left out is unknown."""

from productivity_kit.application.model import Application
from productivity_kit.application.reading import application_from, load_application
from productivity_kit.application.schema import application_schema
from productivity_kit.application.writing import application_document

__all__ = ["Application", "application_document", "application_from", "application_schema", "load_application"]
