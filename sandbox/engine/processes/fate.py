"""Event cards in the course of a round: drawn by keyed chance, answered by choice or by default."""

from typing import get_args

from sandbox.engine import card_effects
from sandbox.engine.clock import Life
from sandbox.engine.conditions import Subject, holds, subjects
from sandbox.engine.run import Occasion, Run
from sandbox.model import keys
from sandbox.model.cards import Card, CardSubject, Option
from sandbox.model.events import CardAnswered, CardDrawn
from sandbox.model.keys import QUARTER_SLOTS
from sandbox.model.names import DAY
from sandbox.model.world import Vendor

MOST = 5
"""Cards that a team draws in a round at most."""


def fate(run: Run, team: Vendor) -> Life:
    """One team's round of cards, month by month."""
    month = (run.end - run.start) // QUARTER_SLOTS
    for slot in range(QUARTER_SLOTS):
        for at, card, subject in _hands(run, team, slot, month):
            if at > run.now:
                yield run.clock.timeout(at - run.now)
            _draw(run, team, card, subject, slot)
        rest = run.start + (slot + 1) * month - run.now
        if rest > 0:
            yield run.clock.timeout(rest)


def _hands(run: Run, team: Vendor, slot: int, month: int) -> list[tuple[int, Card, Subject]]:
    """The cards that may come up in a month, by time; each subject has its own luck."""
    hands, month_of_session = [], f"{run.number}.{slot}"
    there = {kind: subjects(run, team, kind) for kind in get_args(CardSubject)}
    for card in run.scenario.cards:
        about, deck = there[card.subject], f"{team.luck}|{card.id}|"
        entities = [deck + subject.id for subject in about]
        drawn = run.luck.uniforms(entities, "drawn", month_of_session)
        for subject, entity, number in zip(about, entities, drawn, strict=True):
            if number < card.chance:
                if card.once and f"{card.id}@{subject.id}" in team.drawn:
                    continue
                at = run.luck.uniform(entity, "drawn_at", month_of_session)
                hands.append((run.now + round(at * (month - 1)), card, subject))
    return sorted(hands, key=lambda hand: (hand[0], hand[1].id, hand[2].id))


def _draw(run: Run, team: Vendor, card: Card, subject: Subject, slot: int) -> None:
    drawn = [o for o in run.occasions if o.vendor == team.id]
    again = f"{card.id}@{subject.id}"
    full = len(drawn) >= MOST or sum(1 for o in drawn if o.card == card.id) >= card.limit
    if full or (card.once and again in team.drawn) or not holds(run, team, card, subject):
        return
    team.drawn[again] = run.number
    name = keys.occasion(card.id, subject.id, run.number, slot)
    deadline = min(run.now + card.days * DAY, run.end - 1)
    blocked = {o.id: reason for o in card.options if (reason := card_effects.blocked(team, o))}
    occasion = Occasion(name, team.id, card.id, subject.account, subject.id, run.now, deadline, blocked)
    run.occasions.append(occasion)
    run.log(CardDrawn(run.now, team.id, name, card.id, subject.account, subject.id, deadline))
    chosen = _chosen(run, team, card, occasion)
    if chosen is not None:
        occasion.chosen = chosen.id
        _answered(run, team, card, subject, occasion, chosen, chosen_by_team=True)
    else:
        run.clock.start(_default(run, team, card, subject, occasion), "card", f"{team.luck}|{name}")


def _chosen(run: Run, team: Vendor, card: Card, occasion: Occasion) -> Option | None:
    answer = run.sheet(team.id).answers.get(occasion.occasion)
    if answer is None and run.answer is not None:
        answer = run.answer(occasion)
    return next((o for o in card.options if o.id == answer and o.id not in occasion.blocked), None)


def _default(run: Run, team: Vendor, card: Card, subject: Subject, occasion: Occasion) -> Life:
    yield run.clock.timeout(occasion.deadline - run.now)
    option = next(o for o in card.options if o.id == card.default)
    _answered(run, team, card, subject, occasion, option, chosen_by_team=False)


def _answered(
    run: Run,
    team: Vendor,
    card: Card,
    subject: Subject,
    occasion: Occasion,
    option: Option,
    *,
    chosen_by_team: bool,
) -> None:
    run.log(
        CardAnswered(
            run.now, team.id, occasion.occasion, card.id, subject.account, option.id, int(chosen_by_team)
        )
    )
    for effect in option.effects:
        card_effects.happen(run, team, subject, effect)
