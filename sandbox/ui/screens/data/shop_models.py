"""View models of the reports: what there is to buy, what was bought, and what it said."""

from collections.abc import Iterator, Sequence

from sandbox.i18n import _, pick
from sandbox.model import keys
from sandbox.model.events import ReportDelivered
from sandbox.model.names import CRITERIA, GROUP_RULES, HIDDEN_TYPES, ReportKind
from sandbox.projections.accounts import index
from sandbox.projections.observation import ReportOffer, ReportView
from sandbox.ui import amounts
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.data.view_model import BoughtModel, OfferModel, ShopModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading


def shop(reading: Reading, kind: ReportKind) -> ShopModel:
    """Everything about one kind of report."""
    title, tells = names.REPORTS[kind]
    offers = [offer for offer in reading.observation.offers.reports if offer.kind == kind]
    price = reading.money(offers[0].price) if offers else ""
    return ShopModel(
        kind=kind,
        title=_(title),
        tells=_(tells),
        price=price,
        error=stated_error(reading, kind),
        offers=tuple(_offer(reading, offer) for offer in offers),
        total=_total(reading),
        bought=bought(reading, kind),
    )


def stated_error(reading: Reading, kind: ReportKind) -> str:
    """How far a report may be off, as its seller states it."""
    error = reading.scenario.rules.money.report_error
    match kind:
        case "trend":
            text = _("Two in three are within ±{off} of the true index.")
            return text.format(off=f"{trend_error(reading) * 100:.1f}%")
        case "survey":
            text = _("Two in three are within ±{off} points of the true satisfaction.")
            return text.format(off=f"{error * 25:.0f}")
        case _:
            return _("Each statement is wrong in {chance} of cases.").format(chance=f"{error:.0%}")


def trend_error(reading: Reading) -> float:
    """The standard deviation of a trend report as a part of the index (as in the engine)."""
    return 0.3 * reading.scenario.rules.money.report_error


def _offer(reading: Reading, offer: ReportOffer) -> OfferModel:
    what = (offer.kind, offer.subject)
    came = [r.minute for r in reading.observation.reports if (r.kind, r.subject) == what]
    last = moment(reading, max(came)) if came else _("never bought")
    ordered = any((order.kind, order.subject) == what for order in reading.sheet.reports)
    name = subject_name(reading, offer.subject)
    text = _("{title} on {subject}: {price}. {tells} {error}")
    title, tells = names.REPORTS[offer.kind]
    tip = text.format(
        title=_(title), subject=name, price=reading.money(offer.price), tells=_(tells),
        error=stated_error(reading, offer.kind),
    )  # fmt: skip
    return OfferModel(offer.kind, offer.subject, name, last, ordered, tip)


def subject_name(reading: Reading, subject: str) -> str:
    """The name of an account or an industry."""
    if subject in reading.accounts:
        return pick(reading.accounts[subject].name)
    return pick(reading.names.segment(subject))


def _total(reading: Reading) -> str:
    prices = {(o.kind, o.subject): o.price for o in reading.observation.offers.reports}
    orders = reading.sheet.reports
    total = sum(prices.get((order.kind, order.subject), 0) for order in orders)
    text = _("Ordered this quarter: {n} for {total}")
    return text.format(n=len(orders), total=reading.money(total))


def bought(reading: Reading, kind: ReportKind) -> tuple[BoughtModel, ...]:
    """The reports of a kind that came, the latest first, each with all its statements."""
    found: dict[tuple[int, str], list[ReportView]] = {}
    for report in reading.observation.reports:
        if report.kind == kind:
            found.setdefault((report.minute, report.subject), []).append(report)
    return tuple(
        BoughtModel(
            moment(reading, minute),
            subject_name(reading, subject),
            "\n".join(_told(reading, said)),
        )
        for (minute, subject), said in sorted(found.items(), reverse=True)
    )


def _told(reading: Reading, said: Sequence[ReportView]) -> Iterator[str]:
    """What a report says, line by line; those who look at the same stand together."""
    lookers: dict[int, list[str]] = {}
    others = []
    for one in said:
        subject, _mark, item = one.item.partition("#")
        if item == "criteria":
            lookers.setdefault(one.value, []).append(_person(reading, one.subject, subject))
        else:
            others.append(statement(reading, one))
    if others:
        yield names.listed(others)
    for criterion, people in lookers.items():
        yield _("{criterion}: {people}").format(
            criterion=_(names.CRITERIA[CRITERIA[criterion]]), people=names.listed(people)
        )


def statement(reading: Reading, report: ReportView | ReportDelivered) -> str:
    """What a report says, in words."""
    subject, _mark, item = report.item.partition("#")
    match item or report.item:
        case "index":
            return _("index {value}").format(value=amounts.percent(report.value))
        case "satisfaction":
            return _("satisfaction {value}").format(value=f"{index(report.value) / 100:.0f}")
        case "type":
            return _("driven by {driver}").format(driver=_(names.DRIVERS[HIDDEN_TYPES[report.value]][0]))
        case "rule":
            return _("decides {rule}").format(rule=_(names.RULES[GROUP_RULES[report.value]]))
        case "criteria":
            text = _("{person} looks at {criterion}")
            criterion = _(names.CRITERIA[CRITERIA[report.value]])
            return text.format(person=_person(reading, report.subject, subject), criterion=criterion)
        case "prefers":
            return _("whom {person} prefers").format(person=_person(reading, report.subject, subject))
        case other:
            return other


def _person(reading: Reading, account: str, name: str) -> str:
    return reading.person(account, name.removeprefix(keys.stakeholder(account, "")))
