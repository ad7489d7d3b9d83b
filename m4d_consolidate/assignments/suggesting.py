"""Words that stand out in the confirmed answers to a question: cues to offer."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from m4d_consolidate.assignments.text import fold, stem, words
from m4d_consolidate.model.assignment import CERTAIN, AssignedEntry, Assignment, By
from m4d_consolidate.model.discussion import Discussion

_LEAST = 2
"""Contributions that must hold a word before it is offered"""

_LEAST_LETTERS = 4
_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class CueSuggestion:
    """A word offered as a cue."""

    question: str
    language: str
    cue: str
    """Beginning of the word, folded, as questions.yaml takes it"""
    inside: int
    """Contributions that use it in a confirmed answer to the question"""
    outside: int
    """Contributions that use it elsewhere"""
    strength: float


def suggest_cues(assigned: Sequence[AssignedEntry], discussion: Discussion) -> tuple[CueSuggestion, ...]:
    """Return words that stand out in confirmed answers (decided, or certain) and are no cue yet, the strongest first.

    A word counts once a contribution; at most eight are offered for a question and language.
    """
    users = _users(assigned, discussion)
    offered = []
    for (question, language), inside in users.items():
        others = [found for (other, spoken), found in users.items() if spoken == language and other != question]
        offered += _standing_out(question, language, inside, others, discussion)
    return tuple(sorted(offered, key=lambda found: (-found.strength, found.question, found.language, found.cue)))


def _users(
    assigned: Sequence[AssignedEntry], discussion: Discussion
) -> dict[tuple[str, str], dict[str, tuple[set[str], Counter[str]]]]:
    """By question and language: stem to the contributions that use it, and the words it was met as."""
    users: dict[tuple[str, str], dict[str, tuple[set[str], Counter[str]]]] = {}
    for entry in assigned:
        for part in entry.entry.responses:
            answer = entry.assignments.get(part.id)
            language = part.language or entry.entry.language or discussion.languages[0]
            for question in _confirmed(answer):
                found = users.setdefault((question, language), {})
                for word in words(fold(part.text)):
                    if len(word) >= _LEAST_LETTERS and (root := stem(word, language)):
                        contributions, forms = found.setdefault(root, (set(), Counter()))
                        contributions.add(entry.entry.head.id)
                        forms[word] += 1
    return users


def _confirmed(answer: Assignment | None) -> tuple[str, ...]:
    if answer is None:
        return ()
    return tuple(choice.question for choice in answer.chosen if choice.by is By.PERSON or choice.confidence >= CERTAIN)


def _standing_out(
    question: str,
    language: str,
    inside: Mapping[str, tuple[set[str], Counter[str]]],
    others: Sequence[Mapping[str, tuple[set[str], Counter[str]]]],
    discussion: Discussion,
) -> list[CueSuggestion]:
    known = tuple(fold(cue) for cue in discussion.question(question).cues.get(language, ()))
    answered = len(set().union(*(users for users, _ in inside.values())))
    elsewhere = len(set().union(*(users for found in others for users, _ in found.values())))
    found = []
    for root, (users, forms) in inside.items():
        outside = set().union(*(other[root][0] for other in others if root in other))
        strength = log((len(users) + 0.5) / (answered + 1)) - log((len(outside) + 0.5) / (elsewhere + 1))
        cue = _beginning(forms)
        if len(users) >= _LEAST and strength > 0.7 and not cue.startswith(known or "\0"):
            found.append(
                CueSuggestion(
                    question=question,
                    language=language,
                    cue=cue,
                    inside=len(users),
                    outside=len(outside),
                    strength=round(strength * log(1 + len(users)), 3),
                )
            )
    return sorted(found, key=lambda each: (-each.strength, each.cue))[:_MOST]


def _beginning(forms: Counter[str]) -> str:
    """What all forms of a word begin with; the commonest form where that is too short to be telling."""
    shortest, *_ = sorted(forms, key=lambda form: (len(form), form))
    length = next((size for size in range(len(shortest), 0, -1) if all(f[:size] == shortest[:size] for f in forms)), 0)
    return shortest[:length] if length >= _LEAST_LETTERS else forms.most_common(1)[0][0]
