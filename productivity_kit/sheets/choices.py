"""What may stand in a cell that offers a choice, with the meaning of each word."""

from __future__ import annotations

from productivity_kit.programme import Act
from productivity_kit.sheets.cells import NO, YES
from productivity_kit.sheets.form import Column, form_words
from productivity_kit.text import Language, texts

Choices = dict[str, str]
"""The words that may stand in a cell, each with its meaning in the language."""


def allowed(column: Column, act: Act, language: Language) -> Choices:
    """The choices of a column; empty where anything of its kind may stand there."""
    say = texts(language)
    match column.kind:
        case "bool":
            return {YES: say("yes"), NO: say("no")}
        case "choice":
            words = form_words().choices.get(column.name, {})
            return {choice: words[choice][language] if choice in words else "" for choice in column.choices}
        case "reference" if column.part == "norms":
            papers = (name for name, norm in act.norms.items() if norm.kind == "document")
            return {name: act.norms[name].statement[language] for name in papers}
        case "reference":
            return {key: act.name(column.part, key, language) for key in getattr(act, column.part)}
    return {}
