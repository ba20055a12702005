"""The act as a typed, frozen model; loading it checks every reference."""

from productivity_kit.programme.loader import load_act, the_act
from productivity_kit.programme.model import Act, LawError

__all__ = ["Act", "LawError", "load_act", "the_act"]
