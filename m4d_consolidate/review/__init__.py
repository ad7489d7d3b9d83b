"""A person's eye on what the tool read: the queue, its answers, and how they are given."""

from m4d_consolidate.review.answers import decided, gain_between, gain_in_words, news, read_answers
from m4d_consolidate.review.files import read_review_file, review_file
from m4d_consolidate.review.queue import build_queue

__all__ = [
    "build_queue",
    "decided",
    "gain_between",
    "gain_in_words",
    "news",
    "read_answers",
    "read_review_file",
    "review_file",
]
