"""The command line: thin calls of the library, in the user's language."""

import locale
import os
import sys

from sandbox import i18n
from sandbox.errors import SandboxError


def main(arguments: list[str] | None = None) -> None:
    """Run the `sandbox` command; ends the process with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Carry out a command line and say its exit code: 0 good, 1 bad input, 2 environment, 3 not verified."""
    import click

    try:
        i18n.use(_language(arguments))
        from sandbox.cli.commands import build

        result = build().main(args=arguments, prog_name="sandbox", standalone_mode=False)
        return int(result or 0)
    except SandboxError as error:
        return _say(str(error), error.exit_code)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        # The reader, `head` say, has seen enough; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (click.Abort, KeyboardInterrupt):
        return _say(i18n._("Stopped."), 130)


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


def _language(arguments: list[str]) -> str:
    """The language asked for with --lang, else that of the environment."""
    for index, word in enumerate(arguments):
        if word == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return i18n.detect(os.environ, locale.getlocale()[0])
