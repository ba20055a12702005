"""What a person reads: messages and figures put into Kazakh, Russian or English."""

from productivity_kit.text.languages import LANGUAGES, Language, is_language
from productivity_kit.text.message import Message, message
from productivity_kit.text.texts import Texts, capital, texts

__all__ = ["LANGUAGES", "Language", "Message", "Texts", "capital", "is_language", "message", "texts"]
