"""The words of the documents that are not the contributors': templates/strings.yaml, in the reader's language."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.render.escape import Trusted, escape

_PLACE = re.compile(r"\{(\w+)\}")
_FRENCH_SPACE = re.compile(r" (?=[:;?!»%])|(?<=«) ")
_APOSTROPHE = re.compile(r"(?<=\w)'")


class Strings:
    """A catalogue in one language; what it lacks in that language it has in English, or in whatever it has."""

    def __init__(self, entries: Mapping[str, Any], language: str) -> None:
        self._entries, self._language = entries, language

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __call__(self, key: str, **values: object) -> Trusted:
        """Return the string with `{names}` filled in; `n` also chooses between its plural forms."""
        text = self._in_language(self._entry(key))
        if isinstance(text, Mapping):
            text = text["one" if self._is_one(values.get("n")) and "one" in text else "other"]
        return Trusted(_PLACE.sub(lambda place: self._value(key, place[1], values), self._set(str(text))))

    def _set(self, text: str) -> str:
        """Typeset what whoever extends the catalogue types plainly: apostrophes, and French no-break spaces."""
        text = _APOSTROPHE.sub("’", text)
        return _FRENCH_SPACE.sub("\u00a0", text) if self._language.startswith("fr") else text

    def translated(self, prefix: str, words: str) -> str:
        """Return words as the entry under `prefix` says them whose English they are, what its places hold kept."""
        for key, entry in self._entries.items():
            if key.startswith(prefix) and (found := _pattern_of(str(entry["en"])).fullmatch(words)):
                return _PLACE.sub(
                    lambda place: found.groupdict().get(place[1], ""), self._set(self._in_language(entry))
                )
        return words

    def _entry(self, key: str) -> Any:
        if key not in self._entries:
            near = get_close_matches(key, self._entries, 1)
            hint = f"did you mean `{near[0]}`?" if near else "add it to templates/strings.yaml"
            raise TemplateError(f"there is no string `{key}` in strings.yaml", hint)
        return self._entries[key]

    def _in_language(self, entry: Any) -> Any:
        if not isinstance(entry, Mapping):
            return entry
        base = self._language.partition("-")[0].partition("_")[0]
        for language in (self._language, base, "en"):
            if language in entry:
                return entry[language]
        return next(iter(entry.values()))

    def _is_one(self, number: object) -> bool:
        # CLDR: French counts nought as one, English and Spanish do not.
        return number == 1 or (number == 0 and self._language.startswith("fr"))

    @staticmethod
    def _value(key: str, name: str, values: Mapping[str, object]) -> str:
        if name not in values:
            raise TemplateError(f"the string `{key}` needs a value for `{name}`")
        value = values[name]
        return value if isinstance(value, Trusted) else escape(str(value))


@lru_cache(maxsize=128)
def _pattern_of(text: str) -> re.Pattern[str]:
    """Return what finds a text again whatever its places were filled with."""
    pieces = _PLACE.split(text)
    return re.compile(
        "".join(re.escape(one) if n % 2 == 0 else f"(?P<{one}>.*?)" for n, one in enumerate(pieces)), re.S
    )


def load_strings(folders: Sequence[Path], own: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the catalogue: the folders' `strings.yaml`, an earlier folder's word over a later's, `own` over all."""
    entries: dict[str, Any] = {}
    for folder in reversed(folders):
        path = folder / "strings.yaml"
        if path.is_file():
            entries.update(load_yaml(path.read_text("utf-8"), path))
    return entries | dict(own)


def load_yaml(text: str, path: Path, line: int = 0) -> Mapping[str, Any]:
    """Return a YAML mapping; complaints name the file and the line, counted on from `line`."""
    try:
        data = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1 + line}" if mark else str(path)
        raise TemplateError(f"{place}: {getattr(error, 'problem', None) or 'this is no YAML'}") from error
    if not isinstance(data, dict):
        raise TemplateError(f"{path}:{line + 1}: a mapping of keys and values was expected")
    return data
