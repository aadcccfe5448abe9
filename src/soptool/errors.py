"""Trouble in the run, not in a document: it stops the command and the user can mend it."""


class SoptoolError(Exception):
    """The run cannot go on; the text is one Indonesian message with place and advice."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
