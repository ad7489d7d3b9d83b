"""The member check: a mail draft a contributor, never sent: what will appear, where, under which name."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Contributor, Part
from m4d_consolidate.model.discussion import Consent, Discussion
from m4d_consolidate.model.finding import Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One file."""

    name: str
    """Safe on every system, and without the name of anybody who is not to be named"""
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    subject: str
    greeting: str
    opening: str
    under: str
    received: str
    question: str
    other: str
    quoted: str
    objection: str
    closing: str


_WORDS: Mapping[str, _Words] = {
    "en": _Words(
        subject="Your words in the consolidated reply: {title}",
        greeting="Dear {name},",
        opening="the consolidated reply to the discussion “{title}” is being prepared. Below stands all of yours that "
        "will appear in it, in full under “Responses in full” and, where said so, quoted before.",
        under="It will appear under: {name}",
        received="[{number}], received on {day}",
        question="Question {week}.{number}: {text}",
        other="Under “Other issues raised”",
        quoted="(also quoted under: {places})",
        objection="If something is wrong, or should not appear, or not under this name, please answer until {until}. "
        "What nobody objects to until then will appear as it stands here.",
        closing="With thanks,",
    ),
    "fr": _Words(
        subject="Vos propos dans la réponse consolidée : {title}",
        greeting="Bonjour {name},",
        opening="la réponse consolidée à la discussion « {title} » est en préparation. Vous trouverez ci-dessous tout "
        "ce qui y paraîtra de vous : en entier sous « Réponses intégrales » et, là où c'est indiqué, cité auparavant.",
        under="Cela paraîtra sous : {name}",
        received="[{number}], reçu le {day}",
        question="Question {week}.{number} : {text}",
        other="Sous « Autres points soulevés »",
        quoted="(cité aussi sous : {places})",
        objection="Si quelque chose est inexact, ou ne doit pas paraître, ou pas sous ce nom, merci de répondre d'ici "
        "le {until}. Sans objection d'ici là, tout paraîtra tel quel.",
        closing="Avec nos remerciements,",
    ),
    "es": _Words(
        subject="Sus palabras en la respuesta consolidada: {title}",
        greeting="Hola, {name}:",
        opening="se está preparando la respuesta consolidada a la discusión «{title}». A continuación figura todo lo "
        "suyo que aparecerá en ella: íntegro en «Respuestas completas» y, donde se indica, citado antes.",
        under="Aparecerá bajo: {name}",
        received="[{number}], recibido el {day}",
        question="Pregunta {week}.{number}: {text}",
        other="En «Otros temas planteados»",
        quoted="(citado también en: {places})",
        objection="Si algo no es correcto, no debe aparecer o no debe aparecer bajo este nombre, responda por favor "
        "hasta el {until}. Lo que nadie objete hasta entonces aparecerá como está aquí.",
        closing="Con nuestro agradecimiento,",
    ),
}
_PLACES: Mapping[str, tuple[str, str, str, str]] = {
    "en": ("main points", "practices", "recommendations", "resources"),
    "fr": ("points principaux", "pratiques", "recommandations", "ressources"),
    "es": ("puntos principales", "prácticas", "recomendaciones", "recursos"),
}
_NOBODY: Mapping[str, str] = {"en": "contributor", "fr": "à vous", "es": "participante"}


def quote_drafts(
    shown: Analysis, findings: Findings, *, addresses: Mapping[str, str], until: date
) -> tuple[Draft, ...]:
    """Return one draft a contributor of whom something will appear, in order of the printed numbers.

    `shown` is the analysis as it may be shared, grouped by its contributors' keys; `addresses` are those of the
    messages by id. Only who is printed under a name is addressed: the others' addresses stay in the store (`show C07`).
    """
    places = _places(findings)
    drafts = []
    for entries in _by_contributor(shown):
        language = next((e.entry.language for e in entries if e.entry.language in _WORDS), None)
        writer = _Writer(shown.discussion, language or _first_known(shown.discussion), places, until)
        drafts.append(writer.draft(entries, addresses.get(entries[0].entry.head.id, "")))
    return tuple(drafts)


def _by_contributor(shown: Analysis) -> Iterator[tuple[AssignedEntry, ...]]:
    groups: dict[str, list[AssignedEntry]] = {}
    for entry in shown.contributions:
        if entry.entry.responses and entry.number is not None:
            groups.setdefault(entry.entry.contributor.addr_spec or entry.entry.head.id, []).append(entry)
    for group in sorted(groups.values(), key=lambda entries: entries[0].number or 0):
        yield tuple(group)


def _places(findings: Findings) -> dict[str, tuple[int, ...]]:
    """Return, by part id, which of the registers quote it: indices into `_PLACES`."""
    found: dict[str, set[int]] = {}
    quoted = (
        [point.passage for point in findings.main_points],
        [practice.passage for practice in findings.practices],
        [recommendation.passage for recommendation in findings.recommendations],
        [passage for resource in findings.resources for passage in resource.passages],
    )
    for place, passages in enumerate(quoted):
        for passage in passages:
            found.setdefault(passage.part, set()).add(place)
    return {part: tuple(sorted(places)) for part, places in found.items()}


@dataclass(frozen=True, slots=True)
class _Writer:
    discussion: Discussion
    language: str
    places: Mapping[str, tuple[int, ...]]
    until: date

    @property
    def words(self) -> _Words:
        return _WORDS[self.language]

    def draft(self, entries: Sequence[AssignedEntry], address: str) -> Draft:
        who = entries[0].entry.contributor
        mail = EmailMessage()
        mail["X-Unsent"] = "1"  # mail programs open it as a draft
        mail["Subject"] = _line(self.words.subject.format(title=self.discussion.title))
        if who.consent is Consent.NAME and (to := _address(who.name, address)):
            mail["To"] = to
        mail.set_content("\n".join(self.lines(entries, who)) + "\n", cte="quoted-printable")
        return Draft(name=_file_name(entries[0].number or 0, who), data=mail.as_bytes(policy=SMTP))

    def lines(self, entries: Sequence[AssignedEntry], who: Contributor) -> Iterator[str]:
        named = who.consent is Consent.NAME and who.name
        yield self.words.greeting.format(name=_line(who.name if named else _NOBODY[self.language]))
        yield ""
        yield self.words.opening.format(title=_line(self.discussion.title))
        yield ""
        yield self.words.under.format(name=_line(_shown_name(who)))
        for entry in entries:
            yield from self.contribution(entry)
        yield ""
        yield self.words.objection.format(until=self.day(self.until))
        yield ""
        yield self.words.closing
        yield _line(", ".join(self.discussion.organisers))

    def contribution(self, entry: AssignedEntry) -> Iterator[str]:
        yield ""
        when = entry.entry.head.date
        yield self.words.received.format(
            number=f"C{entry.number:02d}", day=self.day(when.date()) if when is not None else "?"
        )
        heading = ""
        for part in entry.entry.responses:
            here = self.heading(entry, part)
            if here != heading:
                yield ""
                yield here
                heading = here
            yield ""
            yield from (f"    {line}" for line in part.text.split("\n"))
            if part.id in self.places:
                names = ", ".join(_PLACES[self.language][place] for place in self.places[part.id])
                yield f"    {self.words.quoted.format(places=names)}"

    def heading(self, entry: AssignedEntry, part: Part) -> str:
        reading = entry.assignments.get(part.id)
        questions = [self.discussion.question(choice.question) for choice in reading.chosen] if reading else []
        said = [
            self.words.question.format(week=each.week, number=each.number, text=_line(each.in_language(self.language)))
            for each in questions
        ]
        return "\n".join(said) or self.words.other

    def day(self, day: date) -> str:
        from babel.dates import format_date

        return format_date(day, "long", locale="en_GB" if self.language == "en" else self.language)


def _first_known(discussion: Discussion) -> str:
    return next((language for language in discussion.languages if language in _WORDS), "en")


def _shown_name(who: Contributor) -> str:
    return ", ".join(filter(None, (who.name, who.organisation, who.country))) or "-"


def _address(name: str, addr_spec: str) -> Address | None:
    """Return the address as a header can hold it; None where it is none."""
    if not re.fullmatch(r"[^\s@<>()\[\]\\,;:\"]+@[A-Za-z0-9.-]+", addr_spec):
        return None
    return Address(display_name=_line(name), addr_spec=addr_spec)


def _file_name(number: int, who: Contributor) -> str:
    plain = unicodedata.normalize("NFKD", who.name if who.consent is Consent.NAME else "")
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().casefold()))[:40].strip("-")
    return f"C{number:02d}{f'-{slug}' if slug else ''}.eml"


def _line(text: str) -> str:
    """Return the text on one line, without characters that a header may not hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
