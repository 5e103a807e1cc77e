"""One contact: who meets whom, for what, on which occasion."""

from typing import NamedTuple

from sandbox.model.names import ContactAction
from sandbox.model.world import Account, Member, Stakeholder, Vendor


class Visit(NamedTuple):
    """A member of a vendor meets a stakeholder.

    `key` tells one planned contact of a round from another, `luck` is whose luck it is: the vendor's with
    this stakeholder, and `occasion` which contact of the session.
    """

    vendor: Vendor
    member: Member
    account: Account
    person: Stakeholder
    action: ContactAction
    key: str
    luck: str
    occasion: str

    @property
    def coached(self) -> bool:
        """Whether somebody whom the vendor knows at the account helps as a coach or strong supporter."""
        own = self.vendor.id
        return any(p.attitude[own] >= 20_000 and own in p.met for p in self.account.stakeholders.values())
