"""The key to the pseudonyms, kept apart from everything that may be shared."""

from __future__ import annotations

from m4d_consolidate.pipeline.work import Work

_COLUMNS = ("pseudonym", "name", "organisation", "country", "address", "contributions")


def write_pseudonyms(work: Work) -> None:
    """Write who stands behind which pseudonym; where nobody does, no file is made, and one that is there is emptied."""
    from m4d_consolidate.disclosure import pseudonyms
    from m4d_consolidate.exports import safe_csv
    from m4d_consolidate.files import write_whole

    rows = [
        (pseudonym, who.name, who.organisation, who.country, who.addr_spec, numbers)
        for pseudonym, who, numbers in pseudonyms(work.analysis, work.decisions)
    ]
    path = work.folder.pseudonyms
    if rows or path.exists():
        write_whole(path, safe_csv(_COLUMNS, rows))
