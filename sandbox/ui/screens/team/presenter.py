"""What the team screen shows of the plan, and can do with it."""

from sandbox.i18n import _, named
from sandbox.model.names import BP
from sandbox.projections.plan_means import monthly_pay
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.reading import lent
from sandbox.ui.screens.team.knowing_models import cadence_model, knowing, silo_words
from sandbox.ui.screens.team.member_models import LOW_MORALE, candidate_model, member_model
from sandbox.ui.screens.team.view_model import FigureModel, TeamModel


class Presenter(Edits):
    """The team as it is, and as the plan makes it."""

    def model(self) -> TeamModel:
        """The whole screen."""
        reading, seen = self.reading, self.observation
        offers, (silos, alarmed) = seen.offers, silo_words(reading)
        return TeamModel(
            figures=(self._hours(), self._overloaded(), self._morale(), self._cost()),
            members=tuple(member_model(reading, member) for member in seen.members),
            candidates=tuple(candidate_model(reading, candidate) for candidate in offers.hires),
            borrowed=tuple(r for r in self.sheet.people.borrow if lent(seen.team, r) in reading.staff),
            hiring_cost=reading.money(offers.hiring_cost),
            borrow_cost=reading.money(offers.borrow_cost),
            training_cost=reading.money(offers.training_cost),
            cadence=cadence_model(reading),
            knowing=knowing(reading),
            silos=silos,
            alarmed=alarmed,
        )

    def _hours(self) -> FigureModel:
        loads = self.reading.loads.values()
        planned, possible = sum(load.planned for load in loads), sum(load.capacity for load in loads)
        share = planned / possible if possible else 0.0
        tip = _("Hours that the plan asks for, of those that today's members can do in the quarter.")
        text = _("{planned} / {possible} h ({share})").format(
            planned=f"{planned:,.0f}", possible=f"{possible:,.0f}", share=f"{share:.0%}"
        )
        return FigureModel("hours", _("Planned hours"), text, "negative" if share > 1 else "ink", tip)

    def _overloaded(self) -> FigureModel:
        over = [self.reading.called(name) for name, load in self.reading.loads.items() if load.share > BP]
        tip = _("More than 100% is planned for: {names}.").format(names=_(", ").join(over)) if over else ""
        tip = tip or _("Nobody is planned for more than there are hours.")
        return FigureModel("over", _("Overloaded"), str(len(over)), "negative" if over else "positive", tip)

    def _morale(self) -> FigureModel:
        moods = [member.morale for member in self.observation.members]
        mean = sum(moods) / max(1, len(moods))
        low = sum(1 for mood in moods if mood < LOW_MORALE)
        tip = _("Average of all members; {low} of them are so low that they may leave.").format(low=low)
        return FigureModel("morale", _("Morale"), f"{mean / 100:.0f}", "negative" if low else "ink", tip)

    def _cost(self) -> FigureModel:
        reading, people, offers = self.reading, self.sheet.people, self.observation.offers
        pay = sum(monthly_pay(reading, role) for role in reading.staff.values()) * self.observation.days // 21
        posts = [
            (_("Pay"), pay),
            (_("Hiring"), offers.hiring_cost * len(people.hire)),
            (_("Borrowing"), offers.borrow_cost * len(people.borrow)),
            (_("Training"), offers.training_cost * len(people.train)),
        ]
        tip = "\n".join(named(name, reading.money(amount)) for name, amount in posts if amount)
        total = sum(amount for _name, amount in posts)
        return FigureModel("cost", _("Cost of people"), reading.money(total), "ink", tip)
