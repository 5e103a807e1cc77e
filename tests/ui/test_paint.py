from typing import get_args

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.ui import sprites
from sandbox.ui.figures import hexagon
from sandbox.ui.fills import fill
from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Anchor, Box, Disc, Ground, Line, Picture, Polygon, Shadow, Words, zoomed
from sandbox.ui.surface import SurfacePainter
from sandbox.ui.svg import svg
from sandbox.ui.text import typesetter
from sandbox.ui.theme import LIGHT, PROJECTOR, contrast, window_scale

INK, GOLD = (29, 39, 51), (196, 144, 47)
PICTURE = Picture(
    120,
    60,
    (
        Shadow(Box(4, 4, 50, 30, None, 8), (80, 60, 20, 46)),
        Box(4, 4, 50, 30, (255, 255, 255), 8, GOLD, 1),
        Disc(80, 20, 10, None, GOLD, 2, 4),
        Polygon(hexagon(80, 20, 14), None, INK, 1.5),
        Line(((10, 50), (60, 50), (100, 40)), INK, 2, 5, 8),
        Words("A < B", 30, 19, 12, INK, True, "cm"),
    ),
)


def blank(size=(120, 60)):
    surface = pygame.Surface(size)
    surface.fill((255, 255, 255))
    return surface


def test_the_same_picture_as_svg():
    assert svg(PICTURE, "两面").splitlines() == [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" font-family="\'Noto Sans SC\','
        "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif\" role=\"img\">",
        "<title>两面</title>",
        '<g style="filter:blur(6px)" transform="translate(0 4)"><rect x="4" y="4" width="50" height="30" '
        'rx="8" fill="#503c14" fill-opacity="0.18"/></g>',
        '<rect x="4.5" y="4.5" width="49" height="29" rx="7.5" fill="#ffffff" stroke="#c4902f" '
        'stroke-width="1"/>',
        '<circle cx="80" cy="20" r="9" fill="none" stroke="#c4902f" stroke-width="2" stroke-dasharray="4"/>',
        '<polygon points="80,6 92.12,13 92.12,27 80,34 67.88,27 67.88,13" fill="none" stroke="#1d2733" '
        'stroke-width="1.5"/>',
        '<polyline points="10,50 60,50 100,40" stroke-linejoin="round" stroke-linecap="round" fill="none" '
        'stroke="#1d2733" stroke-width="2" stroke-dasharray="5"/>',
        '<polygon points="100,40 93.11,45.43 91.37,38.45" fill="#1d2733"/>',
        '<text x="30" y="23.56" font-size="12" font-weight="700" text-anchor="middle" fill="#1d2733">'
        "A &lt; B</text>",
        "</svg>",
    ]


@pytest.mark.parametrize("clip", [(0, 0, 30, 60), (17, 9, 61, 33), (70, 5, 3, 50)])
def test_painting_within_a_clip_gives_the_same_pixels_as_painting_everything(clip):
    whole, part = blank(), blank()
    SurfacePainter(whole, typesetter()).draw(*PICTURE.shapes)
    part.set_clip(clip)
    SurfacePainter(part, typesetter()).draw(*PICTURE.shapes)
    cut = [pygame.image.tobytes(surface.subsurface(clip), "RGB") for surface in (part, whole)]
    assert cut[0] == cut[1]


PLACES, SIDES = st.floats(0, 150), st.floats(0, 60)
SHAPES = st.one_of(
    st.builds(
        lambda *sides, radius: Box(*sides, INK, radius),
        PLACES,
        PLACES,
        SIDES,
        SIDES,
        radius=st.sampled_from([0, 5]),
    ),
    st.builds(
        Words,
        st.sampled_from(["g", "Åj 铁三角"]),
        PLACES,
        PLACES,
        st.floats(1, 40),
        st.just(INK),
        st.booleans(),
        st.sampled_from(get_args(Anchor)),
    ),
)


@given(SHAPES, st.integers(-30, 30))
def test_what_a_narrow_clip_passes_over_would_not_be_seen(shape, down):
    clip = (40, 60, 90, 12)
    whole, part = blank((160, 160)), blank((160, 160))
    part.set_clip(clip)
    for surface in (whole, part):
        painter = SurfacePainter(surface, typesetter())
        with painter.moved(0, down):
            painter.draw(shape)
    seen = [pygame.image.tobytes(surface.subsurface(clip), "RGB") for surface in (whole, part)]
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    "clip", [(0, 0, 1400, 300), (600, 60, 700, 90), (1300, 0, 40, 300), (20, 40, 40, 200)]
)
@pytest.mark.parametrize(
    "rect", [(3, 5, 9, 250), (30, 3, 50, 290), (7, 11, 512, 64), (5, 2, 1290, 75), (-20, -9, 1500, 400)]
)
def test_a_rectangle_is_filled_to_the_pixel(rect, clip):
    tiled, plain = blank((1400, 300)), blank((1400, 300))
    for surface in (tiled, plain):
        surface.set_clip(clip)
    fill(tiled, (*GOLD, 255), *rect)
    plain.fill(GOLD, rect)
    assert pygame.image.tobytes(tiled, "RGB") == pygame.image.tobytes(plain, "RGB")


def test_edges_are_anti_aliased():
    surface = blank()
    SurfacePainter(surface, typesetter()).draw(Polygon(hexagon(60, 30, 25), INK))
    shades = {tuple(surface.get_at((x, y)))[:3] for x in range(120) for y in range(60)}
    assert len(shades) > 10


def test_a_border_lies_on_the_edge_of_its_polygon_and_looks_as_if_it_were_painted_after_it():
    paper, shape = (255, 255, 255), Polygon(hexagon(60, 30, 25), (200, 220, 255), GOLD, 3)
    one, two = blank(), blank()
    SurfacePainter(one, typesetter()).draw(shape)
    SurfacePainter(two, typesetter()).draw(Polygon(shape.points, shape.fill))
    SurfacePainter(two, typesetter()).draw(Polygon(shape.points, None, GOLD, 3))
    seen = [tuple(one.get_at(place))[:3] for place in ((60, 30), (38, 30), (4, 4))]
    assert seen == [shape.fill, GOLD, paper]
    for x in range(120):
        for y in range(60):
            pairs = zip(one.get_at((x, y)), two.get_at((x, y)), strict=True)
            assert max(abs(a - b) for a, b in pairs) < 48, (x, y)


@pytest.mark.parametrize(
    "of", [Polygon(hexagon(60, 30, 25), (200, 220, 255), GOLD, 2), Disc(60, 30, 20, GOLD)]
)
def test_a_shape_in_one_picture_with_its_shadow_looks_as_if_it_were_painted_over_it(of):
    one, two, drawn = blank(), blank(), Shadow(of, (80, 60, 20, 120), 12, 4, whole=True)
    SurfacePainter(one, typesetter()).draw(drawn)
    SurfacePainter(two, typesetter()).draw(drawn._replace(whole=False), of)
    pairs = zip(pygame.image.tobytes(one, "RGB"), pygame.image.tobytes(two, "RGB"), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 2
    assert len(svg(Picture(120, 60, (drawn,)), "").splitlines()) == len(
        svg(Picture(120, 60, (drawn._replace(whole=False), of)), "").splitlines()
    )


def test_a_large_rounded_box_put_together_from_corners_equals_one_drawn_whole():

    shape = Box(0, 0, 120, 60, (255, 255, 255), 10, GOLD, 2)
    put_together, whole = blank(), blank()
    SurfacePainter(put_together, typesetter()).draw(shape)
    whole.blit(sprites.box(120, 60, shape), (0, 0))
    assert pygame.image.tobytes(put_together, "RGB") == pygame.image.tobytes(whole, "RGB")


def test_a_dashed_line_ends_where_it_should_and_has_gaps():
    surface = blank()
    SurfacePainter(surface, typesetter()).draw(Line(((10, 30), (110, 30.5)), (0, 0, 0), 3, 10))
    dark = [surface.get_at((x, 30))[0] < 128 for x in range(120)]
    assert dark[12]
    assert not dark[25]
    assert not any(dark[:7])
    assert 35 < sum(dark) < 75


def test_zoom_enlarges_everything():
    box, words = zoomed((Box(1, 2, 3, 4, None, 5), Words("x", 1, 1, 10, INK)), 2, 10, 20)
    assert (box.x, box.y, box.w, box.h, box.radius) == (12, 24, 6, 8, 10)
    assert (words.x, words.y, words.size) == (12, 22, 20)


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("ink", "paper"), ("ink2", "paper"), ("ink3", "card"), ("ink2", "sand"), ("bright", "header"),
        ("dim", "header"), ("dim", "rail"), ("bright", "raised"), ("gold_ink", "gold_soft"), ("ink", "gold"),
        ("positive", "card"), ("negative", "card"), ("negative", "negative_soft"),
        ("positive", "positive_soft"),
        ("sr_ink", "sr_soft"), ("ar_ink", "ar_soft"), ("fr_ink", "fr_soft"),
        ("gold_ink", "sand"), ("bright", "negative"), ("ink3", "grey_soft"),
    ],
)  # fmt: skip
def test_words_can_be_read_on_their_ground(theme, words, ground):
    assert contrast(theme.colour(words), theme.colour(ground)) >= 4.5


def test_the_scale_follows_the_smaller_side_and_never_falls_below_legibility():
    assert window_scale(1366, 768) == 1
    assert window_scale(1920, 1080) == pytest.approx(1.405, abs=0.001)
    assert window_scale(1280, 1080) == pytest.approx(0.937, abs=0.001)
    assert window_scale(640, 480) == 0.85


@pytest.mark.parametrize("of", [Box(9, 9, 400, 200, None, 30), Polygon(hexagon(150, 150, 130), INK)])
def test_a_wide_shadow_is_blurred_small_and_looks_the_same(of, monkeypatch):
    blur, blurs = pygame.transform.gaussian_blur, []

    def counted(picture, radius):
        blurs.append(radius)
        return blur(picture, radius)

    wide = Shadow(of, (80, 60, 20, 46), 78)
    monkeypatch.setattr(pygame.transform, "gaussian_blur", counted)
    found, _x, _y = sprites.shadow(wide)
    assert max(blurs) < 10
    monkeypatch.setattr(sprites, "_softened", blur)
    exact, _x, _y = sprites.shadow(wide)
    away = pygame.surfarray.array_alpha(found).astype(int) - pygame.surfarray.array_alpha(exact)
    assert abs(away).max() <= 4


@pytest.mark.parametrize("sizes", [((460, 330), (371, 402)), ((460, 48), (300, 48)), ((60, 330), (60, 402))])
def test_a_large_boxs_shadow_is_put_together_of_a_small_ones(sizes, monkeypatch):
    made = []
    shadow = sprites.shadow
    monkeypatch.setattr(sprites, "shadow", lambda shape: made.append(shape) or shadow(shape))
    for w, h in sizes:
        of = Box(60.4, 50.6, w, h, None, 9)
        large = Shadow(of, (80, 60, 21, 46), 19, 5)
        surface, direct = (pygame.Surface((600, 520)) for _ in range(2))
        for ground in (surface, direct):
            ground.fill((250, 245, 235))
        SurfacePainter(surface, typesetter()).draw(large)
        picture, x, y = shadow(large)
        direct.blit(picture, (x, y))
        away = pygame.surfarray.array3d(surface).astype(int) - pygame.surfarray.array3d(direct)
        assert abs(away).max() <= 2
    assert len(made) == 1


def test_a_ground_is_its_shapes_cut_at_its_edges_and_painted_once(monkeypatch):
    inside = (Box(9, 5, 60, 40, (240, 230, 200)), Line(((0, 50), (60, 5), (100, 40)), INK, 2))
    ground = Ground(10, 6, 50, 30, inside)
    kept, direct = blank(), blank()
    SurfacePainter(kept, typesetter()).draw(ground)
    direct.set_clip((10, 6, 50, 30))
    SurfacePainter(direct, typesetter()).draw(*inside)
    assert pygame.image.tobytes(kept, "RGB") == pygame.image.tobytes(direct, "RGB")
    monkeypatch.setattr(sprites, "line", lambda _shape: pytest.fail("painted again"))
    again = blank()
    SurfacePainter(again, typesetter()).draw(ground)
    assert pygame.image.tobytes(again, "RGB") == pygame.image.tobytes(kept, "RGB")


def test_a_ground_grows_with_its_shapes_and_is_written_as_svg():
    (grown,) = zoomed([Ground(1, 2, 30, 20, (Box(1, 2, 30, 20, INK),))], 2, 5, 5)
    assert grown == Ground(7, 9, 60, 40, (Box(7, 9, 60, 40, INK, width=2),))
    assert '<rect x="7" y="9"' in svg(Picture(90, 90, (grown,)), "g")


def test_what_shines_through_is_not_made_as_large_as_the_window(monkeypatch):
    made = []
    monkeypatch.setattr(sprites, "box", lambda w, h, _shape: made.append((w, h)))
    surface = pygame.Surface((1920, 1080))
    surface.fill((200, 200, 200))
    painter = SurfacePainter(surface, typesetter())
    with painter.moved(-50, -20), painter.clipped(Rect(100, 100, 300, 200)):
        painter.draw(Box(0, 0, 3000, 2000, (0, 0, 0, 128)))
    assert made == []
    assert surface.get_at((60, 90))[:3] == pytest.approx((100, 100, 100), abs=1)
    assert surface.get_at((40, 90))[:3] == surface.get_at((360, 90))[:3] == (200, 200, 200)
