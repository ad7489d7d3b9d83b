"""questions.yaml to `Discussion`."""

import re
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from yaml.nodes import Node

from m4d_consolidate.config.languages import LANGUAGE_CODES
from m4d_consolidate.config.yaml_file import YamlFile, nearest, shortened
from m4d_consolidate.errors import QuestionsError
from m4d_consolidate.model.discussion import Consent, Discussion, Event, Question, Week

_TOP = ("discussion", "weeks", "questions", "events", "forum")
_DISCUSSION = ("title", "organisers", "list_address", "facilitators", "timezone", "languages", "consent")
_WEEK = ("week", "title", "starts", "ends", "questions")
_QUESTION = ("id", "text", "translations", "cues", "examples")
_FORUM = ("author", "date", "subject", "body", "url", "parent")

_ID = re.compile(r"[\w][\w.-]{0,39}")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


def load_discussion(path: Path) -> Discussion:
    """Return what a questions.yaml describes.

    Raises QuestionsError, with file and line, for anything in it that is missing, unknown, given twice or of the wrong
    type.
    """
    if not path.is_file():
        raise QuestionsError(
            f"{path} is not there" if not path.exists() else f"{path} is no file",
            "run `m4d-consolidate init` for one to start from, or name yours with `-q FILE`",
        )
    return _Reader(YamlFile(path, QuestionsError)).discussion()


class _Reader:
    """Walks the nodes of one questions.yaml."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.seen: dict[str, int] = {}

    def discussion(self) -> Discussion:
        top = self.file.mapping(self.file.root, self.file.name, _TOP)
        head = self._required(top, self.file.root, "discussion", self.file.name)
        keys = self.file.mapping(head, "`discussion`", _DISCUSSION)
        return Discussion(
            title=self.file.text(self._required(keys, head, "title", "`discussion`"), "the title"),
            organisers=self._texts(keys, "organisers"),
            list_address=self._list_address(keys.get("list_address")),
            facilitators=self._facilitators(keys.get("facilitators")),
            timezone=self._timezone(keys.get("timezone")),
            languages=self._languages(keys.get("languages")),
            consent=self._consent(keys.get("consent")),
            weeks=self._weeks(top),
            events=self._events(top.get("events")),
            forum=self._forum(top.get("forum")),
        )

    def _required(self, keys: Mapping[str, Node], node: Node | None, key: str, where: str) -> Node:
        if key not in keys:
            self.file.fail(node, f"`{key}` is missing in {where}")
        return keys[key]

    def _texts(self, keys: Mapping[str, Node], key: str) -> tuple[str, ...]:
        return self.file.texts(keys[key], f"`{key}`") if key in keys else ()

    def _list_address(self, node: Node | None) -> str:
        return self._address(node, "`list_address`") if node is not None else ""

    def _facilitators(self, node: Node | None) -> tuple[str, ...]:
        if node is None:
            return ()
        return tuple(self._address(item, "a facilitator") for item in self.file.items(node, "`facilitators`"))

    def _address(self, node: Node, what: str) -> str:
        text = self.file.text(node, what)
        if not _ADDRESS.fullmatch(text):
            self.file.fail(node, f"{what} is `{shortened(text)}`, which is no mail address", "write name@example.org")
        return text.lower()

    def _timezone(self, node: Node | None) -> str:
        if node is None:
            return "UTC"
        name = self.file.text(node, "the time zone")
        try:
            ZoneInfo(name)
        except (LookupError, ValueError, OSError):
            self.file.fail(node, f"`{shortened(name)}` is no known time zone", _nearest_zone(name))
        return name

    def _languages(self, node: Node | None) -> tuple[str, ...]:
        if node is None:
            return ("en",)
        found: dict[str, None] = {}
        for item in self.file.items(node, "`languages`"):
            code = self._language(item)
            if code in found:
                self.file.fail(item, f"language `{code}` stands twice", "keep one of the two")
            found[code] = None
        if not found:
            self.file.fail(node, "`languages` is empty", "name at least the language the questions are in: `[en]`")
        return tuple(found)

    def _language(self, node: Node) -> str:
        code = self.file.text(node, "a language")
        if code not in LANGUAGE_CODES:
            self.file.fail(
                node,
                f"`{shortened(code)}` is no language code",
                "write the two letters of ISO 639-1: en, fr, es, pt, it …",
            )
        return code

    def _consent(self, node: Node | None) -> Consent:
        return Consent(self.file.choice(node, "`consent`", [*Consent])) if node is not None else Consent.NAME

    def _weeks(self, top: Mapping[str, Node]) -> tuple[Week, ...]:
        if "weeks" in top and "questions" in top:
            self.file.fail(top["questions"], "`questions` stands beside `weeks`", "put each question under its week")
        if "questions" in top:
            questions = self._questions(top["questions"], 1)
            return (Week(number=1, starts=None, ends=None, questions=questions),)
        if "weeks" not in top:
            self.file.fail(
                self.file.root,
                "`weeks` is missing in questions.yaml",
                "list the weeks under `weeks:`, or the questions alone under `questions:` where there are no weeks",
            )
        weeks: list[Week] = []
        for node in self.file.items(top["weeks"], "`weeks`"):
            week = self._week(node)
            self._after(weeks, week, node)
            weeks.append(week)
        if not weeks:
            self.file.fail(top["weeks"], "`weeks` is empty", "give at least one week with its questions")
        return tuple(weeks)

    def _week(self, node: Node) -> Week:
        keys = self.file.mapping(node, "a week", _WEEK)
        number_node = self._required(keys, node, "week", "this week")
        number = self.file.integer(number_node, "the week's number")
        if number < 1:
            self.file.fail(number_node, f"week {number}: weeks are numbered from 1")
        name = f"week {number}"
        if ("starts" in keys) != ("ends" in keys):
            given, missing = ("starts", "ends") if "starts" in keys else ("ends", "starts")
            self.file.fail(keys[given], f"{name} has `{given}` but no `{missing}`", "give both, or neither")
        starts = self.file.date(keys["starts"], f"`starts` of {name}") if "starts" in keys else None
        ends = self.file.date(keys["ends"], f"`ends` of {name}") if "ends" in keys else None
        if starts and ends and ends < starts:
            self.file.fail(keys["ends"], f"{name} ends on {ends}, before it starts on {starts}")
        return Week(
            number=number,
            starts=starts,
            ends=ends,
            title=self.file.text(keys["title"], f"the title of {name}") if "title" in keys else "",
            questions=self._questions(self._required(keys, node, "questions", name), number),
        )

    def _after(self, weeks: list[Week], week: Week, node: Node) -> None:
        """Complain where a week repeats an earlier one, or does not follow it."""
        for earlier in weeks:
            if earlier.number == week.number:
                self.file.fail(node, f"week {week.number} stands twice", "number the weeks 1, 2, 3 …")
            if earlier.number > week.number:
                self.file.fail(node, f"week {week.number} stands after week {earlier.number}", "list them in order")
            if earlier.ends and week.starts and week.starts <= earlier.ends:
                self.file.fail(
                    node,
                    f"week {week.number} starts on {week.starts}, but week {earlier.number} ends on {earlier.ends}",
                    "`ends` is the last day of a week; the next begins a day later or more",
                )

    def _questions(self, node: Node, week: int) -> tuple[Question, ...]:
        items = self.file.items(node, "`questions`")
        if not items:
            self.file.fail(node, f"`questions` of week {week} is empty", "give at least one question")
        return tuple(self._question(item, week, number) for number, item in enumerate(items, start=1))

    def _question(self, node: Node, week: int, number: int) -> Question:
        id_ = self._question_id(node)
        name = f"question `{id_}`"
        keys = self._question_keys(node, name)
        return Question(
            id=id_,
            week=week,
            number=number,
            text=self.file.text(self._required(keys, node, "text", name), f"the text of {name}"),
            translations=self._translations(keys.get("translations"), name),
            cues=self._lists(keys.get("cues"), "cues", name),
            examples=self._lists(keys.get("examples"), "examples", name),
        )

    def _question_keys(self, node: Node, name: str) -> dict[str, Node]:
        keys = self.file.mapping(node, name)
        for key in keys:
            if key in LANGUAGE_CODES and key not in _QUESTION:
                at = self.file.key_node(node, key)
                self.file.fail(at, f"unknown key `{key}` in {name}", f"write `translations: {{{key}: …}}`")
        return self.file.mapping(node, name, _QUESTION)

    def _question_id(self, node: Node) -> str:
        id_node = self._required(self.file.mapping(node, "a question"), node, "id", "this question")
        id_ = self.file.text(id_node, "the question's id")
        line = id_node.start_mark.line + 1
        if not _ID.fullmatch(id_):
            self.file.fail(
                id_node, f"question id `{shortened(id_)}` will not do", "use letters and digits without spaces: `w1q1`"
            )
        if id_ in self.seen:
            self.file.fail(
                id_node, f"question `{id_}` stands twice, first in line {self.seen[id_]}", "give each its own id"
            )
        self.seen[id_] = line
        return id_

    def _translations(self, node: Node | None, name: str) -> dict[str, str]:
        return {
            language: self.file.text(value, f"the translation `{language}` of {name}")
            for language, value in self._by_language(node, f"`translations` of {name}").items()
        }

    def _lists(self, node: Node | None, key: str, name: str) -> dict[str, tuple[str, ...]]:
        return {
            language: self.file.texts(value, f"`{key}` in `{language}` of {name}")
            for language, value in self._by_language(node, f"`{key}` of {name}").items()
        }

    def _by_language(self, node: Node | None, what: str) -> dict[str, Node]:
        if node is None:
            return {}
        found = self.file.mapping(node, what)
        for code in found:
            if code not in LANGUAGE_CODES:
                at = self.file.key_node(node, code)
                self.file.fail(
                    at, f"`{shortened(code)}` in {what} is no language code", "write two letters: `{en: …, fr: …}`"
                )
        return found

    def _events(self, node: Node | None) -> tuple[Event, ...]:
        if node is None:
            return ()
        events: list[Event] = []
        for item in self.file.items(node, "`events`"):
            keys = self.file.mapping(item, "an event")
            id_node = self._required(keys, item, "id", "this event")
            id_ = self.file.text(id_node, "the event's id")
            if not _ID.fullmatch(id_):
                self.file.fail(
                    id_node, f"event id `{shortened(id_)}` will not do", "use letters and digits: `forum2014`"
                )
            if any(event.id == id_ for event in events):
                self.file.fail(id_node, f"event `{id_}` stands twice", "give each its own id")
            options = {key: self.file.plain(value) for key, value in keys.items() if key != "id"}
            events.append(Event(id=id_, options=options))
        return tuple(events)

    def _forum(self, node: Node | None) -> dict[str, str]:
        if node is None:
            return {}
        keys = self.file.mapping(node, "`forum`", _FORUM)
        return {key: self.file.text(value, f"the column `{key}` of `forum`") for key, value in keys.items()}


def _nearest_zone(name: str) -> str:
    """Return a hint naming the zone most like `name`; `Brussels` is enough to find `Europe/Brussels`."""
    zones = available_timezones()
    city = name.rpartition("/")[2].casefold()
    same_city = sorted(zone for zone in zones if zone.rpartition("/")[2].casefold() == city)
    return f"did you mean `{same_city[0]}`?" if same_city else _hint_of_zone(name, zones)


def _hint_of_zone(name: str, zones: set[str]) -> str:
    hint = nearest(name, sorted(zones))
    return hint if hint.startswith("did you mean") else "write a name such as `Europe/Brussels` or `UTC`"
