"""Keeps the Chinese catalogue in step with the source: extracts, merges, fills and compiles messages.

python tools/catalogues.py               extract from sandbox/, merge into sandbox.po, compile sandbox.mo
python tools/catalogues.py --missing     print the untranslated msgids as a JSON map to fill in
python tools/catalogues.py --fill FILE   merge FILE, a JSON map of msgid to Chinese, then do as above
"""

import argparse
import io
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "assets" / "locale" / "zh" / "LC_MESSAGES" / "sandbox.po"
KEYWORDS = {"_": None, "N_": None, "plural": (1, 2)}
_PLACEHOLDER = re.compile(r"\{(\w+)[^{}]*\}")


class SteadyCatalog(Catalog):
    """A Chinese catalogue whose header never changes: no dates, no tool versions, no names."""

    mime_headers = property(
        lambda _self: [
            ("Language", "zh"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]
    )


def extract(root: Path = ROOT) -> Catalog:
    """Every message that the program's source marks, untranslated."""
    catalog = _empty()
    found = extract_from_dir(root / "sandbox", method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, _line, message, _comments, context in sorted(found, key=lambda item: item[:2]):
        location = (f"sandbox/{Path(file).as_posix()}", 1)
        catalog.add(message, locations=[location], context=context)
    return catalog


def stored(path: Path = PO) -> Catalog:
    """The catalogue as it is on disk; an empty one if there is none yet."""
    if not path.exists():
        return _empty()
    with path.open("rb") as file:
        return read_po(file, locale="zh", charset="utf-8")


def merge(source: Catalog, known: Catalog, filled: Mapping[str, str] | None = None) -> Catalog:
    """The source's messages with the translations that are known, `filled` taking precedence."""
    merged = _empty()
    for message in messages(source):
        new = (filled or {}).get(key(message))
        old = known.get(message.id)
        kept = old.string if old and old.pluralizable == message.pluralizable else ""
        flags = old.flags & {"fuzzy"} if old and new is None else set()
        string = _shaped(message, new) if new is not None else kept
        merged.add(message.id, string, locations=message.locations, flags=flags)
    return merged


def messages(catalog: Catalog) -> list[Message]:
    """The catalogue's messages without its header, in the order of their msgids."""
    return sorted((message for message in catalog if message.id), key=key)


def key(message: Message) -> str:
    """The msgid, of a plural message the singular one."""
    return message.id if isinstance(message.id, str) else message.id[0]


def placeholders(text: str) -> set[str]:
    """The names that `str.format` fills in `text`."""
    return set(_PLACEHOLDER.findall(text))


def translation(message: Message) -> str:
    """The Chinese wording, "" where there is none."""
    string = message.string
    return string if isinstance(string, str) else next(iter(string or ()), "")


def missing(catalog: Catalog) -> list[str]:
    """The msgids without a translation that can be relied upon."""
    return [key(message) for message in messages(catalog) if not translation(message) or message.fuzzy]


def mismatched(catalog: Catalog) -> list[str]:
    """The msgids whose translation fills other placeholders than the source."""
    translated = [message for message in messages(catalog) if translation(message)]
    return [
        key(each) for each in translated if placeholders(translation(each)) != placeholders(_fullest(each))
    ]


def po_bytes(catalog: Catalog) -> bytes:
    """The catalogue as it is committed: sorted, files without line numbers, no line wrapped."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, sort_output=True, ignore_obsolete=True, include_lineno=False)
    return buffer.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """The catalogue as gettext reads it; an untranslated message is left out and shows in English."""
    ready, buffer = _empty(), io.BytesIO()
    for message in messages(catalog):
        if translation(message) and not message.fuzzy:
            ready.add(message.id, message.string)
    write_mo(buffer, ready)
    return buffer.getvalue()


def update(filled: Mapping[str, str] | None = None) -> Catalog:
    """Merges source, catalogue and `filled`, and writes the .po and the .mo."""
    catalog = merge(extract(), stored(), filled)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_bytes(catalog))
    PO.with_suffix(".mo").write_bytes(mo_bytes(catalog))
    return catalog


def main(arguments: list[str] | None = None) -> int:
    """Runs one of the three jobs; ends with 1 if `--missing` found any."""
    parser = argparse.ArgumentParser(description="Keeps the Chinese catalogue in step with the source.")
    job = parser.add_mutually_exclusive_group()
    job.add_argument("--missing", action="store_true", help="print untranslated msgids as a JSON map")
    job.add_argument("--fill", type=Path, metavar="FILE", help="merge a JSON map of msgid to Chinese")
    chosen = parser.parse_args(arguments)
    return _print_missing() if chosen.missing else _update(chosen.fill)


def _print_missing() -> int:
    msgids = missing(merge(extract(), stored()))
    sys.stdout.write(json.dumps(dict.fromkeys(msgids, ""), ensure_ascii=False, indent=2) + "\n")
    return 1 if msgids else 0


def _update(file: Path | None) -> int:
    filled: dict[str, str] = json.loads(file.read_text("utf-8")) if file else {}
    filled = {msgid: string for msgid, string in filled.items() if string}
    catalog = update(filled)
    unknown = sorted(set(filled) - {key(message) for message in messages(catalog)})
    for msgid in unknown:
        sys.stderr.write(f"not in the source: {msgid!r}\n")
    for msgid in mismatched(catalog):
        sys.stderr.write(f"other placeholders in the translation: {msgid!r}\n")
    sys.stdout.write(f"{len(catalog)} messages, {len(missing(catalog))} untranslated\n")
    return 0


def _empty() -> Catalog:
    return SteadyCatalog(locale="zh", charset="utf-8", fuzzy=False, header_comment="# 铁三角沙盘：中文译文")


def _shaped(message: Message, text: str) -> str | tuple[str]:
    return (text,) if message.pluralizable else text


def _fullest(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[1]


if __name__ == "__main__":
    sys.exit(main())
