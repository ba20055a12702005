"""Searching the norms in three languages: every word by its beginning or stem, statements before notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from productivity_kit.programme import Act
from productivity_kit.programme.uses import act_order
from productivity_kit.text import LANGUAGES, Language

_WORD = re.compile(r"\w+(?:[.-]\w+)*", re.UNICODE)
_ID, _STATEMENT, _BESIDE = 6, 3, 1
"""What a hit weighs: in the norm's id, its statement, or its note, place and term."""
_OWN = 2
"""A hit in the reader's own language weighs so many times one in another."""
_WHOLE = 2
"""A hit of the whole of what was typed weighs so many times one of its stem."""
_SHORTEST = 4
"""Letters that a stem has at the least: a word no longer is its own stem."""
MOST_LETTERS = 100
"""Letters of a query that are looked at."""


class _Posting(NamedTuple):
    norm: str
    weight: int
    language: Language | None


class Index:
    """The words of an act, sorted, each with the norms it stands in."""

    def __init__(self, act: Act) -> None:
        found: dict[str, set[_Posting]] = {}
        self._order = {norm: place for place, norm in enumerate(act_order(act))}
        for norm in act.norms:
            for text, weight, language in _texts(act, norm):
                for word in words(text):
                    found.setdefault(word, set()).add(_Posting(norm, weight, language))
        self._words = sorted(found)
        self._postings = [found[word] for word in self._words]

    def find(self, query: str, language: Language) -> tuple[str, ...]:
        """The norms that have a word like every word of the query, the best first, equals in the act's order.

        Like it is what begins with it or, its ending aside, with its stem: words change their endings.
        """
        scores = [self._scores(word, language) for word in words(query[:MOST_LETTERS])]
        if not scores:
            return ()
        both = set.intersection(*map(set, scores))
        return tuple(sorted(both, key=lambda norm: (-sum(score[norm] for score in scores), self._order[norm])))

    def beginnings(self, query: str) -> tuple[str, ...]:
        """The stems that were looked for, so that a hit can be marked."""
        return tuple(self._stem(word) for word in words(query[:MOST_LETTERS]))

    def _stem(self, word: str) -> str:
        """What the word has without its ending, or as much of it as some word begins with; figures have no ending."""
        if any(char.isdigit() for char in word):
            return word
        longest = max(_SHORTEST, -(-3 * len(word) // 5))
        lengths = range(longest, _SHORTEST - 1, -1)
        return next((word[:length] for length in lengths if any(self._among(word[:length]))), word)

    def _among(self, beginning: str) -> Iterator[set[_Posting]]:
        for place in range(bisect_left(self._words, beginning), len(self._words)):
            if not self._words[place].startswith(beginning):
                return
            yield self._postings[place]

    def _scores(self, word: str, language: Language) -> dict[str, int]:
        best: dict[str, int] = {}
        for beginning, times in ((self._stem(word), 1), (word, _WHOLE)):
            for postings in self._among(beginning):
                for norm, weight, spoken in postings:
                    score = times * weight * (_OWN if spoken in (language, None) else 1)
                    best[norm] = max(best.get(norm, 0), score)
        return best


@cache
def index_of(act: Act) -> Index:
    """The index of an act, made once in a process."""
    return Index(act)


def words(text: str) -> list[str]:
    """The words of a text, all in small letters; a number with its point, an id with its points and hyphens."""
    return [word.casefold() for word in _WORD.findall(text)]


def marked(text: str, beginnings: tuple[str, ...]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that was looked for."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in _WORD.finditer(text) if beginnings else ():
        if match.group().casefold().startswith(beginnings):
            pieces += [(text[end : match.start()], False), (match.group(), True)]
            end = match.end()
    return [piece for piece in (*pieces, (text[end:], False)) if piece[0]]


def _texts(act: Act, norm: str) -> Iterator[tuple[str, int, Language | None]]:
    item = act.norms[norm]
    yield norm, _ID, None
    terms = [definition.term for definition in act.definitions.values() if definition.norm == norm]
    for language in LANGUAGES:
        yield item.statement[language], _STATEMENT, language
        for beside in (*terms, act.places[item.place], *([item.note] if item.note else ())):
            yield beside[language], _BESIDE, language
