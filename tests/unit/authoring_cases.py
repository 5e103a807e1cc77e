"""A toy model and what authors typically get wrong with it."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from sandbox.model.problems import AtPath, Problems


class Toy(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Text(Toy):
    zh: str = ""
    en: str = ""


class Person(Toy):
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    name: str = Field(min_length=1, max_length=12)
    power: int = Field(ge=1, le=10)
    coach: bool = False
    since: str = ""
    reports_to: str | None = None


class Discount(Toy):
    kind: Literal["discount"]
    share: float = Field(gt=0, lt=1)


class Delay(Toy):
    kind: Literal["delay"]
    days: int


Promise = Annotated[Discount | Delay, Field(discriminator="kind")]


class Account(Toy):
    id: str
    tier: Literal["A", "B", "C"]
    budget: int = 0
    people: tuple[Person, ...] = Field((), max_length=3)
    promises: tuple[Promise, ...] = ()
    note: Text | str | None = None
    hours: int | tuple[int, int] = 0

    @field_validator("budget")
    @classmethod
    def _even_budget(cls, budget: int) -> int:
        if budget % 2:
            raise ValueError("The budget must be even, so that it can be halved.")
        return budget


class Plan(Toy):
    title: Text
    rounds: int = Field(8, ge=1, le=16)
    accounts: tuple[Account, ...] = Field(min_length=1)
    weights: dict[Literal["price", "delivery"], float] = {}
    start: str = ""

    @model_validator(mode="after")
    def _superiors_exist(self) -> Self:
        problems = [
            AtPath(
                ("accounts", a, "people", p, "reports_to"),
                f"Nobody here is called {person.reports_to}.",
                "Check it.",
            )
            for a, account in enumerate(self.accounts)
            for p, person in enumerate(account.people)
            if person.reports_to and person.reports_to not in {other.id for other in account.people}
        ]
        if problems:
            raise Problems(problems)
        return self


GOOD = """\
title: {zh: 港城电信, en: Harbour Telecom}
rounds: 4
accounts:
  - id: grid
    tier: A
    budget: 200
    people:
      - {id: chen, name: 陈喆, power: 9, reports_to: li}
      - {id: li, name: 李珺, power: 10}
    promises:
      - {kind: discount, share: 0.05}
    note: plain
    hours: [1, 2]
weights: {price: 0.4}
"""

_HEAD = "title: {zh: 港城电信, en: Harbour}\n"
_ACCOUNT = "accounts:\n  - id: grid\n    tier: A\n"


def _account(lines: str) -> str:
    return _HEAD + _ACCOUNT + "".join(f"    {line}\n" for line in lines.splitlines())


CASES: dict[str, str | bytes] = {
    "missing field": _HEAD + "accounts:\n  - id: grid\n",
    "missing field of the root": "rounds: 3\n",
    "missing field below a key": _account("people:\n  - {id: chen, name: 陈喆}"),
    "misspelt field": _account("budgte: 100"),
    "misspelt field that is required": _HEAD + "accounts:\n  - id: grid\n    teir: A\n",
    "unknown field": _account("colour: red"),
    "wrong word": _account("promises: []").replace("tier: A", "tier: a"),
    "unlike any word": _account("promises: []").replace("tier: A", "tier: gold"),
    "number where text is meant": _account("people:\n  - {id: chen, name: 007, power: 3}"),
    "text where a number is meant": _account("budget: 50万"),
    "grouped digits": _account("budget: 5_000_000"),
    "exponent for a whole number": _account("budget: 1e3"),
    "sexagesimal": _account("budget: 12:30"),
    "norway": _account("people:\n  - {id: chen, name: no, power: 3, coach: no, since: 2025-12-31}"),
    "too small and too large": _account(
        "people:\n  - {id: a, name: 甲, power: 0}\n  - {id: b, name: 乙, power: 11}"
    ),
    "percent": _account("promises:\n  - {kind: discount, share: 5%}"),
    "unknown discriminator": _account("promises:\n  - kind: discuont\n    share: 0.1"),
    "missing discriminator": _account("promises:\n  - share: 0.1"),
    "field of another variant": _account("promises:\n  - {kind: delay, days: 3, share: 0.1}"),
    "no branch of a union": _account("note: 12\nhours: soon"),
    "inside the meant branch of a union": _account("note: {zh: 好, fr: bon}"),
    "text too long": _account("people:\n  - {id: chen, name: 一个长得不能再长的名字先生阁下, power: 3}"),
    "text empty": _account('people:\n  - {id: chen, name: "", power: 3}'),
    "pattern": _account("people:\n  - {id: 陈, name: 陈喆, power: 3}"),
    "too many entries": _account(
        "people:\n" + "".join(f"  - {{id: p{n}, name: 甲, power: 1}}\n" for n in range(4))
    ),
    "too few entries": _HEAD + "accounts: []\n",
    "nothing after the colon": _HEAD + "accounts:\n",
    "mapping where a list is meant": _HEAD + "accounts:\n  id: grid\n  tier: A\n",
    "list where fields are meant": "title:\n  - zh: 港城\n" + _ACCOUNT,
    "no space after the colon": "title:\n  zh:港城\n" + _ACCOUNT,
    "wrong key of a mapping": _account("") + "weights: {prize: 0.4}\n",
    "custom validator": _account("budget: 3"),
    "cross-reference": _account("people:\n  - {id: chen, name: 陈喆, power: 3, reports_to: lee}"),
    "two mistakes after wide text": _account("people: [{id: 陈, name: 陈喆, power: 高}]"),
    "duplicate key": _HEAD + _ACCOUNT + "rounds: 3\ntitle: {zh: 又一个}\n",
    "tab": "title:\n\tzh: 港城\n",
    "tab after text": "title: 港城\n\trounds: 3\n",
    "full-width colon": "title：港城电信\nrounds: 3\n",
    "full-width colons everywhere": "title：港城电信\nrounds：3\n",
    "colon in text": "title: 客户: 港城\n",
    "key without colon": "rounds\ntitle: 港城\n",
    "bad indentation": "title:\n  zh: 港城\n en: Harbour\n",
    "list and keys mixed": "rounds: 3\n- 港城\n",
    "unclosed quotation": 'title: "港城\nrounds: 3\n',
    "unclosed list": "rounds: [1, 2\ntitle: 港城\n",
    "unclosed mapping": "title: {zh: 港城\nrounds: 3\n",
    "at sign": "title: @港城\n",
    "unknown escape": 'title: "港城\\q"\n',
    "asterisks": _account("note: *important*"),
    "anchor and alias": "title: &t {zh: 港城}\nrounds: *t\n",
    "python tag": 'title: !!python/object/apply:os.system ["ls"]\n',
    "own tag": "title: !text 港城\n",
    "two documents": "rounds: 3\n---\nrounds: 4\n",
    "list at the top": "- rounds: 3\n",
    "text at the top": "# a comment\n港城电信\n",
    "empty file": "",
    "template braces": "title: {{ name }}\n",
    "infinite": "rounds: .inf\n",
    "gbk": "title: 港城电信\n".encode("gbk"),
    "utf-16": "title: 港城\n".encode("utf-16"),
    "control character": "title: a\x07b\n",
    "too deep": "title: " + "[" * 40 + "]" * 40 + "\n",
    "very long line": "title: {zh: " + "港" * 200 + ", fr: x, en: " + "y" * 200 + "}\n" + _ACCOUNT,
}
