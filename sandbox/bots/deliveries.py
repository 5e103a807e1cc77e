"""How running deliveries are treated: the late ones first, then the large ones."""

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.model.decisions import Delivery
from sandbox.model.names import DeliveryMode
from sandbox.projections.observation import ProjectView


def treated(outlook: Outlook, policy: Policy) -> dict[str, Delivery]:
    """Mode and priority of every running project."""
    projects = [p for group in outlook.running.values() for p in group]
    by_value = sorted(projects, key=lambda p: (-p.value, p.id))
    first = {p.id for p in by_value[: max(1, len(projects) // 3)]}
    return {p.id: Delivery(mode=_mode(p, policy), priority=_priority(p, first, policy)) for p in projects}


def _mode(project: ProjectView, policy: Policy) -> DeliveryMode:
    """A late project is rescued where delivery counts for anything; the rest goes by the policy."""
    if project.late_days > 0 and policy.delivery_priority > 0.25:
        return "recover"
    return policy.delivery


def _priority(project: ProjectView, first: set[str], policy: Policy) -> int:
    if policy.delivery_priority <= 0.25:
        return 3
    return 1 if project.late_days > 0 or project.id in first else 2
