"""What may be shown: consent and holds obeyed, contact data masked, in the one place every shareable output passes."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Entry, Part, Role
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.mail import Address, Head

NAME_MASK = "[name withheld]"

_TLD = r"[a-z]{2,24}"
# Origin of the shapes: RFC 5322 addr-spec as people type it, with the common disguises of list archives.
_MAIL = re.compile(
    rf"(?:mailto:)?[\w.+'%-]+\s?(?:@|\[at\]|\(at\)|＠)\s?(?:[\w-]+(?:\.|\s?\[dot\]\s?|\s?\(dot\)\s?))+{_TLD}\b", re.I
)
# ITU-T E.123: an international number begins with +; national ones are masked after a word that announces them.
_INTERNATIONAL = re.compile(r"(?<![\w+])(?:\+|00)\s?\(?\d{1,3}\)?(?:[\s.\-/()\u00a0\u2009\u2011]{0,3}\d){6,14}(?!\w)")
_ANNOUNCED = re.compile(
    r"(?<!\w)(?P<word>tel|tél|tlf|phone|telephone|téléphone|teléfono|telefone|telefono|fax|mob|mobile|cell|celular|"
    r"cel|móvil|portable|gsm|fono|whatsapp|viber|signal|telegram|imo)(?P<gap>\s?(?:no|n°|number|num|numéro)?\s?[.:]*\s*)"
    r"(?P<number>\+?\(?\d(?:[\s.\-/()\u00a0\u2009\u2011]{0,3}\d){4,14})(?!\w)",
    re.I,
)
_PAIRS = re.compile(r"(?<![\w.,])0\d(?:[ .\-\u00a0\u2009]\d{2}){4}(?![\w])")  # French national: 01 23 45 67 89
_MESSENGER = re.compile(
    r"(?<!\w)(?P<word>skype|msn|icq|wechat|weixin|telegram|viber|whatsapp|line\sid|signal|yahoo\smessenger|gtalk)"
    r"(?P<gap>(?:\s(?:id|name|account|user|compte|cuenta|usuario))?\s?[:=]\s?)(?P<name>[\w.@+:-]{3,40})",
    re.I,
)


def mask(text: str) -> str:
    """Return the text without mail addresses, telephone numbers and messenger names; masking twice changes nothing."""
    if not any(sign in text for sign in "@＠0123456789:=[("):
        return text
    text = _MESSENGER.sub(lambda found: f"{found['word']}{found['gap']}[messenger]", text)
    text = _MAIL.sub("[address]", text)
    text = _ANNOUNCED.sub(lambda found: f"{found['word']}{found['gap']}[telephone]", text)
    return _PAIRS.sub("[telephone]", _INTERNATIONAL.sub("[telephone]", text))


def is_printed(entry: AssignedEntry) -> bool:
    """Whether a contribution may be printed: not held, not withheld."""
    return not entry.entry.held and entry.entry.contributor.consent is not Consent.WITHHOLD


def disclose(analysis: Analysis) -> Analysis:
    """Return the analysis as it may be shared; disclosing twice changes nothing.

    Contact data is masked everywhere. A contribution that is held or withheld stays as an empty row, so that sums close
    and numbers keep their meaning. Whoever is not to be named has a pseudonym (`Anonymous C07`), and the name is masked
    wherever anybody writes it.
    """
    numbered = _numbered(analysis.entries)
    people = _people(numbered)
    clean = _cleaner(numbered)
    first = {person: entry.number for person, entry in reversed(tuple(zip(people, numbered, strict=True)))}
    entries = tuple(
        _shown(entry, person, first[person] or entry.number, clean)
        for person, entry in zip(people, numbered, strict=True)
    )
    return replace(analysis, entries=entries)


def _numbered(entries: Iterable[AssignedEntry]) -> tuple[AssignedEntry, ...]:
    """Give a number to each contribution that has none yet, after the highest given."""
    entries = tuple(entries)
    free = count(1 + max((entry.number or 0 for entry in entries), default=0))
    return tuple(
        replace(entry, number=next(free)) if entry.is_contribution and entry.number is None else entry
        for entry in entries
    )


def _people(entries: tuple[AssignedEntry, ...]) -> tuple[str, ...]:
    """Return for each entry a key of its contributor that says nothing about the person."""
    keys: dict[str, str] = {}
    people = []
    for index, entry in enumerate(entries):
        contributor = entry.entry.contributor
        names = [name for name in (contributor.name.casefold().strip(), contributor.addr_spec) if name]
        key = next((keys[name] for name in names if name in keys), f"person-{entry.number or 0}-{index}")
        key = contributor.addr_spec if contributor.addr_spec.startswith("person-") else key
        keys.update(dict.fromkeys(names, key))
        people.append(key)
    return tuple(people)


def _effective(contributor: Contributor) -> Consent:
    """The consent that can be obeyed: an organisation that is not known cannot stand for a name."""
    if contributor.consent is Consent.ORGANISATION and not contributor.organisation:
        return Consent.ANONYMOUS
    return contributor.consent


def _cleaner(entries: Iterable[AssignedEntry]) -> Callable[[str], str]:
    """Return what masks contact data, and the names of all who are not to be named."""
    secrets: set[str] = set()
    for assigned in entries:
        entry, contributor = assigned.entry, assigned.entry.contributor
        consent = Consent.WITHHOLD if entry.held else _effective(contributor)
        if consent is not Consent.NAME:
            secrets.update(_spellings(contributor.name))
        if consent in (Consent.ANONYMOUS, Consent.WITHHOLD) and len(contributor.organisation) > 3:
            secrets.add(contributor.organisation)
    secrets = {secret for secret in secrets if not secret.startswith("Anonymous C")}
    if not secrets:
        return mask
    longest_first = sorted(map(re.escape, secrets), key=lambda secret: (-len(secret), secret))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(longest_first) + r")(?!\w)", re.I)
    return lambda text: pattern.sub(NAME_MASK, mask(text))


def _spellings(name: str) -> set[str]:
    """The ways a name may stand in a text: whole, turned round, and the surname alone."""
    words = name.split()
    if not words:
        return set()
    turned = {" ".join(words), " ".join(words[::-1]), f"{words[-1]}, {' '.join(words[:-1])}"}
    return turned | ({words[-1]} if len(words) > 1 and len(words[-1]) > 3 else set())


def _shown(assigned: AssignedEntry, person: str, number: int | None, clean: Callable[[str], str]) -> AssignedEntry:
    entry = assigned.entry
    entry = replace(
        entry,
        head=_head(entry.head, clean),
        contributor=_contributor(entry.contributor, number, person),
        reason=clean(entry.reason),
        flags=(),
        parts=tuple(_part(part, clean) for part in entry.parts),
    )
    if not is_printed(assigned):
        return replace(assigned, entry=_emptied(entry), assignments={}, week_evidence=())
    shown = {key: _assignment(assignment, clean) for key, assignment in assigned.assignments.items()}
    return replace(assigned, entry=entry, assignments=shown, week_evidence=_evidence(assigned.week_evidence, clean))


def _emptied(entry: Entry) -> Entry:
    nobody = Contributor(consent=Consent.WITHHOLD, addr_spec=entry.contributor.addr_spec)
    reason = "waits for a person's decision" if entry.held else "withheld at the author's wish"
    head = replace(entry.head, subject="", date=None)
    return replace(entry, head=head, parts=(), contributor=nobody, language=None, words=0, reason=reason)


def _head(head: Head, clean: Callable[[str], str]) -> Head:
    nobody = Address(display_name="", addr_spec="")
    return replace(
        head,
        message_id=None,
        sender=nobody,
        recipients=(),
        reply_to=(),
        in_reply_to=(),
        fields=(),
        attachments=(),
        subject=clean(head.subject),
    )


def _contributor(contributor: Contributor, number: int | None, person: str) -> Contributor:
    consent = _effective(contributor)
    if consent is Consent.NAME:
        name, organisation = mask(contributor.name), mask(contributor.organisation)
        return replace(contributor, name=name, organisation=organisation, addr_spec=person, evidence=())
    if consent is Consent.ORGANISATION:
        return replace(contributor, name="", addr_spec=person, evidence=())
    # A country or a kind may name one person as surely as a name does.
    pseudonym = contributor.name if contributor.name.startswith("Anonymous C") else f"Anonymous C{number or 0:02d}"
    return Contributor(name=pseudonym, consent=consent, addr_spec=person)


def _part(part: Part, clean: Callable[[str], str]) -> Part:
    text = clean(part.text) if part.role is not Role.SIGNATURE else ""
    origin = part.origin.partition(":")[0]
    return replace(part, text=text, origin=origin, reason=clean(part.reason))


def _assignment(assignment: Assignment, clean: Callable[[str], str]) -> Assignment:
    def shown(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        return tuple(replace(choice, evidence=_evidence(choice.evidence, clean)) for choice in choices)

    return replace(
        assignment,
        chosen=shown(assignment.chosen),
        suggested=shown(assignment.suggested),
        none_evidence=_evidence(assignment.none_evidence, clean),
    )


def _evidence(evidence: tuple[Evidence, ...], clean: Callable[[str], str]) -> tuple[Evidence, ...]:
    return tuple(replace(piece, text=clean(piece.text)) for piece in evidence)
