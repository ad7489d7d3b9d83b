"""`python -m m4d_consolidate`."""

from m4d_consolidate.cli import app

app()
