"""What a plan cannot ask for where the scenario has the roles plan apart, and why."""

from sandbox.i18n import _
from sandbox.model.scenario import Scenario


def no_meetings(scenario: Scenario) -> str:
    """Why there are no alignment meetings; empty where there are."""
    if scenario.teamwork == "triangle":
        return ""
    return _("In this scenario the roles plan apart: no alignment meetings, no hours for them.")


def no_review(scenario: Scenario) -> str:
    """Why FR reviews no deal before a date is promised; empty where it may."""
    if scenario.teamwork == "triangle":
        return ""
    return _("In this scenario the roles plan apart: no FR review before the contract.")
