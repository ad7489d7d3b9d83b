"""The member check: a folder of mail drafts, one a contributor."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from m4d_consolidate.cli.documents import keep
from m4d_consolidate.cli.terminal import say
from m4d_consolidate.errors import OutputError

if TYPE_CHECKING:
    from m4d_consolidate.pipeline import Work
    from m4d_consolidate.selection import Selection

_DAYS = 14
"""Time to object, where no day is given"""


def put_quotes(
    work: "Work", selection: "Selection", output: Path | None, object_by: date | None, *, force: bool
) -> None:
    """Write the drafts into a folder, which is made where it is not there."""
    from m4d_consolidate import pipeline
    from m4d_consolidate.desk import today

    if output is None or str(output) == "-":
        raise typer.BadParameter("quotes are one file a contributor; name a folder with `-o FOLDER`")
    drafts = pipeline.make_quotes(work, selection, object_by or today() + timedelta(days=_DAYS))
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            f"the folder {output} cannot be made: {(problem.strerror or 'unknown').lower()}", "name another with `-o`"
        ) from None
    for draft in drafts:
        keep(work, output / draft.name, draft.data, force=force)
    named = {draft.name for draft in drafts}
    for old in sorted(path.name for path in output.glob("C*.eml") if path.name not in named):
        say(f"note: {output / old} is of an earlier run and holds no longer; delete it")
    say(f"\nwrote {len(drafts)} drafts into {output}, for the team only: none was sent, they hold names and addresses")
