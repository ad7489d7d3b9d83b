"""The wheel holds all it needs: installed into an empty environment, the tool works from another folder."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.slow
def test_installed_wheel_works_from_another_folder(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    binaries = tmp_path / "venv" / "bin"
    run(binaries / "pip", "install", "--quiet", "-c", ROOT / "requirements.txt", wheel, cwd=tmp_path)

    tool = binaries / "m4d-consolidate"
    work = tmp_path / "work"
    run(tool, "init", tmp_path / "new", cwd=tmp_path)
    assert "title:" in (tmp_path / "new" / "questions.yaml").read_text("utf-8")
    run(tool, "init", "--reference", work, cwd=tmp_path)
    assert (work / "questions.yaml").read_text("utf-8") == (ROOT / "questions.yaml").read_text("utf-8")
    for document in ("reply.docx", "reply.md"):
        run(tool, "consolidate", ROOT / "samples" / "discussion.mbox", "-o", document, cwd=work)
        assert (work / document).stat().st_size > 10_000
    assert "w1q1" in run(tool, "stats", cwd=work)
