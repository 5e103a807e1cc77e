"""View model of a corner of an account's triangle."""

from sandbox.i18n import _
from sandbox.model.names import Role
from sandbox.projections.observation import AccountView
from sandbox.ui import amounts
from sandbox.ui.screens.account.view_model import SlotModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading


def corner(reading: Reading, account: AccountView, role: Role) -> SlotModel:
    """Who holds a corner under the plan, and what that does to the load."""
    member = reading.sheet.triangle(account.id).member(role)
    if member is None:
        tip = _("No {role} here. Drop one on it, or press it to choose.").format(role=_(names.ROLES[role]))
        return SlotModel(account.id, role, None, "", role, tip)
    name = reading.called(member)
    load = reading.loads.get(member)
    share = amounts.percent(load.share) if load else "—"
    text = _("{name}, {role}. Load of the quarter: {share}. Drag away or press Delete to take off.")
    tip = text.format(name=name, role=_(names.ROLES[role]), share=share)
    return SlotModel(account.id, role, member, name, names.letter(name), tip)
