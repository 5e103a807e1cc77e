"""The cards that ship: each is a choice, for no answer is the best in every respect."""

from collections.abc import Iterator

import pytest

from sandbox.authoring.library import scenario, shipped
from sandbox.model.cards import Card, Effect, Option
from sandbox.model.names import STAKEHOLDER_ROLES

COSTS = {"hours", "material", "delay", "rival_fit", "price", "criterion", "withdraw"}
"""Effects of which less is better; of all others more is."""
NOTABLE = 8
"""Hours from which an answer has to say them."""
GENERAL = [name for name in shipped() if not name.startswith("tutorial")]


def worth(effect: Effect) -> Iterator[tuple[str, float]]:
    """What an effect does in each respect that it touches, more being better."""
    told = effect.model_dump()
    kind, role = told["kind"], told.get("role")
    size = next((v for v in told.values() if isinstance(v, int | float)), 1.0)
    sign = -1.0 if kind in COSTS else 1.0
    roles = STAKEHOLDER_ROLES if kind == "attitude" and role is None else [role or told.get("material")]
    yield from ((f"{kind}.{name}", sign * size) for name in roles)


def sums(option: Option) -> dict[str, float]:
    found: dict[str, float] = {}
    for effect in option.effects:
        for respect, size in worth(effect):
            found[respect] = found.get(respect, 0.0) + size
    return found


def at_least_as_good(one: Option, other: Option) -> bool:
    mine, theirs = sums(one), sums(other)
    return all(mine.get(r, 0.0) >= theirs.get(r, 0.0) for r in {*mine, *theirs})


def best_of_all(card: Card) -> list[str]:
    return [
        o.id for o in card.options if all(at_least_as_good(o, other) for other in card.options if other != o)
    ]


@pytest.mark.parametrize("name", shipped())
def test_no_answer_is_the_best_in_every_respect(name):
    assert {card.id: best for card in scenario(name).cards if (best := best_of_all(card))} == {}


def untold(option: Option) -> Iterator[str]:
    """Costs of an answer whose amounts its notes do not name."""
    zh, en = option.note.zh, option.note.en
    for effect in option.effects:
        if effect.kind == "hours" and effect.hours >= NOTABLE and f"{effect.hours:g}" not in zh:
            yield f"{effect.role} {effect.hours:g}"
        if effect.kind == "material" and str(effect.amount) not in zh:
            yield effect.material
        if effect.kind == "funds":
            amounts = (f"{abs(effect.yuan) / 10_000:g} 万", str(abs(effect.yuan)))
            if not any(amount in zh for amount in amounts) or f"{abs(effect.yuan):,}" not in en:
                yield f"{effect.yuan:,} yuan"


@pytest.mark.parametrize("name", shipped())
def test_notes_name_the_hours_the_money_and_the_material_that_an_answer_takes(name):
    options = [(card.id, option) for card in scenario(name).cards for option in card.options]
    assert {(card, o.id): missing for card, o in options if (missing := list(untold(o)))} == {}


@pytest.mark.parametrize("name", GENERAL)
def test_cards_serve_several_accounts(name):
    found = scenario(name)
    named = [card for card in found.cards if any(c.kind == "account" for c in card.when)]
    assert len(named) <= len(found.cards) / 4
    assert len(found.cards) >= 12
