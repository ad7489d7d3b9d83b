"""Whether the mail is of the weeks that questions.yaml speaks of."""

from collections.abc import Iterator, Sequence

from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.notice import Notice


def out_of_season(entries: Sequence[AssignedEntry], discussion: Discussion) -> Iterator[Notice]:
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
