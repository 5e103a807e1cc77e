"""Event cards as they are shown, with the names filled in."""

import re

from sandbox.i18n import Bilingual, _, pick
from sandbox.model.cards import Card, Option
from sandbox.model.decisions import DecisionSheet
from sandbox.model.names import ROLES, Role
from sandbox.projections.naming import Names
from sandbox.projections.observation import CardView, Observation
from sandbox.ui.amounts import day_of
from sandbox.ui.screens.run.view_model import CardFace, OptionFace


def face(view: CardView, seen: Observation, sheet: DecisionSheet, names: Names) -> CardFace:
    """A drawn card with its texts."""
    card = next(card for card in names.scenario.cards if card.id == view.card)
    words = _words(view, card, seen, sheet, names)
    legal = {name: (ok, why) for name, ok, why in view.options}
    options = tuple(_option(option, card.default, legal, words) for option in card.options)
    chosen = next((option.label for option in options if option.id == view.chosen), "")
    return CardFace(
        view.occasion, view.minute, day_of(view.minute, seen.minute), day_of(view.deadline, seen.minute),
        words["account"] if view.account else _("Team"), _filled(card.title, words),
        _filled(card.text, words), options, chosen,
    )  # fmt: skip


def _option(
    option: Option, default: str, legal: dict[str, tuple[bool, str]], words: dict[str, str]
) -> OptionFace:
    ok, why = legal.get(option.id, (True, ""))
    refusal = "" if ok else why or _("Not possible now.")
    return OptionFace(
        option.id, _filled(option.label, words), _filled(option.note, words), option.id == default, refusal
    )


def _words(
    view: CardView, card: Card, seen: Observation, sheet: DecisionSheet, names: Names
) -> dict[str, str]:
    """What stands for {account}, {member}, {rival} and {opportunity}."""
    deal = view.subject.removesuffix(".p") if card.subject in {"opportunity", "project"} else ""
    return {
        "account": pick(names.account(view.account)) if view.account else _("the customer"),
        "member": _member(view, card, deal, sheet, names) or _("a member"),
        "rival": _rival(view, deal, seen, names) or _("a competitor"),
        "opportunity": pick(names.opportunity(deal)) if deal else _("the deal"),
    }


def _member(view: CardView, card: Card, deal: str, sheet: DecisionSheet, names: Names) -> str:
    """Whom the card is about: the role whose hours it asks for, else the first who works there."""
    wanted = [e.role for option in card.options for e in option.effects if e.kind == "hours"]
    triangle = sheet.triangle(view.account, deal or None)
    order: tuple[Role, ...] = (*wanted, *ROLES)
    held = next((member for role in order if (member := triangle.member(role))), None)
    return pick(names.member(held)) if held else ""


def _rival(view: CardView, deal: str, seen: Observation, names: Names) -> str:
    """A competitor seen at the deal, or at the account, or known to sit there."""
    account = next((a for a in seen.accounts if a.id == view.account), None)
    at_deal = next((d.rivals_seen for d in seen.opportunities if d.id == deal), ())
    at_account = account.rivals_seen if account else ()
    incumbent = (account.incumbent,) if account and account.incumbent not in {None, seen.team} else ()
    seen_there = next((r for r in (*at_deal, *at_account, *incumbent) if r and r != seen.team), None)
    return pick(names.vendor(seen_there)) if seen_there else ""


def _filled(text: Bilingual, words: dict[str, str]) -> str:
    """The text with its words put in, with a capital where one begins a sentence."""
    said = pick(text)
    for name, word in words.items():
        first = f"{word[:1].upper()}{word[1:]}".replace("\\", r"\\")
        said = re.sub(rf"(^|[.?!]\s+)\{{{name}\}}", rf"\g<1>{first}", said)
        said = said.replace("{" + name + "}", word)
    return said
