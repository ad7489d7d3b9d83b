"""From the mailbox export of a moderated e-discussion to its consolidated reply."""

__version__ = "0.1.0"
