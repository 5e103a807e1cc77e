"""How a page of the program looks: the tokens of the design as CSS, for screen and paper."""

from sandbox.ui.theme import LIGHT, Colour, Tone

FONTS = "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"
_TONES: tuple[Tone, ...] = (
    "ink", "ink2", "ink3", "line", "paper", "card", "tint", "sand", "sand2", "sand3", "header", "gold",
    "gold_ink", "positive", "negative", "warning", "positive_soft", "negative_soft", "warning_soft",
    "grey_soft", "dim", "bright",
)  # fmt: skip


def code(colour: Colour) -> str:
    """A colour as CSS writes it."""
    return "#" + "".join(f"{part:02x}" for part in colour)


def css() -> str:
    """The style sheet."""
    tokens = "".join(f"--{tone.replace('_', '-')}:{code(LIGHT.colour(tone))};" for tone in _TONES)
    return f":root{{{tokens}}}body{{font-family:{FONTS}}}{_RULES}"


_RULES = """
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font-size:14px;line-height:1.55}
header{background:var(--header);color:var(--bright);padding:28px 0 26px}
header h1{font-size:26px;line-height:1.3;margin:4px 0 6px;font-weight:700}
header p{margin:0;color:var(--dim)}
header .kind{color:var(--sand3);font-size:13px;letter-spacing:.06em}
main,header>div{max-width:1160px;margin:0 auto;padding:0 28px}
main{padding-bottom:48px}
h2{font-size:20px;margin:38px 0 2px}
h3{font-size:15px;margin:0 0 6px}
.lead{color:var(--ink2);margin:0 0 12px;max-width:76ch}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 20px}
.remarks{display:grid;grid-template-columns:repeat(2,1fr);gap:12px;margin-top:22px}
.remark{display:grid;grid-template-columns:28px 1fr;gap:12px;padding:14px 18px}
.remark b{display:block;font-size:15px}
.remark p{margin:2px 0 0;color:var(--ink2)}
.mark{width:26px;height:26px;border-radius:50%;display:grid;place-items:center;font-weight:700;font-size:15px}
.good .mark{background:var(--positive-soft);color:var(--positive)}
.mind .mark{background:var(--warning-soft);color:var(--gold-ink)}
.bad .mark{background:var(--negative-soft);color:var(--negative)}
table{border-collapse:collapse;width:100%}
th{font-weight:400;color:var(--ink3);font-size:12px;text-align:left;padding:0 14px 6px 0}
td{padding:7px 14px 7px 0;border-top:1px solid var(--line);vertical-align:middle}
td:last-child,th:last-child{padding-right:0}
tr.axis td{border:0;padding-top:0}
.num{font-variant-numeric:tabular-nums;white-space:nowrap}
.num b{font-size:17px}
.num small,.note{color:var(--ink3);font-size:12px}
.who b{display:block}
.who small{color:var(--ink2);font-size:12px;display:block;line-height:1.4}
svg{display:block}
.chips{display:flex;flex-wrap:wrap;gap:6px}
.chip{font-size:12px;padding:1px 9px;border-radius:20px;background:var(--grey-soft);color:var(--ink2)}
.chip.never{background:var(--warning-soft);color:var(--gold-ink)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.hero{font-size:34px;font-weight:700;line-height:1.15}
dl{display:grid;grid-template-columns:max-content 1fr;gap:3px 18px;margin:0}
dt{color:var(--ink3)}dd{margin:0}
footer{color:var(--ink3);font-size:12px;border-top:1px solid var(--line);margin-top:40px}
footer{padding-top:14px}
@media(max-width:860px){.remarks,.two{grid-template-columns:1fr}.card{overflow-x:auto}}
@media print{body{background:#fff;font-size:11pt}
header{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.card,tr{break-inside:avoid}}
"""
