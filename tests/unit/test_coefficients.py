"""A coefficient that changes nothing is found, and one that changes something is not."""

from sandbox.authoring.library import scenario
from sandbox.studies.coefficients import case, coefficients, matters, moved

TUTORIAL = scenario("tutorial")


def test_every_coefficient_can_be_moved() -> None:
    for group, name in coefficients():
        rules = moved(TUTORIAL, (group, name)).rules
        assert getattr(getattr(rules, group), name) != getattr(getattr(TUTORIAL.rules, group), name)


def test_whatmatters_is_told_from_what_does_not() -> None:
    played = case(TUTORIAL, "informed", 3)
    assert matters(played, ("work", "learning"))
    assert not matters(played, ("money", "borrow_cost")), "nobody was borrowed"
