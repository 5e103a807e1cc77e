"""Makes the fonts that ship: the GBK subset of Noto Sans CJK SC, with narrow quotation marks besides.

Where two Chinese marks meet, as in "）。", the first takes half an em: the fonts kern such pairs.

python tools/make_fonts.py [FOLDER]   FOLDER holds NotoSansCJK-{Regular,Bold}.ttc (Debian: fonts-noto-cjk)
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.otlLib.builder import buildLookup, buildPairPosClassesSubtable, buildValue
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

SOURCE = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parent.parent / "assets" / "fonts"
FACE = "Noto Sans CJK SC"
NARROW_FACE = "Noto Sans CJK KR"
"""A face of the same collection, whose quotation marks are as narrow as Latin text wants them."""
NARROW = {0x2018: 0xE018, 0x2019: 0xE019, 0x201C: 0xE01C, 0x201D: 0xE01D}
"""Quotation marks, and the private characters under which the fonts have them narrow."""
CLOSING = "，。、；：！？）》」』】〉〕〗〞’”］｝"
"""Marks whose right half is empty."""
OPENING = "（《「『【〈〔〖〝‘“［｛"
"""Marks whose left half is empty."""
WEIGHTS = ("Regular", "Bold")
RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: names of people and firms
    (0x0391, 0x03C9),  # Greek
    (0x2010, 0x2027),  # dashes, quotation marks, dots
    (0x2030, 0x205E),  # per mille, primes, interrobang
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # letter-like signs
    (0x2150, 0x218B),  # fractions and Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical signs
    (0x2460, 0x24FF),  # enclosed numbers
    (0x2500, 0x25FF),  # boxes, blocks, geometric shapes
    (0x2600, 0x26FF),  # stars and miscellaneous signs
    (0x2700, 0x27BF),  # ticks and crosses
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF01, 0xFFEE),  # full-width forms
)


def gbk() -> Iterator[int]:
    """Every character that GBK encodes: GB2312 alone loses names such as 喆 珺 玥."""
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode("gbk", "ignore")
            if len(text) == 1 and text.isprintable():
                yield ord(text)


def characters() -> set[int]:
    """The code points that the subset keeps where the source has them."""
    return (
        set(gbk())
        | set(NARROW.values())
        | {code for first, last in RANGES for code in range(first, last + 1)}
    )


def face(path: Path) -> TTFont:
    """The simplified Chinese face of the collection at `path`, with the narrow marks of the Korean one.

    All faces of the collection share their glyphs and differ in which character takes which.
    """
    fonts = {font["name"].getDebugName(4).removesuffix(" Bold"): font for font in TTCollection(path).fonts}
    found, narrow = fonts[FACE], fonts[NARROW_FACE].getBestCmap()
    for table in found["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap.update({private: narrow[mark] for mark, private in NARROW.items()})
    return found


def subset(font: TTFont) -> TTFont:
    """`font` with our characters only, without hints, alternative forms and vertical metrics."""
    options = Options(
        layout_features=["kern"],
        hinting=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=[0x409],
        drop_tables=["BASE", "VORG", "vhea", "vmtx", "DSIG"],
        notdef_outline=True,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    return font


def squeeze(font: TTFont) -> TTFont:
    """`font` with half an em less between two marks that have an empty half there, for every script."""
    named = font.getBestCmap()
    closing, opening = (tuple(named[ord(mark)] for mark in marks) for marks in (CLOSING, OPENING))
    half = buildValue({"XAdvance": -font["head"].unitsPerEm // 2})
    pairs = dict.fromkeys([(closing, closing), (closing, opening), (opening, opening)], (half, None))
    table = font["GPOS"].table
    lookups = table.LookupList.Lookup
    lookups.append(buildLookup([buildPairPosClassesSubtable(pairs, font.getReverseGlyphMap())]))
    table.LookupList.LookupCount = len(lookups)
    for record in table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex.append(len(lookups) - 1)
        record.Feature.LookupCount += 1
    return font


def main(arguments: list[str] | None = None) -> int:
    """Writes both weights to assets/fonts; ends with 2 if the source fonts are missing."""
    parser = argparse.ArgumentParser(description="Makes the fonts that ship with the program.")
    parser.add_argument("folder", nargs="?", type=Path, default=SOURCE)
    folder: Path = parser.parse_args(arguments).folder
    for weight in WEIGHTS:
        source = folder / f"NotoSansCJK-{weight}.ttc"
        if not source.exists():
            sys.stderr.write(f"{source} is missing: install fonts-noto-cjk or name its folder\n")
            return 2
        target = TARGET / f"NotoSansSC-{weight}.otf"
        squeeze(subset(face(source))).save(target)
        sys.stdout.write(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
