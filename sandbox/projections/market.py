"""The market as a team knows it: industries, competitors, bought reports."""

from sandbox.model.names import BP, ReportKind
from sandbox.model.scenario import Scenario, Segment, Text
from sandbox.model.world import ReportItem, Vendor, World
from sandbox.projections.naming import team_name
from sandbox.projections.observation import Estimate, ReportView, RivalView, SegmentView
from sandbox.projections.record import Record

ANOTHER_TEAM = Text(zh="同一市场里的另一支队伍。", en="Another team in the same market.")
"""What is said of a competitor that is played."""


def segment_views(scenario: Scenario, vendor: Vendor, playing: int) -> tuple[SegmentView, ...]:
    """The industries, with the news of the rounds until the one being played."""
    error = scenario.rules.money.report_error
    return tuple(_segment(segment, vendor, playing, error) for segment in scenario.segments)


def _segment(segment: Segment, vendor: Vendor, playing: int, error: float) -> SegmentView:
    told = [r for r in vendor.reports if r.kind == "trend" and r.subject == segment.id]
    sure = round((1.0 - error) * BP)
    index = Estimate(told[-1].value, sure, told[-1].minute, (), True) if told else None
    news = tuple((t.round, t.news) for t in segment.trends if t.news is not None and t.round <= playing)
    return SegmentView(segment.id, segment.name, index, news)


def rival_views(scenario: Scenario, world: World, vendor: Vendor, known: Record) -> tuple[RivalView, ...]:
    """The competitors, the scenario's and other teams alike, and at which accounts each was noticed."""
    named = [_rival(rival.id, rival.name, rival.about, world, known) for rival in scenario.rivals]
    others = [team for team in world.teams() if team.id != vendor.id]
    named += [_rival(t.id, team_name(scenario, t.name), ANOTHER_TEAM, world, known) for t in others]
    return tuple(named)


def _rival(name: str, called: Text, about: Text, world: World, known: Record) -> RivalView:
    places = (
        account.id
        for account in world.accounts.values()
        if account.incumbent == name or name in known.rivals.get(account.id, ())
    )
    return RivalView(name, called, about, tuple(places))


def report_views(vendor: Vendor) -> tuple[ReportView, ...]:
    """The statements of the reports that the team has bought."""
    return tuple(_statement(item) for item in vendor.reports)


def _statement(item: ReportItem) -> ReportView:
    return ReportView(report_kind(item.kind), item.subject, item.item, item.value, item.minute)


def report_kind(kind: str) -> ReportKind:
    """The closed form of a report's kind. Raises ValueError for another word."""
    match kind:
        case "trend" | "behaviour" | "competitor" | "survey":
            return kind
        case _:
            raise ValueError(f"no such report: {kind}")
