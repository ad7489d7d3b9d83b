"""Score what findings finds in a labelled discussion against its extracts.json.

A practice counts as found where one is found in the same paragraph (one for one); its fields are then compared with those
given: a name agrees where one holds the other or half of its words, a result where half of the shorter one's words agree.
A recommendation counts where it shares 60 % of the words of the shorter with one of the same paragraph; a resource where
half of the words (F1) agree with one of the same paragraph.

    python benchmarks/score_findings.py benchmarks/discussions/reference
    python benchmarks/score_findings.py benchmarks/discussions/reference --misses practices
"""

import argparse
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from email.utils import parseaddr
from pathlib import Path
from typing import Any

import yaml

from m4d_consolidate.findings import find_all
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice
from m4d_consolidate.model.contribution import Contributor, ContributorKind, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.finding import Findings
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head

Item = Mapping[str, Any]
COUNTRIES = {
    "Italia": "Italy",
    "Sénégal": "Senegal",
    "Bénin": "Benin",
    "Brasil": "Brazil",
    "México": "Mexico",
    "Perú": "Peru",
}
LANGUAGE = re.compile(r"[a-z]{2}")


# ---------------------------------------------------------------- the labelled discussion as an analysis


def labelled_analysis(folder: Path) -> Analysis:
    """Return the analysis a careful facilitator would have made of a labelled discussion."""
    questions = yaml.safe_load((folder / "questions.yaml").read_text("utf-8"))
    messages = yaml.load(
        (folder / "messages.yaml").read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    entries = (labelled_entry(number, message) for number, message in enumerate(messages, 1))
    return Analysis(discussion=discussion_of(questions), entries=tuple(entries))


def discussion_of(data: Item) -> Discussion:
    given = data["discussion"]
    return Discussion(
        title=given["title"],
        organisers=tuple(given["organisers"]),
        list_address=given["list_address"],
        facilitators=tuple(given["facilitators"]),
        timezone=given["timezone"],
        languages=tuple(given["languages"]),
        weeks=tuple(week_of(week) for week in data["weeks"]),
    )


def week_of(data: Item) -> Week:
    return Week(
        number=data["week"],
        starts=_day(data["starts"]),
        ends=_day(data["ends"]),
        questions=tuple(
            Question(
                id=asked["id"],
                week=data["week"],
                number=number,
                text=asked["text"],
                translations={key: text for key, text in asked.items() if LANGUAGE.fullmatch(key) and key != "id"},
            )
            for number, asked in enumerate(data["questions"], 1)
        ),
    )


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def labelled_entry(number: int, message: Item) -> AssignedEntry:
    parts = tuple(
        Part(
            id=f"{message['id']}-{place}",
            role=Role(part["role"]),
            text=part["text"].strip(),
            origin="body",
            reason="labelled",
            language=message.get("lang"),
        )
        for place, part in enumerate(message["body"])
    )
    entry = Entry(
        head=_head(number, message),
        parts=parts,
        disposition=Disposition(message["kind"]),
        reason="labelled",
        contributor=_contributor(message.get("contributor") or {}),
        language=message.get("lang"),
    )
    assignments = {
        part.id: _assignment(part.id, given.get("q") or ())
        for part, given in zip(parts, message["body"], strict=True)
        if part.role is Role.RESPONSE and message["kind"] == "contribution"
    }
    return AssignedEntry(
        entry=entry, week=message.get("week"), week_received=message.get("week"), assignments=assignments, number=number
    )


def _assignment(part: str, questions: Sequence[str]) -> Assignment:
    chosen = tuple(Choice(question=question, confidence=1.0, by=By.PERSON) for question in questions)
    return Assignment(part=part, chosen=chosen, none_of_these=not chosen)


def _head(number: int, message: Item) -> Head:
    name, address = parseaddr(message["from"])
    return Head(
        id=message["id"],
        message_id=None,
        source="messages.yaml",
        position=number,
        offset=0,
        date=None,
        date_from=DateFrom.NONE,
        sender=Address(display_name=name, addr_spec=address.lower()),
        recipients=(),
        reply_to=(),
        subject=message["subject"],
        in_reply_to=(),
        channel=Channel.MAIL,
        fields=(),
    )


def _contributor(given: Item) -> Contributor:
    country = given.get("country") or ""
    return Contributor(
        name=given.get("name") or "",
        organisation=given.get("organisation") or "",
        country=COUNTRIES.get(country, country),
        kind=ContributorKind(given["type"]) if given.get("type") else None,
    )


# ---------------------------------------------------------------- comparing


def words(text: object) -> list[str]:
    plain = unicodedata.normalize("NFKD", str(text or "").lower())
    return re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def shared(one: object, other: object) -> float:
    """Share of the shorter one's words that the other has."""
    first, second = set(words(one)), set(words(other))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def alike(one: object, other: object) -> float:
    """F1 of the words."""
    first, second = set(words(one)), set(words(other))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


AGREE: Mapping[str, Callable[[Any, Any], bool]] = {
    "place": lambda found, gold: shared(found, gold) >= 0.5,
    "country": lambda found, gold: bool(found == gold),
    "actor": lambda found, gold: shared(found, gold) >= 0.5,
    "result": lambda found, gold: shared(found, gold) >= 0.5,
    "side": lambda found, gold: bool(found == gold),
    "capitals": lambda found, gold: alike(" ".join(found), " ".join(gold)) >= 0.5,
}
SAME: Mapping[str, Callable[[Item, Item], bool]] = {
    "practices": lambda found, gold: True,
    "recommendations": lambda found, gold: shared(found["text"], gold["sentence"]) >= 0.6,
    "resources": lambda found, gold: alike(found["text"], gold["text"]) >= 0.5,
}
KIND = {"event": "project", "contact point": "organisation", "organisers": "other", "unspecified": "other"}


def found_items(findings: Findings) -> dict[str, list[dict[str, Any]]]:
    """What was found, one flat item a place."""
    return {
        "practices": [
            {"part": one.passage.part, "text": one.what} | {name: getattr(one, name) for name in AGREE}
            for one in findings.practices
        ],
        "recommendations": [
            {"part": one.passage.part, "text": one.passage.text, "addressee": one.addressee.value}
            for one in findings.recommendations
        ],
        "resources": [
            {"part": place.part, "text": place.text, "kind": one.kind.value}
            for one in findings.resources
            for place in one.passages
        ],
    }


def gold_items(
    analysis: Analysis, extracts: Mapping[str, Mapping[str, Sequence[Item]]]
) -> dict[str, list[dict[str, Any]]]:
    """The labels, `paragraph` turned into the part's id."""
    gold: dict[str, list[dict[str, Any]]] = {"practices": [], "recommendations": [], "resources": []}
    for entry in analysis.contributions:
        responses = entry.entry.responses
        for name, items in extracts.get(entry.entry.head.id, {}).items():
            gold[name] += [{**item, "part": responses[item["paragraph"] - 1].id} for item in items]
    return gold


def pairs(name: str, found: Sequence[Item], gold: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """One-to-one pairs within a part, in order."""
    free = list(gold)
    for item in found:
        match = next((other for other in free if other["part"] == item["part"] and SAME[name](item, other)), None)
        if match is not None:
            free.remove(match)
            yield item, match


def score(analysis: Analysis, extracts: Mapping[str, Any], misses: str | None = None) -> dict[str, float]:
    found = found_items(find_all(analysis))
    gold = gold_items(analysis, extracts)
    scores: dict[str, float] = {}
    for name, items in gold.items():
        matched = list(pairs(name, found[name], items))
        scores[f"{name}.precision"] = len(matched) / max(1, len(found[name]))
        scores[f"{name}.recall"] = len(matched) / max(1, len(items))
        scores |= {f"{name}.{key}": value for key, value in field_scores(name, matched).items()}
        if misses == name:
            show_misses(found[name], items, matched)
    return scores


def field_scores(name: str, matched: Sequence[tuple[Item, Item]]) -> dict[str, float]:
    """Of fields: precision of what was filled, recall of what was given, in matched pairs."""
    if name != "practices":
        key = "addressee" if name == "recommendations" else "kind"
        agreed = [found[key] == KIND.get(gold[key], gold[key].replace(" ", "-")) for found, gold in matched]
        return {key: sum(agreed) / max(1, len(agreed))}
    scores: dict[str, float] = {}
    for key, agree in AGREE.items():
        agreed_on = sum(bool(found[key] and gold[key]) and agree(found[key], gold[key]) for found, gold in matched)
        scores[f"{key}.precision"] = agreed_on / max(1, sum(bool(found[key]) for found, _ in matched))
        scores[f"{key}.recall"] = agreed_on / max(1, sum(bool(gold[key]) for _, gold in matched))
    return scores


def show_misses(found: Sequence[Item], gold: Sequence[Item], matched: Sequence[tuple[Item, Item]]) -> None:
    for sign, items, place in (("+", found, 0), ("-", gold, 1)):
        done = [id(pair[place]) for pair in matched]
        for item in items:
            if id(item) not in done:
                print(sign, item["part"], item.get("text") or item.get("sentence") or item.get("what"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", choices=list(SAME), help="list what was found wrongly (+) and what was missed (-)")
    arguments = parser.parse_args()
    extracts = json.loads((arguments.folder / "extracts.json").read_text("utf-8"))
    for name, value in score(labelled_analysis(arguments.folder), extracts, arguments.misses).items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
