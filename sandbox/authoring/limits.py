"""Numbers out of range, and texts and lists that are too short or too long."""

from typing import Any

from sandbox.i18n import _, plural


def out_of_range(kind: str, told: dict[str, Any]) -> str | None:
    """The message for a number beyond a limit; None if the error is about something else."""
    match kind:
        case "greater_than_equal":
            return _("It must be at least {limit}.").format(limit=told["ge"])
        case "greater_than":
            return _("It must be more than {limit}.").format(limit=told["gt"])
        case "less_than_equal":
            return _("It must be at most {limit}.").format(limit=told["le"])
        case "less_than":
            return _("It must be less than {limit}.").format(limit=told["lt"])
        case "multiple_of":
            return _("It must be a multiple of {step}.").format(step=told["multiple_of"])
        case "finite_number":
            return _("This is not a finite number.")
        case _:
            return None


def wrong_length(kind: str, told: dict[str, Any], value: Any) -> str | None:
    """The message for a text or a list of a wrong length; None if the error is about something else."""
    given = len(value) if isinstance(value, str | list | dict) else 0
    match kind:
        case "string_too_short":
            return _text_too_short(told["min_length"], given)
        case "string_too_long":
            return _text_too_long(told["max_length"], given)
        case "too_short":
            return _too_few(told["min_length"], given)
        case "too_long":
            return _too_many(told["max_length"], given)
        case _:
            return None


def _text_too_short(n: int, given: int) -> str:
    if not given:
        return _("The text must not be empty.")
    wording = plural(
        "At least {n} character is needed, found {given}.",
        "At least {n} characters are needed, found {given}.",
        n,
    )
    return wording.format(n=n, given=given)


def _text_too_long(n: int, given: int) -> str:
    wording = plural(
        "At most {n} character is allowed, found {given}.",
        "At most {n} characters are allowed, found {given}.",
        n,
    )
    return wording.format(n=n, given=given)


def _too_few(n: int, given: int) -> str:
    wording = plural(
        "At least {n} entry is needed, found {given}.",
        "At least {n} entries are needed, found {given}.",
        n,
    )
    return wording.format(n=n, given=given)


def _too_many(n: int, given: int) -> str:
    wording = plural(
        "At most {n} entry is allowed, found {given}.",
        "At most {n} entries are allowed, found {given}.",
        n,
    )
    return wording.format(n=n, given=given)
