"""Who is not to be named is in no byte of anything that may be shared."""

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
from .seeping import database_text, leaks

TEAM_ONLY = ("discussion.db", "decisions.yaml", "pseudonyms.csv", "review.json", "review.csv", "review.xlsx")
FORMATS = ("md", "docx", "html", "txt")
BRIEFINGS = sorted(path.stem for path in shipped("templates").glob("*.md") if not path.stem.startswith("_"))
REPLY = [f"--briefing reply -o out.{format_}" for format_ in FORMATS]
OTHERS = [f"--briefing {name} -o out.{format_}" for name in BRIEFINGS if name != "reply" for format_ in FORMATS]
DATA = ["--shareable -o out.json", "--shareable -o out.csv"]


def run(*arguments: str, typed: str = "") -> None:
    done = CliRunner().invoke(app, list(arguments), input=typed, catch_exceptions=False)
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
        run("review", "--kind", "mention", typed="a\n")  # who is only held stops nothing
    return str(request.param)


def secrets(consent: str) -> tuple[str, ...]:
    """An organisation that may be named is no secret; the domain of its address stays one, see `zeferina@`."""
    return tuple(each for each in SECRETS if consent != "organisation" or each != "valdombra")


def leaking(wanted: list[str], consent: str) -> dict[str, list[str]]:
    """Return what leaks into which of the exports that are wanted."""
    found = {}
    for options in wanted:
        path = Path(options.split()[-1])
        run("export", *options.split(), "--force")
        if seen := leaks(path, secrets(consent)):
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
    for wanted in (
        "--week 2 -o out.md",
        "--contributor Sample --shareable -o out.json",
        "--search zeferina -o out.html",
    ):
        run("export", *wanted.split(), "--force")
        assert not leaks(Path(wanted.split()[-1]), secrets(consent))


def test_drafts_for_the_member_check_do_not_name_the_unnamed(consent: str) -> None:
    run("export", "--format", "quotes", "-o", "quotes", "--object-by", "2013-09-15")
    written = sorted(path.name for path in Path("quotes").iterdir())
    own = {"anonymous": "C01.eml", "organisation": "C01.eml"}.get(consent)
    assert written == [*([own] if own else []), "C02-ann-example.eml", "C03-ben-sample.eml"]
    assert not {path.name: found for path in Path("quotes").iterdir() if (found := leaks(path, secrets(consent)))}


def test_no_document_in_another_language_names_the_unnamed(consent: str) -> None:
    assert not leaking(["--in fr -o out.md", "--in es -o out.txt"], consent)


def test_only_files_for_the_team_hold_a_name(consent: str) -> None:
    """The other way round: what README calls for the team only does hold it, so the search finds what is there."""
    run("consolidate", "export.mbox")
    for ending in ("json", "csv", "xlsx"):
        run("review", "--kind", "questions", "--kind", "consent", "--to", f"review.{ending}")
    run("export", "-o", "out.json")
    run("export", "-o", "out.csv")
    holding = {path.name for path in Path().iterdir() if path.is_file() and leaks(path, ("quagliotto",))}
    assert holding - set(TEAM_ONLY) == {"export.mbox", "out.json", "out.csv"}
    assert {"discussion.db", "review.json", "review.csv", "review.xlsx"} <= holding
    assert "Quagliotto" in database_text(Path("discussion.db"))
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in readme for name in TEAM_ONLY[:3])


def test_the_words_of_the_team_do_not_name_the_unnamed(consent: str) -> None:
    second = load(Folder()).analysis.contributions[1].entry
    aside = [
        Decision(target=part.id, who="Ann", why="-", set_aside="a quarrel with Zeferina Quagliotto, +39 055 555 0199")
        for part in second.responses[-1:]
    ]
    record_decisions(Path("decisions.yaml"), aside)
    assert not leaking(["-o out.md", "--shareable -o out.json"], consent)
    assert "a quarrel with [name withheld]" in Path("out.md").read_text("utf-8").replace("\\", "")
    Path("editorial").mkdir()
    Path("editorial/introduction.md").write_text("We thank Z. Quagliotto.", "utf-8")
    said = CliRunner().invoke(app, ["export", "-o", "out.docx"])
    assert said.exit_code == 1
    assert "error: editorial/introduction.md names Anonymous C01, who is not to be named" in said.stderr


@pytest.mark.parametrize(
    "written",
    ["Zeferina Quagliotto", "ZEFERINA", "Quagli\u00f2tto", "Quagli%6ftto", "<b>Quag</b><i>liotto</i>",
     "Quagl&#105;otto",
     "UXVhZ2xpb3R0bywgWmVmZXJpbmE=", '{"a": "Quagl\\u0069otto"}', "tel. 055-555 0199"],
)  # fmt: skip
def test_the_search_sees_through_every_disguise(tmp_path: Path, written: str) -> None:
    path = tmp_path / "out.txt"
    path.write_text(written, "utf-8")
    assert leaks(path, SECRETS)
