"""The bots that hardly think: nobody assigned, and the same again."""

from sandbox.bots.playing import plan
from sandbox.bots.policy import BALANCED
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.defaults import carry_forward, legalised
from sandbox.projections.observation import Observation
from sandbox.streams import Luck


def idle(scenario: Scenario, observation: Observation, luck: Luck) -> DecisionSheet:
    """An empty sheet: nobody goes anywhere."""
    del scenario, observation, luck
    return DecisionSheet()


def again(scenario: Scenario, observation: Observation, luck: Luck) -> DecisionSheet:
    """The sheet of the round before as far as it still holds; the balanced plan where there is none."""
    del luck
    if observation.round <= 1 or not observation.previous.triangles:
        return plan(scenario, observation, BALANCED)
    return legalised(scenario, observation, carry_forward(observation))
