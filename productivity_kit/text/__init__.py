"""What a person reads: messages and figures put into Kazakh, Russian or English."""

from productivity_kit.text.languages import LANGUAGES, Language, is_language
from productivity_kit.text.message import Message, message
from productivity_kit.text.texts import Texts, texts

__all__ = ["LANGUAGES", "Language", "Message", "Texts", "is_language", "message", "texts"]
