"""The command line."""

from productivity_kit.cli.main import main

__all__ = ["main"]
