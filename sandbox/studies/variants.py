"""The five markets over which a recipe has to prove itself."""

from sandbox.authoring.library import scenario as read_scenario
from sandbox.model.scenario import Scenario

BASE = "industrial_cloud"
VARIANTS = (BASE, "growth", "few_big", "price_war", "delivery_heavy")


def variants() -> dict[str, Scenario]:
    """The markets by name."""
    return {name: read_scenario(name) for name in VARIANTS}
