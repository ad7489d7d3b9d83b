"""What contributors cite: links, documents, projects and bodies, each once, with who named it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from m4d_consolidate.findings.links import find_links, normalised
from m4d_consolidate.findings.names import find_names
from m4d_consolidate.findings.nouns import DETERMINERS, LINKING
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.finding import Passage, Resource, ResourceKind

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Mention:
    key: str
    passage: Passage
    kind: ResourceKind
    target: str = ""


def find_resources(readings: tuple[Reading, ...]) -> tuple[Resource, ...]:
    """Return the resources in the order they were first named; one target or one name is one resource."""
    mentions: dict[str, list[_Mention]] = defaultdict(list)
    for reading in readings:
        for mention in _mentions(reading):
            mentions[mention.key].append(mention)
    return tuple(
        Resource(
            text=named[0].passage.text,
            kind=named[0].kind,
            passages=tuple(dict.fromkeys(mention.passage for mention in named)),
            target=named[0].target,
            malformed=named[0].kind is ResourceKind.LINK and not named[0].target,
        )
        for named in mentions.values()
    )


def _mentions(reading: Reading) -> Iterator[_Mention]:
    text = reading.text
    links = tuple(find_links(text))
    for link in links:
        passage = reading.passage(link.start, link.end)
        key = f"link {normalised(link.target) if link.target else passage.text}"
        yield _Mention(key, passage, ResourceKind.LINK, link.target)
    own = set(_key(reading.contributor.organisation).split())
    named = set[str]()
    for name in find_names(text, reading.language):
        inside_link = any(link.start < name.end and name.start < link.end for link in links)
        key = _key(text[name.start : name.end])
        # The contributor's own body is who speaks, not what is cited.
        if key and key not in named and not inside_link and not set(key.split()) <= own:
            named.add(key)
            yield _Mention(key, reading.passage(name.start, name.end), name.kind)


def _key(text: str) -> str:
    words = _WORD.findall(fold(text))
    return " ".join(word for word in words if word not in DETERMINERS and word not in LINKING)
