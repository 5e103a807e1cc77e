"""Properties that announce their changes."""

from sandbox.ui.declared import set_quietly
from sandbox.ui.node import Declared, Node


class Lamp(Node):
    bright = Declared(3)
    tall = Declared(1, relayout=True)


def test_each_node_has_its_own_value_and_the_class_the_default():
    one, other = Lamp(), Lamp()
    one.bright = 5
    assert (one.bright, other.bright) == (5, 3)


def test_only_a_change_lays_out_again():
    lamp = Lamp()
    lamp._stale = False
    lamp.tall = 1
    lamp.bright = 7
    assert not lamp._stale
    lamp.tall = 2
    assert lamp._stale


def test_a_layout_under_way_may_change_one_quietly():
    lamp = Lamp()
    lamp._stale = False
    set_quietly(lamp, "tall", 9)
    assert lamp.tall == 9
    assert not lamp._stale
