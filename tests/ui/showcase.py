"""One page with every widget, dense enough to show what does not fit."""

from sandbox.ui.figures import curve, hexagon, trapezoid
from sandbox.ui.node import Node, Verdict
from sandbox.ui.paint import Disc, Line, Polygon, Shadow, Words
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Avatar, Badge, Stars, avatar
from sandbox.ui.widgets.boxes import column, grid, row, spacer
from sandbox.ui.widgets.button import Button, icon_button
from sandbox.ui.widgets.canvas import Canvas
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.number import Stepper
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.progress import ProgressBar, Spinner
from sandbox.ui.widgets.rail import Rail, Stop
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.slider import Slider
from sandbox.ui.widgets.spans import Span, Spans
from sandbox.ui.widgets.table import Cell, Column, Table
from sandbox.ui.widgets.tabs import Tabs
from sandbox.ui.widgets.toggle import Checkbox, Segmented

MEMBERS = (
    ("张敏", "ar", 86),
    ("王磊", "ar", 64),
    ("李倩", "sr", 112),
    ("陈思", "sr", 80),
    ("周航", "fr", 92),
)
FEED = "云州地铁：刘洋首次见到信息科长"
ROLE = {"ar": "客户经理", "sr": "方案经理", "fr": "交付经理"}
DEALS = (
    ("核心系统容灾", "江海银行", "方案", 23, "¥21.0M", 0.31),
    ("票务平台", "云州地铁", "需求确认", 16, "¥15.5M", 0.38),
    ("产线数字孪生一期", "远航重工", "方案", 41, "¥9.8M", 0.46),
    ("园区能耗管理", "万和物业", "谈判", 8, "¥7.7M", 0.71),
    ("理赔影像平台", "安信保险", "投标", 12, "¥6.4M", 0.5),
)


class Tile(Node):
    """An account on the board."""

    bleed = 24
    lively = True

    def __init__(self, name, at, on_drop):
        super().__init__(
            id=f"tile.{name}",
            style=Style(at=at, width=112, height=128),
            tooltip=f"{name}：商机 ¥12.9M，第 3 天得知",
            on_press=lambda: None,
            accepts=lambda payload: Verdict(payload != "陈思", "陈思已在别处负责同一阶段，先换下再派"),
            on_drop=on_drop,
        )
        self.name = name

    def paint(self, painter):
        theme, (x, y), px = self.theme, self.rect.centre, self.px
        edge = theme.gold if self.hovered else theme.sand3
        tile = Polygon(hexagon(x, y, px(62)), theme.card, edge, px(1.5))
        painter.draw(Shadow(tile, theme.shadow, px(12), px(4)), tile)
        painter.draw(Words(self.name, x, y - px(16), px(14), theme.ink, True, "cm"))
        painter.draw(Words("商机 ¥12.9M", x, y + px(2), px(11), theme.ink2, False, "cm"))
        for i in range(5):
            painter.draw(Disc(x + px(9) * (i - 2), y + px(15), px(3), theme.gold if i < 3 else theme.sand2))
        for i, (letter, tone) in enumerate((("张", "ar"), ("SR", "sr"), ("周", "fr"))):
            dx, dy = (i - 1) * px(26), px(36) if i != 1 else px(44)
            painter.draw(*avatar(letter, x + dx, y + dy, px(11), tone, theme, vacant=len(letter) > 1))

    def hit(self, x, y):
        cx, cy = self.rect.centre
        return abs(x - cx) * 0.58 + abs(y - cy) < self.px(62) and abs(x - cx) < self.px(54)


def board(log):
    def waves(sheet):
        yield Polygon(((0, 0), (sheet.w, 0), (sheet.w, sheet.h), (0, sheet.h)), sheet.theme.sand)
        for y in (40, 110, 180):
            points = curve((0, y), (sheet.w / 3, y - 50), (sheet.w * 2 / 3, y + 60), (sheet.w, y - 10), 48)
            yield Line(points, sheet.theme.sand2, 1.5)
        yield Words("制造业", 16, 18, 12, sheet.theme.gold_ink, True, "lm")

    tiles = [Tile(name, at, log.append) for name, at in (("远航重工", (20, 30)), ("江海银行", (150, 40)))]
    return Canvas(waves, *tiles, id="board", style=Style(height=190))


def funnel(sheet):
    theme = sheet.theme
    stages = (("需求确认", "9 个 · ¥71M"), ("方案", "7 个 · ¥52M"), ("投标", "4 个 · ¥33M"), ("签约", "2 个"))
    for i, (name, sub) in enumerate(stages):
        top, bottom = 200 - i * 34, 170 - i * 34
        y = i * 46
        yield Polygon(trapezoid(sheet.w / 2, y, top, bottom, 42), theme.sr if i < 3 else theme.fr)
        yield Words(name, sheet.w / 2, y + 14, 13, theme.bright, True, "cm")
        yield Words(sub, sheet.w / 2, y + 30, 11, theme.bright, False, "cm")
    yield Line(curve((12, 20), (-20, 160), (20, 190), (80, 170)), theme.fr, 1.5, 5)
    yield Line(((sheet.w - 70, 60), (sheet.w - 14, 20)), theme.sand3, 3, 0, 10)
    yield Line(((sheet.w - 70, 110), (sheet.w - 14, 150)), theme.sand3, 1.5, 4, 8)


def member(name, role, load):
    tone = "negative" if load > 100 else role
    return Panel(
        row(
            Avatar(name[0], role),
            column(Label(name, "strong", bold=True), Label(ROLE[role], "caption", "ink3")),
            gap=8,
        ),
        Stars(4, tone="ink2", size=11),
        row(Label("负荷", "small", "ink2"), spacer(), Label(f"{load}%", "small", tone, bold=True)),
        ProgressBar(load / 100, tone, thick=4),
        border="line",
        id=f"member.{name}",
        drag=name,
        tooltip=f"{name}：本季 {load}% 已排",
        style=Style(padding=8, gap=4, width=112),
    )


def target(name, now, goal, part, mark, odds):
    return card(
        row(Label(name, "body", bold=True), spacer(), Badge("SMART ✓")),
        Spans(Span(now, "hero", bold=True), Span(f" / {goal}", "strong", "ink2", True)),
        ProgressBar(part, target=mark),
        row(
            Label("Q8 末 · 负责人 全队", "small", "ink2"),
            spacer(),
            Label(f"达成概率 {odds}", "small", bold=True),
        ),
        gap=5,
        padding=(12, 14),
    )


def header():
    kpis = (("销售额", "¥38.2M / 120M", 0.32, 0.4), ("客户满意度", "81 / 85", 0.81, 0.85))
    parts = [
        column(
            row(Label(name, "caption", "dim"), spacer(), Label(value, "small", "bright", bold=True)),
            ProgressBar(part, "gold", target=mark, thick=5, track="raised"),
            Label("达成概率 54% · 节奏线 ¥44M", "caption", "dim"),
            width=180,
        )
        for name, value, part, mark in kpis
    ]
    title = column(
        Label("铁三角沙盘 · 智造云突围", "strong", "bright", bold=True),
        Label("红队 Red Team · 计划阶段 · 剩余 12:40", "caption", "dim"),
    )
    return Panel(
        title,
        Segmented([f"Q{i}" for i in range(1, 9)], 2, dark=True, id="quarters"),
        *parts,
        spacer(),
        Button("检查计划 3", lambda: None, kind="dark", id="check"),
        Button("提交本季计划", lambda: None, kind="primary", id="submit"),
        tone="header",
        radius=0,
        style=Style(direction="row", padding=(6, 16), gap=18, align="center"),
    )


def controls(app):
    def ask():
        body = "三项行动没有预算，李倩负荷 112%。仍要提交吗？提交后本季不能再改。"
        choices = (Choice("返回修改"), Choice("仍要提交", kind="primary"))
        app.stage.open(Dialog("提交本季计划", body, choices), modal=True)

    return card(
        Tabs(("决策链", "商机 2", "需求与竞争", "交付 1"), id="tabs"),
        row(
            Button("提交", ask, kind="primary", id="ask"),
            Button("存方案", lambda: app.stage.notify("已存为方案 A", "success"), icon="save", id="save"),
            Button("删除", lambda: None, kind="danger"),
            Button("执行", lambda: None, disabled="计划有 3 个错误，先检查计划", id="blocked"),
            icon_button("undo", lambda: None, "撤销"),
            icon_button("redo", lambda: None, "重做"),
            icon_button("help", lambda: None, "帮助"),
            gap=6,
        ),
        row(
            TextField(placeholder="搜索客户…", id="search", style=Style(grow=1)),
            Stepper(12, id="hours"),
            gap=8,
        ),
        row(
            Dropdown(("全部负责人", "张敏", "王磊", "李倩"), id="owner"),
            Segmented(("×1", "×4", "×16"), 1, id="speed"),
            Spinner(),
            gap=10,
        ),
        row(
            Checkbox("拜访摸底", True, id="visit"),
            Checkbox("建立信任", id="trust"),
            Slider(40, 0, 100, id="slider", style=Style(grow=1)),
            gap=12,
        ),
        row(
            Badge("A 级"),
            Badge("AR", "ar"),
            Badge("SR", "sr"),
            Badge("FR", "fr"),
            Badge("态度 −3 反对", "negative"),
            Badge("妙手", "positive"),
            Avatar("FR", "fr", vacant=True),
            Avatar("周", "fr"),
            gap=6,
        ),
        id="controls",
        gap=9,
    )


def deals():
    columns = (
        Column("商机", 130), Column("客户", 80), Column("阶段", 80), Column("在阶段天数", 90, "end", 0.5),
        Column("金额", 80, "end", 0.5), Column("赢率（估计）", 120, "end", 0.5),
    )  # fmt: skip
    rows = [
        (
            Cell(name, bold=True),
            who,
            stage,
            Cell(str(days), "negative" if days > 18 else "ink", sort=days),
            money,
            Cell(f"{odds:.0%}", part=odds, part_tone="fr" if odds > 0.6 else "warning", sort=odds),
        )
        for name, who, stage, days, money, odds in DEALS
    ]
    return Table(columns, rows, lambda index: None, order=(3, True), id="deals")


def showcase(app, log=None):
    log = [] if log is None else log
    story = (
        "采购经理掌握进入总经理的主要通路（影响 7），目前反对；只靠技术侧支持不足以过会。张敏获知的采购偏好"
        "未同步给李倩：方案报价仍按“技术领先”准备（信息孤岛）。The quick brown fox ju"
        "mps over the lazy dog."
    )
    feed = [
        Label(f"第{i}天  云州地铁：刘洋首次见到信息科长", "small", "ink2", wrap=True)
        for i in range(38, 10, -2)
    ]
    stops = (
        Stop("board", "map", "沙盘"),
        Stop("funnel", "funnel", "双漏斗", "Ctrl + 2"),
        Stop("targets", "target", "目标"),
        Stop("team", "people", "团队"),
        Stop("data", "chart", "数据"),
        Stop("review", "bookmark", "复盘"),
        Stop("help", "help", "帮助"),
    )
    main = column(
        grid(
            target("销售额（签约）", "¥38.2M", "¥120M", 0.54, 0.6, "54%"),
            target("市场份额", "17.4%", "25%", 0.41, None, "41%"),
            target("客户满意度", "81", "85", 0.63, 0.7, "63%"),
            columns=3,
            gap=10,
        ),
        row(
            column(
                board(log),
                controls(app),
                gap=10,
                grow=1,
            ),
            column(
                card(Label("双漏斗", "strong", bold=True), Canvas(funnel, style=Style(height=190)), gap=6),
                Panel(
                    Label("铁三角洞察", "body", bold=True),
                    Label(story, "small", "ink2", wrap=True),
                    accent="sr",
                    tone="tint",
                    style=Style(padding=(10, 14), gap=4),
                ),
                width=310,
                gap=10,
            ),
            column(
                card(Label("动态", "strong", bold=True), ScrollView(column(*feed, gap=6), id="feed"), grow=1),
                width=220,
            ),
            gap=10,
            grow=1,
            align="stretch",
        ),
        card(deals(), padding=(8, 12), id="dealcard"),
        row(
            *(member(*each) for each in MEMBERS),
            Panel(
                Label("＋ 借调 / 招聘", "body", "gold_ink", along="center", style=Style(grow=1)),
                border="sand3",
                dashed=True,
                tone=None,
                style=Style(width=112, align_self="stretch", padding=8),
            ),
            gap=8,
        ),
        gap=10,
        padding=12,
    )
    rail = Rail(stops, "board", lambda id: None)
    return column(
        header(),
        row(rail, ScrollView(main, id="page", style=Style(grow=1, basis=0)), grow=1, align="stretch"),
    )
