"""Why an attachment is not read."""


class Refusal(Exception):  # noqa: N818
    """An attachment that cannot or must not be read; its text is the reason, part of a sentence."""
