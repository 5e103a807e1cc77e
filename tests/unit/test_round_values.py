"""The values below a spread: round, in order, and within it."""

import pytest

from sandbox.ui.screens.targets.plot_models import round_values


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (0, 299, [0, 50, 100, 150, 200, 250]),
        (12, 55, [20, 30, 40, 50]),
        (-30, 30, [-30, -20, -10, 0, 10, 20]),
        (0, 0, [0]),
    ],
)
def test_round_values(low, high, found):
    assert round_values(low, high) == found
