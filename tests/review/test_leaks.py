"""Who is not to be named is in no byte of anything that may be shared."""

import io
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from m4d_consolidate.cli import app
from m4d_consolidate.config import record_decisions
from m4d_consolidate.folder import Folder
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.pipeline import load
from m4d_consolidate.resources import shipped

from .folder import SECRETS, make_folder

FORMATS = ("md", "docx", "html", "txt")
BRIEFINGS = sorted(path.stem for path in shipped("templates").glob("*.md") if not path.stem.startswith("_"))
REPLY = [f"--briefing reply -o out.{format_}" for format_ in FORMATS]
OTHERS = [f"--briefing {name} -o out.{format_}" for name in BRIEFINGS if name != "reply" for format_ in FORMATS]
DATA = ["--shareable -o out.json", "--shareable -o out.csv"]


def run(*arguments: str) -> None:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.stderr


@pytest.fixture(params=["anonymous", "withhold", "organisation", "held"])
def consent(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(make_folder(tmp_path))
    run("consolidate", "export.mbox")
    entry = load(Folder()).analysis.contributions[0].entry
    assert entry.held
    assert "Quagliotto" in entry.contributor.name
    if request.param != "held":
        wish = Decision(target=entry.head.id, consent=Consent(request.param), hold=False)
        record_decisions(Path("decisions.yaml"), [wish])
    return str(request.param)


def secrets(consent: str) -> tuple[str, ...]:
    """An organisation that may be named is no secret; the domain of its address stays one, see `zeferina@`."""
    return tuple(each for each in SECRETS if consent != "organisation" or each != "valdombra")


def unpacked(path: Path) -> bytes:
    """Return every byte of a file, those of a Word file or workbook unpacked, names included."""
    data = path.read_bytes()
    found = [data, path.name.encode()]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found += [part for name in archive.namelist() for part in (name.encode(), archive.read(name))]
    return b"\n".join(found).lower()


def leaks(path: Path, consent: str) -> list[str]:
    data = unpacked(path)
    return [secret for secret in secrets(consent) if secret.encode() in data]


def leaking(wanted: list[str], consent: str) -> dict[str, list[str]]:
    """Return what leaks into which of the exports that are wanted."""
    found = {}
    for options in wanted:
        path = Path(options.split()[-1])
        run("export", *options.split(), "--force")
        if seen := leaks(path, consent):
            found[options] = seen
    return found


def test_no_data_that_may_be_shared_names_the_unnamed(consent: str) -> None:
    assert not leaking(DATA, consent)


def test_no_reply_names_the_unnamed(consent: str) -> None:
    assert not leaking(REPLY if consent == "anonymous" else REPLY[:2], consent)


@pytest.mark.slow
def test_no_briefing_names_the_unnamed(consent: str) -> None:
    assert not leaking(OTHERS, consent)


def test_a_selection_of_others_does_not_name_the_unnamed(consent: str) -> None:
    for wanted in ("--week 2 -o out.md", "--contributor Sample --shareable -o out.json"):
        run("export", *wanted.split(), "--force")
        assert not leaks(Path(wanted.split()[-1]), consent)


def test_drafts_for_the_member_check_do_not_name_the_unnamed(consent: str) -> None:
    run("export", "--format", "quotes", "-o", "quotes", "--object-by", "2013-09-15")
    written = sorted(path.name for path in Path("quotes").iterdir())
    own = {"anonymous": "C01.eml", "organisation": "C01.eml"}.get(consent)
    assert written == [*([own] if own else []), "C02-ann-example.eml", "C03-ben-sample.eml"]
    assert not {path.name: found for path in Path("quotes").iterdir() if (found := leaks(path, consent))}
