"""The one exception that reaches a person: a message that says what, where and how to mend it."""


class SandboxError(Exception):
    """Something a person can act on; `str(error)` is shown as it is, in their language.

    `exit_code` is what the command line ends with: 1 for bad input, 2 for a refused environment
    (no display, unwritable folder, file in use), 3 for a failed verification.
    """

    def __init__(self, message: str, *, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code
