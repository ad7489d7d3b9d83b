"""The questions as they were asked, to recognise a question that a contributor repeats above an answer."""

from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import markers
from m4d_consolidate.contributions.wording import Wording, once
from m4d_consolidate.contributions.words import sentences
from m4d_consolidate.model.discussion import Discussion

_NUMBERS = b"0123456789 "
_LEAST_WORDS = 4
_LEAST_DISTINCT = 6
_LEAST_SHARE = 0.8
_LEAST_RUN = 7
"""Blanks between words that nobody writes by chance in the order of a question"""
_BEGINNING = 2 * _LEAST_RUN + 1
"""Letters that as many words have at least"""


@once
def points_to_question(said: Wording) -> bool:
    """Return whether a text speaks of a question or its number."""
    return bool(markers.QUESTION.search(said.folded) or markers.ORDINALS.search(said.folded))


class QuestionTexts:
    """The words of every question in every language it was asked in."""

    def __init__(self, discussion: Discussion) -> None:
        texts = [text for question in discussion.questions for text in (question.text, *question.translations.values())]
        whole = [b" ".join(sentences(text)) for text in texts]
        self._by_sentence = {
            sentence: index
            for index, text in enumerate(texts)
            for sentence in sentences(text)
            if sentence.count(b" ") >= _LEAST_WORDS
        }
        self._asked = [frozenset(text.split()) for text in whole]
        self._words = frozenset().union(*self._asked)
        self._beginnings = {text[at : at + _BEGINNING] for text in whole for at in _word_starts(text)}
        self._whole = b"\n".join(b" " + text + b" " for text in whole)

    def repeats(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph says nothing but a question, or a part of one."""
        said = paragraph.said.bare
        distinct = set(said.split())
        if len(distinct) < _LEAST_WORDS:
            return False
        if b" " + said + b" " in self._whole:
            return True
        least = _LEAST_SHARE * len(distinct)
        if len(distinct) < _LEAST_DISTINCT or len(distinct & self._words) < least:
            return False
        return any(len(distinct & asked) >= least for asked in self._asked)

    def cites(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph is a run of a question's very words, however it breaks off."""
        said = paragraph.said.bare.lstrip(_NUMBERS)
        if said[:_BEGINNING] not in self._beginnings:
            return False
        return said.count(b" ") >= _LEAST_RUN and b" " + said + b" " in self._whole

    def asked_in(self, paragraph: Paragraph) -> int:
        """Return how many questions a paragraph asks in the words of the team, counting each language by itself."""
        found = (self._by_sentence.get(sentence.lstrip(_NUMBERS)) for sentence in paragraph.said.sentences)
        return len({index for index in found if index is not None})


def _word_starts(text: bytes) -> list[int]:
    return [at for at in range(len(text)) if text[at - 1 : at] in (b"", b" ")]
