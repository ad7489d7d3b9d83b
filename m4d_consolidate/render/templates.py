"""Templates found, read and filled in: a document's Markdown from the document model."""

import dataclasses
import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import SandboxedEnvironment

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.model import finding
from m4d_consolidate.model import reply as model
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.render.escape import Trusted, escape
from m4d_consolidate.render.filters import Filters
from m4d_consolidate.render.selection import Selection
from m4d_consolidate.render.strings import Strings, load_strings, load_yaml
from m4d_consolidate.resources import shipped

_HEAD = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$\n?", re.S | re.M)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTemplate:
    """A document's template: its text, and the data in its head."""

    name: str
    path: Path
    folders: tuple[Path, ...]
    """Where includes, strings.yaml and reference.docx are looked for, in this order"""
    options: Mapping[str, Any]
    strings: Mapping[str, Any]
    """The catalogue of words, in every language"""


def load_template(name: str, folders: Sequence[Path]) -> DocumentTemplate:
    """Return the template of this name from the first folder that has it, the shipped ones last; else TemplateError."""
    everywhere = (*(Path(folder) for folder in folders), shipped("templates"))
    path = next((folder / f"{name}.md" for folder in everywhere if (folder / f"{name}.md").is_file()), None)
    if path is None:
        names = sorted({file.stem for folder in everywhere for file in folder.glob("[!_]*.md")})
        near = get_close_matches(name, names, 1)
        hint = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(names)}"
        raise TemplateError(f"there is no template `{name}` (looked in {everywhere[0]})", hint)
    head, _ = _split(_read(path))
    options = load_yaml(head, path, 1)
    own = options.get("strings") or {}
    return DocumentTemplate(
        name=name, path=path, folders=everywhere, options=options, strings=load_strings(everywhere, own)
    )


class Filler:
    """Fills in one template for one reply, as often as it takes to fit its pages; it is compiled once."""

    def __init__(self, reply: Reply, template: DocumentTemplate) -> None:
        self.template = template
        self.options = {key: value for key, value in template.options.items() if key != "strings"} | dict(reply.event)
        """The event's options override those in the template's head"""
        self._reply = reply
        self._selection = Selection(reply, self.options)
        self._filters = Filters(reply, Strings(template.strings, reply.language))
        self._environment = _environment(self._filters, template)

    def markdown(self, scale: float = 1.0) -> str:
        """Return the document's Markdown, its budgets of words times `scale`; complaints name the file and line."""
        choose = self._selection.scaled(scale)
        try:
            filled = self._environment.get_template(self.template.path.name)
            text = filled.render(reply=self._reply, event=self.options, choose=choose)
        except (JinjaError, TypeError, ValueError, KeyError, AttributeError, IndexError, ZeroDivisionError) as error:
            raise _explained(error, self.template, self._environment) from error
        except TemplateError as error:
            place = _place(error, self.template)
            raise TemplateError(f"{place}: {error.message}" if place else error.message, error.hint) from error
        text = re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
        return self._filters.footnotes(text)


def _explained(error: Exception, template: DocumentTemplate, environment: SandboxedEnvironment) -> TemplateError:
    """Return what is wrong with the template; an error that did not come from it is raised again."""
    if isinstance(error, TemplateNotFound):
        return TemplateError(f"{template.path}: there is no file `{error.name}` to include")
    if isinstance(error, TemplateSyntaxError):
        message = str(error.message)
        place: str | None = f"{_path(template, error.name or template.path.name)}:{error.lineno}"
    else:
        message, place = str(error), _place(error, template)
    if place is None:
        raise error
    return TemplateError(f"{place}: {_sentence(message)}", _hint(message, environment))


class _Loader(BaseLoader):
    """Files of the folders, their heads blanked so that line numbers stay true."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        path = next((folder / template for folder in self._folders if (folder / template).is_file()), None)
        if path is None or ".." in template:
            raise TemplateNotFound(template)
        head, body = _split(_read(path))
        return "\n" * (head.count("\n") + 2 if head else 0) + body, str(path), lambda: True


def _environment(filters: Filters, template: DocumentTemplate) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        loader=_Loader(template.folders),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # What a macro or a set block has printed is escaped already, and says so.
    environment.concat = lambda pieces: Trusted("".join(pieces))  # type: ignore[method-assign]
    environment.filters.update(filters.table)
    environment.globals.update(t=filters.strings, slot=filters.editorial)
    return environment


def _finalize(value: object) -> object:
    if value is None or isinstance(value, Trusted):
        return value if value is not None else ""
    if isinstance(value, StrictUndefined):
        return str(value)
    return escape(str(value))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8").replace("\r\n", "\n").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise TemplateError(f"{path}: this is no UTF-8 text", "save it as UTF-8") from error


def _split(text: str) -> tuple[str, str]:
    head = _HEAD.match(text)
    return (head[1], text[head.end() :]) if head else ("", text)


def _path(template: DocumentTemplate, name: str) -> Path:
    return next((folder / name for folder in template.folders if (folder / name).is_file()), template.path)


def _place(error: BaseException, template: DocumentTemplate) -> str | None:
    """The last line of a template that was being filled in."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if any(Path(frame.filename).parent == folder for folder in template.folders)]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else None


def _sentence(message: str) -> str:
    """Jinja's complaint in our form: names in backticks, no full stop, no Python types."""
    message = re.sub(r"'[\w.]*\.(\w+) object'", r"`\1`", message.split("\n", maxsplit=1)[0])
    return re.sub(r"'([^']*)'", r"`\1`", message).rstrip(".").replace("has no attribute", "has nothing called")


def _hint(message: str, environment: SandboxedEnvironment) -> str | None:
    """The nearest right name, where a wrong one was met."""
    wrong = re.findall(r"'(\w+)'", message)
    if not wrong:
        return None
    name = wrong[0] if "undefined" in message and "attribute" not in message else wrong[-1]
    near = get_close_matches(name, _known_names(environment) - {name}, 1)
    return f"did you mean `{near[0]}`?" if near else None


def _known_names(environment: SandboxedEnvironment) -> set[str]:
    classes = [one for module in (model, finding) for one in vars(module).values() if isinstance(one, type)]
    fields = {field.name for one in classes if dataclasses.is_dataclass(one) for field in dataclasses.fields(one)}
    methods = {name for one in classes for name in vars(one) if not name.startswith("_")}
    tags = {"for", "endfor", "if", "endif", "else", "elif", "macro", "endmacro", "set", "include", "from", "import"}
    return (
        fields
        | methods
        | tags
        | set(environment.filters)
        | set(environment.globals)
        | {"reply", "event", "choose", "loop"}
    )
