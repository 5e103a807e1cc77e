"""What must agree across a scenario: ids that exist, ids that differ, sums that make sense."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sandbox.i18n import _

if TYPE_CHECKING:
    from sandbox.model.scenario import Account, Scenario

Path = tuple[str | int, ...]
Finding = tuple[Path, str, str]


def inconsistencies(scenario: "Scenario") -> list[Finding]:
    """Every (path, message, hint) at which the parts of a scenario contradict each other."""
    return [
        *_duplicates(scenario),
        *_accounts(scenario),
        *_opportunities(scenario),
        *_rivals(scenario),
        *_cards(scenario),
        *_team(scenario),
    ]


def _twice(ids: Iterable[str], path: Path) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield (
                (*path, index, "id"),
                _("The id {id} is used twice.").format(id=name),
                _("Give each its own id."),
            )
        seen.add(name)


def _duplicates(scenario: "Scenario") -> Iterator[Finding]:
    yield from _twice((s.id for s in scenario.segments), ("segments",))
    yield from _twice((r.id for r in scenario.rivals), ("rivals",))
    yield from _twice((a.id for a in scenario.accounts), ("accounts",))
    yield from _twice((o.id for o in scenario.opportunities), ("opportunities",))
    yield from _twice((c.id for c in scenario.cards), ("cards",))
    yield from _twice((m.id for m in scenario.team.members), ("team", "members"))
    people = [m.id for m in scenario.team.members]
    for index, person in enumerate(scenario.team.candidates):
        if person.id in people or person.id in [c.id for c in scenario.team.candidates[:index]]:
            path = ("team", "candidates", index, "id")
            yield path, _("The id {id} is used twice.").format(id=person.id), _("Give each its own id.")


def _known(name: str, ids: Iterable[str], path: Path, what: str) -> Iterator[Finding]:
    known = list(ids)
    if name not in known:
        message = _("There is no {what} {id}.").format(what=what, id=name)
        yield path, message, _("Known: {ids}.").format(ids=", ".join(known[:20]) or "-")


def _accounts(scenario: "Scenario") -> Iterator[Finding]:
    segments = [s.id for s in scenario.segments]
    vendors = [*(r.id for r in scenario.rivals), "team"]
    for index, account in enumerate(scenario.accounts):
        at: Path = ("accounts", index)
        yield from _known(account.segment, segments, (*at, "segment"), _("segment"))
        if account.incumbent is not None:
            yield from _known(account.incumbent, vendors, (*at, "incumbent"), _("vendor"))
        yield from _people(account, at, vendors[:-1])


def _people(account: "Account", at: Path, rivals: list[str]) -> Iterator[Finding]:
    ids = [s.id for s in account.stakeholders]
    yield from _twice(ids, (*at, "stakeholders"))
    for index, person in enumerate(account.stakeholders):
        here: Path = (*at, "stakeholders", index)
        if not any(person.criteria.values()):
            message = _("{name} weighs no criterion.").format(name=person.id)
            yield (*here, "criteria"), message, _("Give at least one criterion a weight above 0.")
        for rival in person.rivals:
            yield from _known(rival, rivals, (*here, "rivals", rival), _("rival"))
        for number, voice in enumerate(person.listens):
            yield from _known(
                voice.to, [i for i in ids if i != person.id], (*here, "listens", number, "to"), _("colleague")
            )
    if not any(s.known for s in account.stakeholders):
        message = _("Nobody at {account} is known at the start, so nobody could ever be met.").format(
            account=account.id
        )
        yield (*at, "stakeholders"), message, _("Set known: true for at least one stakeholder.")


def _opportunities(scenario: "Scenario") -> Iterator[Finding]:
    accounts = [a.id for a in scenario.accounts]
    for index, deal in enumerate(scenario.opportunities):
        at: Path = ("opportunities", index)
        yield from _known(deal.account, accounts, (*at, "account"), _("account"))
        if deal.round > scenario.calendar.rounds:
            message = _("Round {round} comes after the last round {last}.").format(
                round=deal.round, last=scenario.calendar.rounds
            )
            yield (*at, "round"), message, _("Choose an earlier round, or lengthen calendar.rounds.")
        if deal.day >= scenario.calendar.days:
            message = _("Day {day} is beyond the round's {days} days.").format(
                day=deal.day, days=scenario.calendar.days
            )
            yield (*at, "day"), message, _("Days count from 0.")


def _rivals(scenario: "Scenario") -> Iterator[Finding]:
    segments = [s.id for s in scenario.segments]
    for index, rival in enumerate(scenario.rivals):
        if rival.id == "team":
            yield ("rivals", index, "id"), _("The id team means the teams."), _("Choose another id.")
        for number, name in enumerate(rival.strong_in):
            yield from _known(name, segments, ("rivals", index, "strong_in", number), _("segment"))


def _cards(scenario: "Scenario") -> Iterator[Finding]:
    segments = [s.id for s in scenario.segments]
    accounts = [a.id for a in scenario.accounts]
    for index, card in enumerate(scenario.cards):
        at: Path = ("cards", index)
        options = [o.id for o in card.options]
        yield from _known(card.default, options, (*at, "default"), _("option"))
        yield from _twice(options, (*at, "options"))
        for number, condition in enumerate(card.when):
            if condition.kind == "segment":
                for name in condition.ids:
                    yield from _known(name, segments, (*at, "when", number, "ids"), _("segment"))
            if condition.kind == "account":
                for name in condition.ids:
                    yield from _known(name, accounts, (*at, "when", number, "ids"), _("account"))
        for option in card.options:
            if option.id == card.default and any(e.kind == "material" for e in option.effects):
                message = _("The default answer may not use material, for it may have run out.")
                yield (*at, "default"), message, _("Choose an option without material.")


def _team(scenario: "Scenario") -> Iterator[Finding]:
    present = {member.role for member in scenario.team.members}
    for role in ("AR", "SR", "FR"):
        if role not in present:
            message = _("The team has no {role}: a triangle needs all three roles.").format(role=role)
            yield ("team", "members"), message, _("Add a member with role: {role}.").format(role=role)
    metrics = [t.metric for t in scenario.targets]
    for index, metric in enumerate(metrics):
        if metric in metrics[:index]:
            path: Path = ("targets", index, "metric")
            yield path, _("The target {metric} is set twice.").format(metric=metric), _("Keep one of them.")
