"""Charts of a summary in one picture, legible on a phone: large type, few colours, every bar with its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from reports.sheets import font

WIDTH, MARGIN, GAP = 1080, 48, 36
INK, MUTED, LINES = "#1f2933", "#616e7c", "#d9e2ec"
COLOURS = ("#2b6cb0", "#dd6b20", "#38a169", "#c53030", "#805ad5")
ROW, COLUMNS = 54, 420


@dataclass(frozen=True)
class Bars:
    """Lying bars, one a label: for groups and categories."""

    title: str
    rows: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Trend:
    """Standing bars side by side for each label (months). `series`: name and values."""

    title: str
    labels: Sequence[str]
    series: Sequence[tuple[str, Sequence[int]]]


@dataclass(frozen=True)
class Share:
    """One bar divided: satisfaction. `parts`: name and count."""

    title: str
    parts: Sequence[tuple[str, int]]


def picture(title: str, subtitle: str, charts: Sequence[Bars | Trend | Share]) -> bytes:
    """A PNG, 1080 pixels wide."""
    height = 190 + sum(_height(chart) + GAP for chart in charts)
    image = Image.new("RGB", (WIDTH, height), "white")
    draw = ImageDraw.Draw(image)
    draw.text((MARGIN, 40), title, INK, font(46))
    draw.text((MARGIN, 108), subtitle, MUTED, font(28))
    y = 170
    for chart in charts:
        draw.text((MARGIN, y), chart.title, INK, font(34))
        if isinstance(chart, Bars):
            _bars(draw, chart, y + 60)
        elif isinstance(chart, Trend):
            _trend(draw, chart, y + 60)
        else:
            _share(draw, chart, y + 60)
        y += _height(chart) + GAP
    kept = BytesIO()
    image.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _height(chart: Bars | Trend | Share) -> int:
    if isinstance(chart, Bars):
        return 60 + ROW * max(len(chart.rows), 1)
    return 60 + (COLUMNS + 70 if isinstance(chart, Trend) else 130)


def _fitted(draw: ImageDraw.ImageDraw, words: str, size: int, width: float) -> str:
    """The words, shortened with … until they fit."""
    shown = words
    while shown and draw.textlength(shown if shown == words else shown + "…", font(size)) > width:
        shown = shown[:-1]
    return shown if shown == words else shown + "…"


def _bars(draw: ImageDraw.ImageDraw, chart: Bars, top: int) -> None:
    label, right = 330, WIDTH - MARGIN - 90
    most = max([value for _, value in chart.rows] or [1]) or 1
    for n, (name, value) in enumerate(chart.rows):
        y = top + n * ROW
        draw.text((MARGIN, y + 6), _fitted(draw, name, 28, label - MARGIN - 16), INK, font(28))
        end = label + (right - label) * value / most
        draw.rectangle((label, y + 4, max(end, label + 2), y + ROW - 12), COLOURS[0])
        draw.text((max(end, label + 2) + 12, y + 6), str(value), INK, font(28))


def _trend(draw: ImageDraw.ImageDraw, chart: Trend, top: int) -> None:
    left, right, bottom = MARGIN, WIDTH - MARGIN, top + COLUMNS - 40
    most = max([value for _, values in chart.series for value in values] or [1]) or 1
    step = (right - left) / max(len(chart.labels), 1)
    draw.line((left, bottom, right, bottom), LINES, 3)
    wide = step * 0.8 / max(len(chart.series), 1)
    for k, (_, values) in enumerate(chart.series):
        for n, value in enumerate(values):
            x = left + n * step + step * 0.1 + k * wide
            y = bottom - (bottom - top - 40) * value / most
            draw.rectangle((x, y, x + wide - 3, bottom), COLOURS[k % len(COLOURS)])
            if value:
                words = str(value)
                size = 22 if draw.textlength(words, font(22)) <= wide + 6 else 15
                draw.text((x + (wide - draw.textlength(words, font(size))) / 2, y - size - 6), words, INK, font(size))
    for n, name in enumerate(chart.labels):
        draw.text((left + n * step + (step - draw.textlength(name, font(24))) / 2, bottom + 12), name, MUTED, font(24))
    _legend(draw, [name for name, _ in chart.series], bottom + 60)


def _share(draw: ImageDraw.ImageDraw, chart: Share, top: int) -> None:
    total = sum(count for _, count in chart.parts)
    x: float = MARGIN
    for n, (_, count) in enumerate(chart.parts):
        wide = (WIDTH - 2 * MARGIN) * count / total if total else 0
        if count:
            draw.rectangle((x, top, x + wide, top + 64), COLOURS[(2, 0, 3, 4)[n % 4]])
            words = str(count)
            if draw.textlength(words, font(28)) < wide:
                draw.text((x + (wide - draw.textlength(words, font(28))) / 2, top + 14), words, "white", font(28))
        x += wide
    if not total:
        draw.rectangle((MARGIN, top, WIDTH - MARGIN, top + 64), LINES)
    _legend(draw, [f"{name} {count}" for name, count in chart.parts], top + 84, (2, 0, 3, 4))


def _legend(draw: ImageDraw.ImageDraw, names: Sequence[str], y: float, order: Sequence[int] = (0, 1, 2, 3, 4)) -> None:
    x: float = MARGIN
    for n, name in enumerate(names):
        draw.rectangle((x, y + 4, x + 26, y + 30), COLOURS[order[n % len(order)]])
        draw.text((x + 36, y), name, INK, font(26))
        x += 36 + draw.textlength(name, font(26)) + 40
