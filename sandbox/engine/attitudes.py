"""Views in a buying centre, brought up to date only when somebody looks (Friedkin & Johnsen 1990)."""

from collections.abc import Iterable

from sandbox.engine.run import Run
from sandbox.equations.attitude import Circle, Voice, discussed
from sandbox.model.names import BP, DAY
from sandbox.model.world import Account, Stakeholder

LOWEST, HIGHEST = -BP, 3 * BP
MOST_STEPS = 26
"""Steps after which views have settled, however long nobody looked."""
MOST_EFFECT = 25_000
"""What contacts can add to a view at most, in basis points of attitude."""


def brought_up(run: Run, account: Account, vendor: str) -> None:
    """Let the steps of mutual influence happen that are due since the account was last looked at."""
    step = round(run.rules.attitude.step_days * DAY)
    due = (run.now - account.stepped[vendor]) // step
    if due <= 0:
        return
    account.stepped[vendor] += due * step
    people = account.stakeholders.values()
    circle = run.circles.get(account.id) or _circle(run, account.id, people)
    fading = 2.0 ** (-step / (run.rules.attitude.effect_half_life_days * DAY))
    views = discussed(
        [person.attitude[vendor] for person in people], circle,
        [person.innate[vendor] for person in people], [person.effect[vendor] for person in people],
        fading, min(due, MOST_STEPS),
    )  # fmt: skip
    left = fading**due
    for person, view in zip(people, views, strict=True):
        person.attitude[vendor] = _bounded(round(view))
        person.effect[vendor] = round(person.effect[vendor] * left)


def _bounded(attitude: int) -> int:
    return LOWEST if attitude < LOWEST else HIGHEST if attitude > HIGHEST else attitude


def _circle(run: Run, account: str, people: Iterable[Stakeholder]) -> Circle:
    """Who listens to whom and how open each is: it never changes, so it is worked out once a round."""
    circle = run.circles[account] = [_voice(person) for person in people]
    return circle


def _voice(person: Stakeholder) -> Voice:
    openness = person.openness / BP
    return Voice([(index, weight / BP) for index, weight in person.listens], openness, 1 - openness)


def moved(person: Stakeholder, vendor: str, points: float) -> int:
    """Add a contact's effect, less the more there is already; the change in basis points of attitude."""
    held = person.effect[vendor]
    room = 1.0 - max(0, held) / MOST_EFFECT if points > 0 else 1.0
    change = round(points * BP * max(0.0, room))
    person.effect[vendor] = held + change
    before = person.attitude[vendor]
    person.attitude[vendor] = _bounded(before + round(change * (1 - person.openness / BP)))
    return person.attitude[vendor] - before
