"""Views in a buying centre, brought up to date only when somebody looks (Friedkin & Johnsen 1990)."""

from sandbox.engine.run import Circle, Run
from sandbox.equations.attitude import anchors, influenced
from sandbox.model.names import BP, DAY
from sandbox.model.world import Account, Stakeholder

LOWEST, HIGHEST = -BP, 3 * BP
MOST_EFFECT = 25_000
"""What contacts can add to a view at most, in basis points of attitude."""


def brought_up(run: Run, account: Account, vendor: str) -> None:
    """Let the steps of mutual influence happen that are due since the account was last looked at."""
    step = round(run.rules.attitude.step_days * DAY)
    due = (run.now - account.stepped[vendor]) // step
    if due <= 0:
        return
    account.stepped[vendor] += due * step
    people = list(account.stakeholders.values())
    circle = run.circles.get(account.id) or _circle(run, account.id, people)
    fading = 2.0 ** (-step / (run.rules.attitude.effect_half_life_days * DAY))
    views = _stepped(circle, people, vendor, min(due, 26), fading)
    for person, view in zip(people, views, strict=True):
        person.attitude[vendor] = max(LOWEST, min(HIGHEST, round(view)))
        person.effect[vendor] = round(person.effect[vendor] * fading**due)


def _circle(run: Run, account: str, people: list[Stakeholder]) -> Circle:
    """Who listens to whom and how open each is: it never changes, so it is worked out once a round."""
    rows = [[(index, weight / BP) for index, weight in person.listens] for person in people]
    run.circles[account] = rows, [person.openness / BP for person in people]
    return run.circles[account]


def _stepped(
    circle: Circle, people: list[Stakeholder], vendor: str, steps: int, fading: float
) -> list[float]:
    rows, openness = circle
    innate = [float(person.innate[vendor]) for person in people]
    effect = [float(person.effect[vendor]) for person in people]
    views = [float(person.attitude[vendor]) for person in people]
    for _ in range(steps):
        views = influenced(views, rows, openness, anchors(innate, effect, openness))
        effect = [value * fading for value in effect]
    return views


def moved(person: Stakeholder, vendor: str, points: float) -> int:
    """Add a contact's effect, less the more there is already; the change in basis points of attitude."""
    held = person.effect[vendor]
    room = 1.0 - max(0, held) / MOST_EFFECT if points > 0 else 1.0
    change = round(points * BP * max(0.0, room))
    person.effect[vendor] = held + change
    before = person.attitude[vendor]
    person.attitude[vendor] = max(LOWEST, min(HIGHEST, before + round(change * (1 - person.openness / BP))))
    return person.attitude[vendor] - before
