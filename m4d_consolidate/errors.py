"""What can go wrong in what the user gave, one class per thing the user can mend.

ConsolidateError
├── SourceError      a mail file that cannot be read, or is none
├── QuestionsError   questions.yaml
├── DecisionsError   decisions.yaml
├── ReviewFileError  a file of answers for `review --from`
├── FilterError      an option or id that names nothing
├── TemplateError    a template or reference.docx
├── QuotationError   a document would print words its contributor did not write
├── StoreError       discussion.db
├── OutputError      a document that cannot be written
└── LedgerError      the sums of the account do not close
"""


class ConsolidateError(Exception):
    """An error in what was given: one sentence, and a hint that says the remedy.

    The command ends with `exit_status` 1 and prints both on standard error.
    """

    exit_status = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class SourceError(ConsolidateError):
    """A mail file that cannot be read, or is no mail file."""


class QuestionsError(ConsolidateError):
    """questions.yaml is missing or wrong."""


class DecisionsError(ConsolidateError):
    """decisions.yaml is wrong."""


class ReviewFileError(ConsolidateError):
    """A file for `review --to` or `--from` of an unknown kind, or one that cannot be read."""


class FilterError(ConsolidateError):
    """An option or id that names nothing in this discussion."""


class TemplateError(ConsolidateError):
    """A template, or the reference.docx, that cannot be used."""


class QuotationError(ConsolidateError):
    """A document would print, as a contributor's, words the contributor did not write."""


class StoreError(ConsolidateError):
    """discussion.db is missing, damaged or of another version."""


class OutputError(ConsolidateError):
    """A document that cannot be written where it was asked for."""


class LedgerError(ConsolidateError):
    """The sums of the account do not close: something was lost or counted twice."""
