"""How long a first plan takes a person: what is pressed, decided and read, by the keystroke-level model.

    python -m bench.planning

Two people plan the first quarter of `industrial_cloud` in the real program, in Chinese and in English. An
expert works with the keyboard alone, from an empty board, and reads what is said before a plan is submitted.
A beginner works with the mouse, takes the suggested plan and reads every word, figures too: of the board, its
advice, a customer, the targets, the plan check; the briefing before is told apart.
What they do is counted and weighed with the times of Card, Moran and Newell (1980), "The keystroke-level
model for user performance time with interactive systems", and for reading with those of Trauzettel-Klosinski
and Dietz (2012), "Standardized assessment of reading performance". It is an estimate for people who make no
mistake, not a measurement of people: a bound that is kept by far is what it can show. Ends with exit code 1
if a plan takes longer than its bound, or leaves an alarm in the plan check.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from bench.ui_driving import Hands, at_work
from sandbox import i18n
from sandbox.session.seat import Seat
from sandbox.ui import focus
from sandbox.ui.events import Key
from sandbox.ui.node import Node
from sandbox.ui.screens.account.person_node import PersonNode
from sandbox.ui.screens.planning.reading import Reading

KEY, POINT, CLICK, HOME, DECIDE = 0.28, 1.10, 0.20, 0.40, 1.35
"""Seconds for a keystroke of an average typist, to point, click, change hands, and make up one's mind."""
WORDS, SIGNS = 228, 255
"""English words and Chinese signs that are read in a minute."""
EXPERT, BEGINNER = 180.0, 600.0
"""Seconds that a first plan may take; from the list of what the trainees' game has to do."""
_SIZE, _ACCOUNTS, _VISITS = (1366, 768), 3, 3
_SIGN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[A-Za-z0-9][\\w'.,%-]*")


@dataclass
class Person:
    """Works the program, and is counted."""

    hands: Hands
    keys: int = 0
    presses: int = 0
    decisions: int = 0
    words: int = 0
    signs: int = 0
    alarms: int = 0  # of the plan check, when it was submitted
    plan: str = ""

    @property
    def seconds(self) -> float:
        """What all of it takes; who has the mouse moves a hand to it once."""
        by_mouse = self.presses * (POINT + CLICK) + HOME * bool(self.presses)
        reading = self.words / WORDS + self.signs / SIGNS
        return self.keys * KEY + by_mouse + self.decisions * DECIDE + reading * 60

    def decide(self) -> None:
        """Makes up the mind."""
        self.decisions += 1

    def key(self, name: str, times: int = 1) -> None:
        """Presses a key; a chord is a stroke for each of its keys."""
        *held, plain = name.split("+")
        stroke = Key(plain, shift="shift" in held, ctrl="ctrl" in held)
        for _ in range(times):
            self.hands.drawn(lambda: self.hands.app.take(stroke))
            self.hands.turn()
        self.keys += times * (len(held) + 1)

    def press(self, id: str) -> None:
        """Decides, points and clicks."""
        self.decide()
        self.hands.press(id)
        self.hands.turn()
        self.presses += 1

    def to(self, id: str) -> None:
        """Brings the keyboard to something, from part to part and then from stop to stop."""
        order, here = self.stops(), self.hands.app.stage.router.focus
        goal = next((i for i, node in enumerate(order) if node.id == id), None)
        if goal is None:
            raise KeyError(f"{id} is not among {[node.id for node in order]}")
        ways = []
        for parts in range(-4, 8):
            start = here
            for _ in range(abs(parts)):
                start = focus.beyond(order, start, 1 if parts > 0 else -1)
            if start is not None and start in order:
                steps = goal - order.index(start)
                ways.append(
                    (
                        abs(parts) * (2 if parts < 0 else 1) + abs(steps) * (2 if steps < 0 else 1),
                        parts,
                        steps,
                    )
                )
        _cost, parts, steps = min(ways)
        self.key("f6" if parts > 0 else "shift+f6", abs(parts))
        self.key("tab" if steps > 0 else "shift+tab", abs(steps))

    def read(self) -> None:
        """Reads every word that can be seen, in what has the keyboard."""
        for text in _texts(self.hands.app.stage.top):
            self.words += len(_WORD.findall(text))
            self.signs += len(_SIGN.findall(text))

    def stops(self) -> list[Node]:
        """What the keyboard may come to, in its order."""
        return focus.stops(self.hands.app.stage.top)


def _texts(root: Node) -> Iterator[str]:
    for node in root.walk():
        text = getattr(node, "text", "")
        yield text if isinstance(text, str) else ""
        yield " ".join(span.text for span in getattr(node, "spans", ()))


def expert(hands: Hands) -> Person:
    """A plan of one's own from an empty board: three customers, their people, targets, meetings."""
    person = Person(hands)
    hands.game.open("industrial_cloud")
    hands.turn()
    seen = _seat(hands).observe()
    largest = sorted(seen.accounts, key=lambda account: -account.budget)
    for turn, account in enumerate(each.id for each in largest[:_ACCOUNTS]):
        person.decide()
        person.key("ctrl+1")
        person.to(f"tile.{account}")
        person.key("space")
        person.key("ctrl+2")
        for role in ("AR", "SR", "FR"):
            person.decide()
            person.to(f"slot.{account}.{role}")
            person.key("enter")
            offered = [node.id for node in person.stops() if node.id != "menu.nobody"]
            person.key("down", turn % len(offered))
            person.key("enter")
        _visits(person)
    person.decide()
    person.key("ctrl+5")
    person.to("people.cadence")
    person.key("right", 2)
    person.decide()
    person.key("ctrl+4")
    hands.until("targets.suggest")
    person.to("targets.suggest")
    person.key("enter")

    def agree() -> None:
        person.to("submit.ask.1")
        person.key("enter")

    _submit(person, lambda: person.key("ctrl+enter"), agree)
    return person


def _visits(person: Person) -> None:
    """Plans contacts with those who are known at the account that is shown."""
    known = [node.id for node in person.stops() if isinstance(node, PersonNode)]
    for id in known[:_VISITS]:
        person.decide()
        person.to(id)
        person.key("enter")
        for kind in ("discover", "trust"):
            person.decide()
            person.to(f"contact.{id.removeprefix('person.')}.{kind}")
            person.key("plus", 2)


def beginner(hands: Hands) -> Person:
    """By mouse from the briefing: the suggested plan, the advice, a customer, the targets, the check."""
    person = Person(hands)
    hands.game.open(None)
    hands.settle()
    for way in ("scenario.industrial_cloud", "start.go", "lobby.go"):
        hands.press(way)  # what who leads the workshop has done
    hands.turn()
    person.read()
    click.echo(f"      {i18n.language()}: the briefing is read in {person.seconds:.0f} s")
    hands.press("briefing.go")
    hands.turn()
    person = Person(hands)
    person.read()
    person.press("coach.suggest")
    if hands.has("coach.go"):
        person.read()
        person.press("coach.go")
        person.press("rail.board")
    for place, landmark in (("account", "account.tabs"), ("targets", "targets.table")):
        person.press(f"rail.{place}")
        hands.until(landmark)
        person.read()
    person.press("check.open")
    person.read()
    person.press("check.0")
    _submit(person, lambda: person.press("submit"), lambda: person.press("submit.ask.1"))
    return person


def _submit(person: Person, ask: Callable[[], None], agree: Callable[[], None]) -> None:
    """Submits, and reads what is asked before."""
    person.decide()
    ask()
    if person.hands.has("submit.ask"):
        person.read()
        agree()
    person.hands.until("run.skip")
    seat = _seat(person.hands)
    plan = Reading(seat.scenario, seat.observe(), seat.sheet())
    person.alarms = sum(1 for finding in plan.findings if finding.severity == "alarm")
    person.plan = f"{len(plan.sheet.triangles)} customers, {len(plan.sheet.contacts)} contacts"


def _seat(hands: Hands) -> Seat:
    """The team that plans."""
    assert hands.game.playing is not None
    return next(iter(hands.game.playing.seats.values()))


def told(name: str, who: Callable[[Hands], Person], bound: float) -> bool:
    """Prints what one of them did; whether it was quick enough."""
    with at_work(_SIZE, headless=True) as hands:
        person = who(hands)
    good = person.seconds < bound and not person.alarms
    read = f"{person.words} words" if i18n.language() == "en" else f"{person.signs} signs"
    done = f"{person.keys} keys, {person.presses} clicks, {person.decisions} decisions, {read} read"
    verdict = "pass " if good else "SHORT"
    click.echo(f"{verdict} {name:<24} {person.seconds:4.0f} s (bound {bound:g})  {done}")
    click.echo(f"      the plan: {person.plan}, {person.alarms} alarms")
    return good


@click.command(help=__doc__)
def main() -> None:
    good = True
    for language in ("zh", "en"):
        i18n.use(language)
        good = told(f"{language}: an expert by keyboard", expert, EXPERT) and good
        good = told(f"{language}: a beginner by mouse", beginner, BEGINNER) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
