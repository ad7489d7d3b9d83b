"""A person's eye on what the tool read: the queue, its answers, and how they are given."""

from m4d_consolidate.review.answers import gain_in_words, read_answers
from m4d_consolidate.review.desk import Desk, Outside, State
from m4d_consolidate.review.files import read_review_file, review_file
from m4d_consolidate.review.queue import build_queue, count_doubtful
from m4d_consolidate.review.terminal import Face, review_in_terminal

__all__ = [
    "Desk",
    "Face",
    "Outside",
    "State",
    "build_queue",
    "count_doubtful",
    "gain_in_words",
    "read_answers",
    "read_review_file",
    "review_file",
    "review_in_terminal",
]
