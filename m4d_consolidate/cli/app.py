"""The application, and the one place where an error of what was given ends a run."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from m4d_consolidate import __version__
from m4d_consolidate.cli.terminal import say
from m4d_consolidate.errors import ConsolidateError

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""numpy's threads cost more than they give on matrices as small as ours; read when numpy is first imported"""

_ORDER = ("init", "check", "consolidate", "review", "suggest-cues", "list", "show", "stats", "export")


class _Group(TyperGroup):
    """Says an error in one sentence, with its remedy."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the commands in the order of the work."""
        return sorted(self.commands, key=_ORDER.index)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a ConsolidateError ends it with its exit status."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")  # an old Windows console does not know every letter
        try:
            return super().invoke(ctx)
        except ConsolidateError as error:
            say(f"error: {error.message}")
            if error.hint:
                say(f"\nhint: {error.hint}")
            raise typer.Exit(error.exit_status) from None


app = typer.Typer(
    cls=_Group,
    name="m4d-consolidate",
    no_args_is_help=True,
    rich_markup_mode=None,  # help without markup starts at once, and reads well with a screen reader
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"m4d-consolidate {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """From the mailbox export of a moderated e-mail discussion to its consolidated reply.

    \b
    Start with:
      m4d-consolidate init my-discussion
      cd my-discussion
      m4d-consolidate consolidate export.mbox -o reply.docx
    """
