"""View models of what came of an account's deals: decided ones, deliveries, and the satisfaction."""

from sandbox.i18n import _, named, pick
from sandbox.model import events as facts
from sandbox.model.names import DAY
from sandbox.projections.accounts import index
from sandbox.projections.feed import sentence
from sandbox.projections.observation import OpportunityView, ProjectView
from sandbox.projections.wording import word
from sandbox.ui import amounts
from sandbox.ui.charts.gantt import Bar, Gantt
from sandbox.ui.charts.lines import Dot, Lines, Series
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.account.page_models import DeliveryPage, PastDeal
from sandbox.ui.screens.planning.reading import Reading


def past_deals(reading: Reading, account: str) -> tuple[PastDeal, ...]:
    """The deals that are decided, the latest first."""
    done = [
        deal
        for deal in reading.observation.opportunities
        if deal.account == account and not reading.is_live(deal)
    ]
    return tuple(_past(reading, deal) for deal in sorted(done, key=lambda deal: -deal.decided))


def _past(reading: Reading, deal: OpportunityView) -> PastDeal:
    ours = deal.winner == reading.observation.team
    why = word(deal.reason) if deal.reason else ""
    if ours:
        text, tone = _("Won"), "positive"
    elif deal.outcome == "won":
        winner = pick(reading.names.vendor(deal.winner)) if deal.winner else _("a competitor")
        text, tone = _("Went to {vendor}").format(vendor=winner), "negative"
    elif deal.outcome == "no_decision":
        text, tone = _("No decision"), "ink2"
    else:
        text, tone = _("Lost"), "negative"
    when = moment(reading, deal.decided) if deal.decided >= 0 else ""
    full = " · ".join(part for part in (text, why, when) if part)
    return PastDeal(deal.id, pick(deal.name), reading.money(deal.value), full, tone, full)  # type: ignore[arg-type]


def deliveries_page(reading: Reading, account: str) -> DeliveryPage:
    """The deliveries on one axis, and the satisfaction."""
    projects = [project for project in reading.observation.projects if project.account == account]
    reached = [
        event
        for event in reading.observation.events
        if isinstance(event, facts.MilestoneReached) and event.account == account
    ]
    bars = tuple(_bar(reading, project, reached) for project in sorted(projects, key=lambda p: p.started))
    minutes = reading.observation.days * DAY
    seen = reading.observation
    chart = Gantt(bars, minutes, seen.minute, seen.rounds, _("later")) if bars else None
    return DeliveryPage(chart, satisfaction_lines(reading, account), _note(projects))


def _bar(reading: Reading, project: ProjectView, reached: list[facts.MilestoneReached]) -> Bar:
    done = project.accepted >= 0
    end = project.accepted if done else max(project.started, reading.observation.minute)
    marks = tuple(
        (event.minute, _milestone(reading, event)) for event in reached if event.project == project.id
    )
    name = reading.deal(project.opportunity)
    lines = [
        f"{name} · {reading.money(project.value)}",
        _("Started {start}, promised for {promised}.").format(
            start=moment(reading, project.started), promised=moment(reading, project.promised)
        ),
    ]
    if done:
        text = _("Accepted in {when}; score {score} of 5.")
        lines.append(text.format(when=moment(reading, project.accepted), score=amounts.score(project.score)))
    else:
        text = _("Milestone {done} of {all} is done; {hours} hours of the current one are left.")
        hours = project.work_left // 60
        lines.append(text.format(done=project.milestone, all=project.milestones, hours=hours))
    if project.late_days > 0:
        lines.append(_("{days} working days late.").format(days=project.late_days))
    if project.penalty:
        lines.append(_("Penalty {amount}.").format(amount=reading.money(project.penalty)))
    if done:
        paid = _("Paid.") if project.collected else _("Open: {amount}.").format(
            amount=reading.money(project.receivable)
        )  # fmt: skip
        lines.append(paid)
    late = project.late_days > 0
    return Bar(name, project.started, project.promised, end, late, done, marks, "\n".join(lines))


def _milestone(reading: Reading, event: facts.MilestoneReached) -> str:
    told = sentence(reading.scenario, event, reading.names) or ""
    return named(moment(reading, event.minute), told)


def _note(projects: list[ProjectView]) -> str:
    done = [project for project in projects if project.accepted >= 0]
    late = sum(1 for project in done if project.late_days > 0)
    if not projects:
        return _("No delivery here yet: a won deal becomes one once its contract is signed.")
    text = _("{done} accepted, {late} of them late; {running} running.")
    return text.format(done=len(done), late=late, running=len(projects) - len(done))


def satisfaction_lines(reading: Reading, account: str) -> Lines | None:
    """An account's satisfaction over time, as deliveries moved it and surveys told it."""
    seen, view = reading.observation, reading.accounts[account]
    span = seen.days * DAY
    moved = [
        event
        for event in seen.events
        if isinstance(event, facts.SatisfactionMoved) and event.account == account
    ]
    told = [report for report in seen.reports if report.kind == "survey" and report.subject == account]
    spec = next((each for each in reading.scenario.accounts if each.id == account), None)
    dots = []
    if spec is not None and spec.customer:
        start = index(round(spec.satisfaction * 10_000)) / 100
        dots.append(
            Dot(
                0.0,
                start,
                tip=_("{value} at the start, from earlier deliveries").format(value=f"{start:.0f}"),
            )
        )
    dots += [_satisfied(reading, event, span) for event in moved]
    asked = tuple(_surveyed(reading, report.minute, report.value, span) for report in told)
    if not dots and not asked:
        return None
    if view.satisfaction is not None and dots:
        now = view.satisfaction / 100
        dots.append(Dot(seen.minute / span, now, tip=_("{value} now").format(value=f"{now:.0f}")))
    series = (Series("fr", tuple(dots)), Series("sr", asked))
    goal = next((t.amount / 100 for t in seen.targets if t.metric == "satisfaction"), None)
    words = _("Target {value}").format(value=f"{goal:.0f}") if goal else ""
    return Lines(series, seen.rounds, 0, 100, goal, words, now=seen.minute / span)


def _satisfied(reading: Reading, event: facts.SatisfactionMoved, span: int) -> Dot:
    value = index(event.score) / 100
    text = _("{when}: moved to {value} ({reason})")
    tip = text.format(when=moment(reading, event.minute), value=f"{value:.0f}", reason=word(event.reason))
    return Dot(event.minute / span, value, tip=tip)


def _surveyed(reading: Reading, minute: int, score: int, span: int) -> Dot:
    off = 100 * reading.scenario.rules.money.report_error / 4
    value = index(score) / 100
    text = _("Survey of {when}: {value} ± {off} (two surveys in three lie so near)")
    tip = text.format(when=moment(reading, minute), value=f"{value:.0f}", off=f"{off:.0f}")
    return Dot(minute / span, value, off, tip, believed=True)
