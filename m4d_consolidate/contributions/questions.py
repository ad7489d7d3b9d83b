"""The questions as they were asked, to recognise a question that a contributor repeats above an answer."""

from m4d_consolidate.contributions.words import key
from m4d_consolidate.model.discussion import Discussion

_LEAST_WORDS = 4
_LEAST_SHARE = 0.8


class QuestionTexts:
    """The words of every question in every language it was asked in."""

    def __init__(self, discussion: Discussion) -> None:
        texts = [text for question in discussion.questions for text in (question.text, *question.translations.values())]
        self._asked = [frozenset(key(text).split()) for text in texts]
        self._whole = [f" {key(text)} " for text in texts]

    def repeats(self, text: str) -> bool:
        """Return whether a text says nothing but a question, or a part of one."""
        said = key(text)
        distinct = set(said.split())
        if len(distinct) < _LEAST_WORDS:
            return False
        if any(f" {said} " in whole for whole in self._whole):
            return True
        least = _LEAST_SHARE * len(distinct)
        return len(distinct) >= 6 and any(len(distinct & asked) >= least for asked in self._asked)

    def count_in(self, text: str) -> int:
        """Return how many questions a text holds, counting each language by itself."""
        said = set(key(text).split())
        return sum(len(asked & said) >= 0.9 * len(asked) for asked in self._asked if len(asked) >= _LEAST_WORDS)
