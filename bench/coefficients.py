"""Which coefficients of the model change nothing that happens, whatever is decided.

    python bench/coefficients.py

A few sessions are decided once; each coefficient is then moved and the same decisions are played again. Exit
code 1 if one changes no fact in any of them.
"""

import click

from sandbox.authoring.library import scenario
from sandbox.cli.console import console, progress
from sandbox.studies.coefficients import LABOURED, case, coefficients, idle


@click.command()
def main() -> None:
    """Look for coefficients without an effect."""
    cases = [
        case(scenario("tutorial"), "informed", 3),
        case(scenario("tutorial"), LABOURED, 4, teams=3),
        case(scenario("industrial_cloud"), LABOURED, 1, teams=2),
        case(scenario("industrial_cloud"), "informed", 1),
    ]
    with progress() as bar:
        task = bar.add_task("Moving coefficients", total=len(coefficients()))
        found = idle(cases, lambda: bar.advance(task))
    for group, name in found:
        console().print(f"{group}.{name} changes nothing")
    console().print(f"{len(coefficients()) - len(found)} of {len(coefficients())} coefficients matter.")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
