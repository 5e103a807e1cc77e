"""What customers say: feedback in the stakeholders' words, and how satisfied the customers are."""

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from sandbox.i18n import N_, _, pick
from sandbox.model.events import Event, FeedbackGiven
from sandbox.model.names import BP
from sandbox.projections.naming import Names
from sandbox.projections.observation import Observation
from sandbox.projections.wording import word
from sandbox.ui import amounts
from sandbox.ui.screens.result.view_model import Mood, Quote
from sandbox.ui.theme import Tone

_SAID: dict[str, tuple[str, ...]] = {
    "on_time": (
        N_("They said a date and kept it. I have nothing to add."),
        N_("It went live on the day they promised, and problems were dealt with on site."),
        N_("The best part: nobody had to chase anybody."),
        N_("My people were using it the week it was handed over."),
    ),
    "made_good": (
        N_("It came late, but they stood by us until it worked."),
        N_("The delay was annoying; the way they put it right was not."),
        N_("In the end we got what we ordered, and an apology that meant something."),
    ),
    "late": (
        N_("We planned around your date. The date moved, our plan did not."),
        N_("Every week we were told: next week."),
        N_("I promised my board a date because you promised me one."),
        N_("Good software that comes late is late software."),
    ),
    "trouble": (
        N_("It was on time, and then the trouble began."),
        N_("Too many surprises along the way; each of them landed on my desk."),
        N_("You delivered what the contract said, not what we needed."),
    ),
    "incident": (
        N_("One weekend everything stood still, and nobody on your side picked up the phone."),
        N_("I had to explain your failure to our management. I will not forget that day."),
        N_("On time, yes. But after that outage half of the department no longer trusts the system."),
        N_("What went wrong should never have reached us."),
    ),
    "billed": (
        N_("Every little change came with an invoice."),
        N_("We asked a question and got a quotation."),
        N_("The contract was kept to the letter; I had hoped for a partner."),
    ),
    "taken_in": (
        N_("We changed our minds halfway, and they took it in without a fuss."),
        N_("What was missing in the contract they simply solved with us."),
        N_("They listened when our needs changed. That counts for more than any slide."),
    ),
    "relationship": (
        N_("Since the signature nobody has come to see me."),
        N_("You know the boss. Do you know who works with it every day?"),
        N_("I never had the feeling that anybody asked for my opinion."),
    ),
    "price": (
        N_("For that price I had expected more."),
        N_("It works, but the list price was paid to the last yuan."),
        N_("Your competitor would have done it for less; I am asked about that every month."),
    ),
    "lukewarm": (
        N_("It works. I would not write home about it."),
        N_("Solid, nothing special. Your competitors would have managed that too."),
        N_("Fine. But nobody asked me what I wanted."),
    ),
}
_OTHER = N_("We will see what the next quarter brings.")


def quotes(events: Sequence[Event], before: Observation, names: Names) -> tuple[Quote, ...]:
    """The feedback of the quarter, the least content first."""
    given = [event for event in events if isinstance(event, FeedbackGiven)]
    given.sort(key=lambda event: (event.score, event.minute))
    words = said(given)
    return tuple(_quote(event, text, before, names) for event, text in zip(given, words, strict=True))


def said(given: Sequence[FeedbackGiven]) -> list[str]:
    """The stakeholders' words: several phrasings for a reason, always the same for the same answers.

    Nobody repeats what another has said while there is another way to say it.
    """
    heard: Counter[str] = Counter()
    words = []
    for event in given:
        phrasings = _SAID.get(event.reason, (_OTHER,))
        first = crc32(f"{event.account}.{event.stakeholder}.{event.minute}".encode())
        turned = [phrasings[(first + i) % len(phrasings)] for i in range(len(phrasings))]
        chosen = min(turned, key=lambda phrase: heard[phrase])
        heard[chosen] += 1
        words.append(_(chosen))
    return words


def moods(before: Observation, after: Observation) -> tuple[Mood, ...]:
    """The customers' satisfaction, the least content first."""
    earlier = {account.id: account.satisfaction for account in before.accounts}
    known = [account for account in after.accounts if account.satisfaction is not None]
    known.sort(key=lambda account: account.satisfaction or 0)
    target = next((each.amount for each in after.targets if each.metric == "satisfaction"), None)
    return tuple(_mood(pick(a.name), a.satisfaction or 0, earlier.get(a.id), target) for a in known)


def _quote(event: FeedbackGiven, words: str, before: Observation, names: Names) -> Quote:
    standing = next((a.satisfaction for a in before.accounts if a.id == event.account), None)
    apart = 0 if standing is None else round((event.score - (BP + standing * 4)) / BP, 1)
    person, account = _("somebody there"), pick(names.account(event.account))
    if event.stakeholder:
        person = pick(names.stakeholder(event.account, event.stakeholder))
    tip = _("Score of 1 to 5, because: {reason}. Below: the distance to {account}'s satisfaction before.")
    return Quote(
        score=amounts.score(event.score),
        change="" if standing is None else _signed(apart, 1) if apart else "±0",
        tone=_tone(apart),
        words=words,
        who=f"{account} · {person}",
        tip=tip.format(reason=word(event.reason), account=account),
    )


def _mood(name: str, index: int, earlier: int | None, target: int | None) -> Mood:
    change = 0 if earlier is None else index - earlier
    tip = _("{account}: satisfaction {now} of 100, {before} before the quarter.")
    then = _("not known") if earlier is None else amounts.index(earlier)
    said = tip.format(account=name, now=amounts.index(index), before=then)
    if target is not None:
        said += " " + _("The mark is the target, {target}.").format(target=amounts.index(target))
    return Mood(
        account=name,
        index=amounts.index(index),
        change=_signed(change / 100, 0) if round(change / 100) else "",
        tone=_tone(change),
        part=index / BP,
        bar="fr" if target is None or index >= target else "warning",
        target=None if target is None else target / BP,
        tip=said,
    )


def _tone(change: float) -> Tone:
    return "positive" if change > 0 else "negative" if change < 0 else "ink3"


def _signed(value: float, digits: int) -> str:
    return f"{value:+.{digits}f}".replace("-", "−")
