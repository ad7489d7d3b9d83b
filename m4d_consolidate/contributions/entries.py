"""Messages in, entries out, one at a time: zones, triage, who, and what people decided on top."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from m4d_consolidate.contributions import consent
from m4d_consolidate.contributions.case import OWN, Verdict, forwarded_subject, make_case
from m4d_consolidate.contributions.clues import address_of, of_header
from m4d_consolidate.contributions.contributors import contributor_of, joint_names, told_before
from m4d_consolidate.contributions.countries import countries
from m4d_consolidate.contributions.decide import lay_decisions
from m4d_consolidate.contributions.domains import from_domain
from m4d_consolidate.contributions.forwards import further_forwards
from m4d_consolidate.contributions.languages import is_in, language_of
from m4d_consolidate.contributions.memory import Memory, Told
from m4d_consolidate.contributions.names import clean_name, name_words
from m4d_consolidate.contributions.paragraphs import Paragraph, split_paragraphs
from m4d_consolidate.contributions.parts import Ids
from m4d_consolidate.contributions.questions import QuestionTexts
from m4d_consolidate.contributions.repeats import mark_repeats
from m4d_consolidate.contributions.scene import Scene
from m4d_consolidate.contributions.triage import judge
from m4d_consolidate.contributions.zones import Zones, zone
from m4d_consolidate.model.contribution import Contributor, Disposition, Entry, Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import BlockKind, Message

_MOST_PEOPLE = 20_000
_LANGUAGE_WORDS = 12
"""A paragraph this short is in the language of its mail"""
_TELLING = (Role.RESPONSE, Role.INTRO)
"""Roles of the paragraphs whose language is looked at one by one"""
_OPENING = 3
"""Paragraphs that tell the language of a mail"""
_SHORT_ANSWER = 12
"""Words from which a paragraph said before is no greeting or introduction"""
_ASKS = "asks not to be named or quoted"
_ANSWERED = (Disposition.CONTRIBUTION, Disposition.DUPLICATE)


def read_entries(messages: Iterable[Message], discussion: Discussion, decisions: Decisions) -> Iterator[Entry]:
    """Yield one entry for each message, in order: every paragraph in one role, one disposition with its reason.

    Behind them follow those contributions that stand nowhere but within another message. Of messages read before, only
    hashes are kept, to find what is said again.
    """
    reader = _Reader(discussion, decisions)
    for message in messages:
        if message.head.carried_by:
            reader.carried.append(message)
            continue
        entry = reader.read(message)
        if reader.may_be_copy(entry):
            reader.forwards[entry.head.id] = entry
        else:
            yield entry
        yield from reader.read_all(reader.printed)
    yield from reader.forwards.values()
    yield from reader.read_all(reader.carried)


class _Reader:
    """Reads one message after the other, and remembers what was said."""

    def __init__(self, discussion: Discussion, decisions: Decisions) -> None:
        self._discussion = discussion
        self._decisions = decisions
        self._facilitators = frozenset(address.lower() for address in discussion.facilitators)
        self._questions = QuestionTexts(discussion)
        self._memory = Memory()
        self._people: dict[str, Contributor] = {}
        self.carried: deque[Message] = deque()
        """Messages within others, to be read when all others are"""
        self.printed: deque[Message] = deque()
        """Those with a printed number, to be read before their authors send them too"""
        self.forwards: dict[str, Entry] = {}
        """Forwarded answers, held back: their authors may send them too"""
        self._forwarded: dict[str, str] = {}
        """Header blocks of the forwarded mails, by the message that is the contribution"""

    def read_all(self, carried: deque[Message]) -> Iterator[Entry]:
        """Yield those of the messages that are contributions and stand nowhere else; more may be found within them."""
        while carried:
            found = self._read_carried(carried.popleft())
            if found is not None:
                yield found

    def _read_carried(self, message: Message) -> Entry | None:
        """Return a message that another carries as an entry; None where it is no contribution, or was met already."""
        head = message.head
        if self._memory.by_id(head.id) or self._is_read_as_its_carrier(message):
            return None
        entry = self.read(message)
        if entry.disposition is not Disposition.CONTRIBUTION and not self._is_settled(head.id):
            return None
        return replace(entry, reason=f"{entry.reason}; stands only within {head.carried_by}, which carries it")

    def _is_read_as_its_carrier(self, message: Message) -> bool:
        """Return whether the carrier's entry is what this message says: of one author a mail may forward several."""
        forwarded = self._forwarded.get(message.head.carried_by or "")
        if not forwarded or of_header(forwarded)[1] != message.head.sender.addr_spec.lower():
            return False
        return any(
            each.words >= _SHORT_ANSWER and self._memory.knows(each) for each in split_paragraphs(message.blocks)
        )

    def read(self, message: Message) -> Entry:
        """Return the message as an entry."""
        head = message.head
        address = address_of(head)
        by_facilitator = (address or head.sender.addr_spec) in self._facilitators
        zones = self._zone(message, address, by_facilitator=by_facilitator)
        if not by_facilitator:
            mark_repeats(zones.paragraphs, address, self._memory)
        case = make_case(head, zones, self._memory, self._questions, by_facilitator=by_facilitator)
        verdict = self._decided(judge(case), head.id)
        if zones.forwarded_header:
            self._forwarded[head.id] = zones.forwarded_header
        for inner in further_forwards(head, zones):
            (self.printed if inner.head.id in self._decisions.numbers else self.carried).append(inner)
        _settle(zones.paragraphs, verdict)
        entry = self._entry(message, address, zones, verdict, by_facilitator=by_facilitator)
        self._remember(entry, address, zones.paragraphs, for_team=by_facilitator and not zones.forwarded_header)
        if verdict.copy:
            entry = self._make_copy(verdict.copy, entry)
        return lay_decisions(entry, self._decisions, self._discussion)

    def may_be_copy(self, entry: Entry) -> bool:
        """Return whether somebody else than its author sent an answer, so that the author's own mail may follow."""
        return entry.disposition is Disposition.CONTRIBUTION and entry.head.id in self._forwarded

    def _is_settled(self, id_: str) -> bool:
        """Return whether a message has a printed number or a decision, which shall go on to mean it."""
        return id_ in self._decisions.numbers or self._decisions.on(id_) is not None

    def _make_copy(self, earlier: str, own: Entry) -> Entry:
        """Call a forwarded answer a copy of its author's own mail; what was asked with the forward holds for both."""
        self._memory.put_in_place_of(earlier, own.head.id)
        forward = self.forwards[earlier]
        self.forwards[earlier] = replace(
            forward,
            disposition=Disposition.DUPLICATE,
            reason=f"forwards what its author sent as {own.head.id}",
            duplicate_of=own.head.id,
            flags=(),
            held=False,
        )
        asked = tuple(flag for flag in forward.flags if flag.startswith(_ASKS) and not own.held)
        return replace(own, held=own.held or forward.held, flags=(*own.flags, *asked))

    def _decided(self, verdict: Verdict, id_: str) -> Verdict:
        """What a person called a contribution has answers, and is no copy."""
        decision = self._decisions.on(id_)
        if decision is None or decision.disposition is None:
            return verdict
        copy_of = verdict.duplicate_of if decision.disposition is Disposition.DUPLICATE else None
        copy = verdict.copy if decision.disposition is Disposition.CONTRIBUTION else None
        return replace(verdict, disposition=decision.disposition, duplicate_of=copy_of, copy=copy)

    def _remember(self, entry: Entry, sender: str, paragraphs: Sequence[Paragraph], *, for_team: bool) -> None:
        answered = entry.disposition in _ANSWERED
        address = entry.contributor.addr_spec if answered else sender
        own = [each for each in paragraphs if each.role in OWN or (for_team and _may_be_quoted(each))]
        told = Told(
            id=entry.head.id,
            disposition=entry.disposition,
            address=address,
            handed_on=entry.head.id in self._forwarded and not self._is_settled(entry.head.id),
        )
        self._memory.keep(told, entry.head.subject, own)
        if answered and address and (entry.contributor.organisation or entry.contributor.country):
            self._people[address] = entry.contributor
            if len(self._people) > _MOST_PEOPLE:
                del self._people[next(iter(self._people))]

    def _zone(self, message: Message, address: str, *, by_facilitator: bool) -> Zones:
        display = clean_name(message.head.sender.display_name)
        scene = Scene(
            names=name_words(display) | name_words(address.partition("@")[0].replace(".", " ")),
            domain=from_domain(address).replace("-", ""),
            names_country=self._names_country,
            forwarded=forwarded_subject(message.head.subject),
            by_facilitator=by_facilitator,
            questions=self._questions,
            known=self._memory.knows,
            announced=self._memory.announced,
        )
        return zone(split_paragraphs(message.blocks), scene)

    def _names_country(self, text: str) -> bool:
        return bool(countries(self._discussion.languages).find(text))

    def _entry(self, message: Message, address: str, zones: Zones, verdict: Verdict, *, by_facilitator: bool) -> Entry:
        paragraphs = zones.paragraphs
        language = language_of(_opening(paragraphs), self._discussion.languages)
        contributor, flags = Contributor(addr_spec=address), list(verdict.flags)
        if verdict.disposition in _ANSWERED:
            found = contributor_of(
                message.head,
                paragraphs,
                self._discussion,
                forwarded_header=zones.forwarded_header,
                by_facilitator=by_facilitator,
            )
            contributor = told_before(found, self._people.get(found.addr_spec))
        asked = ""
        if verdict.disposition is Disposition.CONTRIBUTION:
            asked = consent.requests(message.head.subject, paragraphs)
            flags += _flags(message.head.subject, contributor, paragraphs, asked)
        return Entry(
            head=message.head,
            parts=self._parts(message.head.id, paragraphs, language),
            disposition=verdict.disposition,
            reason=verdict.reason,
            contributor=contributor,
            language=language,
            duplicate_of=verdict.duplicate_of,
            corrects=verdict.corrects,
            flags=tuple(flags),
            held=bool(asked),
            words=message.words,
        )

    def _parts(self, id_: str, paragraphs: Sequence[Paragraph], language: str | None) -> tuple[Part, ...]:
        ids = Ids(id_)
        return tuple(
            [
                Part(
                    id=ids.new(each.said),
                    role=each.role or Role.RESPONSE,
                    text=each.text,
                    origin=each.origin,
                    reason=each.reason,
                    language=self._language(each, language) if each.role in _TELLING else language,
                    quote_depth=each.depth,
                )
                for each in paragraphs
            ]
        )

    def _language(self, paragraph: Paragraph, language: str | None) -> str | None:
        if paragraph.words < _LANGUAGE_WORDS or (language and is_in(paragraph.text, language)):
            return language
        return language_of(paragraph.text, self._discussion.languages) or language


def _flags(subject: str, contributor: Contributor, paragraphs: Sequence[Paragraph], asked: str) -> Iterator[str]:
    """Yield what a person should look at, one sentence each."""
    if asked:
        yield f"{_ASKS}: “{asked}”"
    withdrawn = consent.withdrawal(subject, paragraphs)
    if withdrawn:
        yield f"seems to withdraw a contribution: “{withdrawn}”"
    if not contributor.name:
        yield "nothing in the message says who wrote it"
    joint = joint_names(paragraphs, contributor.addr_spec)
    if joint:
        yield f"signed by several people: {'; '.join(joint)}"


def _may_be_quoted(paragraph: Paragraph) -> bool:
    """Whether what the team wrote here may stand in answers: all but what others said."""
    return not paragraph.depth and paragraph.kind is not BlockKind.RETURNED


def _opening(paragraphs: Sequence[Paragraph]) -> str:
    """Return the beginning of the own words, enough to tell their language."""
    answers = [each for each in paragraphs if each.role is Role.RESPONSE]
    others = [each for each in paragraphs if each.role in OWN] if len(answers) < _OPENING else []
    own = answers + [each for each in others if each.role is not Role.RESPONSE]
    return " ".join([each.text[:400] for each in own[:_OPENING]])


def _settle(paragraphs: Sequence[Paragraph], verdict: Verdict) -> None:
    """Only contributions and their copies hold answers: of any other message the own words are an introduction."""
    if verdict.disposition in _ANSWERED:
        return
    for each, below in zip_longest(paragraphs, paragraphs[1:]):
        if (
            each.role in (Role.RESPONSE, Role.MARKER, Role.CLOSING)
            and below
            and below.role is Role.QUOTE
            and each.text[-1:] == ":"
        ):
            each.give(Role.ATTRIBUTION, "says whose words are quoted below")
        elif each.role in (Role.RESPONSE, Role.MARKER):
            each.give(Role.INTRO, f"own words of a message that is no contribution: {verdict.reason}")
