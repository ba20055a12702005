"""Cases to learn from."""

from productivity_kit.training.case import Case, CaseError, open_case

__all__ = ["Case", "CaseError", "open_case"]
