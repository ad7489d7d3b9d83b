"""Whether questions.yaml suits the mail: its weeks, and what it gives to know answers by."""

from collections.abc import Iterator, Sequence

from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.notice import Notice


def ill_suited(entries: Sequence[AssignedEntry], discussion: Discussion) -> Iterator[Notice]:
    """Yield what in questions.yaml does not suit these contributions, or would serve them better."""
    yield from _out_of_season(entries, discussion)
    if any(each.is_contribution for each in entries) and not any(each.cues for each in discussion.questions):
        yield Notice(
            kind="no-cues",
            place="questions.yaml",
            text="no question has cues",
            remedy="give each a few words that its answers are likely to hold, in each language: then more answers are "
            "right and certain (`suggest-cues` offers such words once some answers are confirmed)",
        )


def _out_of_season(entries: Sequence[AssignedEntry], discussion: Discussion) -> Iterator[Notice]:
    """Yield a notice where most contributions came before or after all the weeks: a wrong export, or wrong dates."""
    heads = (each.entry.head for each in entries if each.is_contribution)
    days = sorted(head.date.date() for head in heads if head.date)
    first, last = discussion.weeks[0].starts, discussion.weeks[-1].ends
    if first is None or last is None:
        return
    outside = [day for day in days if not first <= day <= last]
    if 2 * len(outside) > len(days):
        yield Notice(
            kind="out-of-season",
            place="questions.yaml",
            text=f"the weeks are of {first} to {last}, but {len(outside)} of {len(days)} contributions came on other "
            f"days, from {outside[0]} to {outside[-1]}",
            remedy="look whether this is the right export, and `starts` and `ends` of each week are right",
        )
