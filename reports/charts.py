"""Charts of a summary, in one picture or each for itself, legible on a phone: large type, few colours, every bar with its number."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from reports.chart_data import Bars, Chart, Share, Trend
from reports.lettering import Pen, length, put
from reports.wrapping import wrapped

WIDTH, MARGIN, GAP = 1080, 48, 36
INK, MUTED, LINES = "#1f2933", "#616e7c", "#d9e2ec"
COLOURS = ("#2b6cb0", "#dd6b20", "#38a169", "#c53030", "#805ad5")
SHARES = (2, 0, 3, 4)
"""Colours of a divided bar."""
ROW, COLUMNS = 54, 420
VALUE, LEAST = 22, 18
"""Sizes of the numbers on bars; where the smallest is too wide they stand upright."""
LABEL_ROOM, LABEL, LABEL_LEAST, LABEL_LINES = 330, 28, 24, 20
"""Labels of lying bars: their room; all of a chart have the largest size in which each fits, down to the least; else two lines of the last."""
Drawing = ImageDraw.ImageDraw


def picture(title: str, subtitle: str, charts: Sequence[Chart]) -> bytes:
    """A PNG, 1080 pixels wide, with all of them."""
    image, draw = _page(190 + sum(_height(draw_on, chart) + GAP for draw_on in [_measure()] for chart in charts))
    size = _size_for(draw, title, 46, 28, WIDTH - 2 * MARGIN)
    put(draw, (MARGIN, 40), _fitted(draw, title, size, WIDTH - 2 * MARGIN), Pen(size, INK))
    put(draw, (MARGIN, 108), _fitted(draw, subtitle, 28, WIDTH - 2 * MARGIN), Pen(28, MUTED))
    y = 170
    for chart in charts:
        put(draw, (MARGIN, y), _fitted(draw, chart.title, 34, WIDTH - 2 * MARGIN), Pen(34, INK))
        _draw(image, draw, chart, y + 60)
        y += _height(draw, chart) + GAP
    return _png(image)


def figure(chart: Chart) -> bytes:
    """A PNG of one of them without its title, which stands below it on paper."""
    image, draw = _page(_height(_measure(), chart) - 30)
    _draw(image, draw, chart, 20)
    return _png(image)


def _page(height: int) -> tuple[Image.Image, Drawing]:
    image = Image.new("RGB", (WIDTH, height), "white")
    return image, ImageDraw.Draw(image)


def _measure() -> Drawing:
    return ImageDraw.Draw(Image.new("RGB", (1, 1)))


def _png(image: Image.Image) -> bytes:
    kept = BytesIO()
    image.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _draw(image: Image.Image, draw: Drawing, chart: Chart, top: int) -> None:
    if isinstance(chart, Bars):
        _bars(draw, chart, top)
    elif isinstance(chart, Trend):
        _trend(image, draw, chart, top)
    else:
        _share(draw, chart, top)


def _height(draw: Drawing, chart: Chart) -> int:
    """With 60 pixels for its title."""
    if isinstance(chart, Bars):
        return 60 + ROW * max(len(chart.rows), 1)
    if isinstance(chart, Trend):
        return 60 + COLUMNS + 22 + 44 * len(_legend_lines(draw, [name for name, _ in chart.series]))
    return 60 + 90 + 44 * len(_legend_lines(draw, _named(chart)))


def _size_for(draw: Drawing, words: str, most: int, least: int, width: float) -> int:
    """The largest size in which the words fit."""
    return next((size for size in range(most, least, -2) if length(words, size) <= width), least)


def _size_for_all(draw: Drawing, labels: Sequence[str], most: int, least: int, width: float) -> int:
    """The largest size in which each of them fits, so that no label of a chart looks less than the others."""
    return min((_size_for(draw, label, most, least, width) for label in labels), default=most)


def _fitted(draw: Drawing, words: str, size: int, width: float) -> str:
    """The words, shortened with … until they fit: behind a whole word, where they have any that fits."""
    if length(words, size) <= width:
        return words
    shown = words
    while shown and length(shown + "…", size) > width:
        shown = shown[:-1]
    whole = wrapped(words, size, width - length("…", size))[0]
    return (whole if 0 < len(whole) <= len(shown) else shown).rstrip(" ,，、") + "…"


def _label_lines(draw: Drawing, labels: Sequence[str], room: float) -> tuple[int, list[list[str]]]:
    """One size for all, and each in one line, or in two where one of them is too long."""
    size = _size_for_all(draw, labels, LABEL, LABEL_LEAST - 2, room)
    if all(length(label, size) <= room for label in labels):
        return size, [[label] for label in labels]
    firsts = [wrapped(label, LABEL_LINES, room)[0] for label in labels]
    return LABEL_LINES, [[first, *filter(None, [label[len(first) :].strip()])] for first, label in zip(firsts, labels, strict=True)]


def _bars(draw: Drawing, chart: Bars, top: int) -> None:
    most = max([value for _, value in chart.rows] or [1]) or 1
    right = WIDTH - MARGIN - max([90, *(20 + length(str(value), 28) for _, value in chart.rows)])
    room = LABEL_ROOM - MARGIN - 16
    size, labels = _label_lines(draw, [name for name, _ in chart.rows], room)
    for n, (_, value) in enumerate(chart.rows):
        y = top + n * ROW
        first = y + 6 + (28 - size) // 2 - (len(labels[n]) - 1) * (size + 4) // 2
        for k, line in enumerate(labels[n]):
            put(draw, (MARGIN, first + k * (size + 4)), _fitted(draw, line, size, room), Pen(size, INK))
        end = max(LABEL_ROOM + (right - LABEL_ROOM) * value / most, LABEL_ROOM + 2)
        draw.rectangle((LABEL_ROOM, y + 4, end, y + ROW - 12), COLOURS[0])
        put(draw, (end + 12, y + 6), str(value), Pen(28, INK))


def _trend(image: Image.Image, draw: Drawing, chart: Trend, top: int) -> None:
    left, right, bottom = MARGIN, WIDTH - MARGIN, top + COLUMNS - 40
    values = [value for _, series in chart.series for value in series]
    most = max(values or [1]) or 1
    step = (right - left) / max(len(chart.labels), 1)
    wide = min(step * 0.8 / max(len(chart.series), 1), 90)
    first = (step - wide * len(chart.series)) / 2
    widest = max((str(value) for value in values), key=len, default="")
    size = next((size for size in range(VALUE, LEAST - 1, -1) if length(widest, size) <= wide - 4), 0)
    room = 40 if size else 16 + length(widest, VALUE)
    draw.line((left, bottom, right, bottom), LINES, 3)
    for k, (_, series) in enumerate(chart.series):
        for n, value in enumerate(series):
            x, y = left + n * step + first + k * wide, bottom - (bottom - top - room) * value / most
            draw.rectangle((x, y, x + wide - 3, bottom), COLOURS[k % len(COLOURS)])
            if value:
                _on_top(image, draw, str(value), (x + (wide - 3) / 2, y), size)
    fits = _size_for_all(draw, chart.labels, 24, 14, step - 4)
    for n, name in enumerate(chart.labels):
        put(draw, (left + (n + 0.5) * step, bottom + 12), _fitted(draw, name, fits, step - 4), Pen(fits, MUTED, "m"))
    _legend(draw, [name for name, _ in chart.series], bottom + 60)


def _on_top(image: Image.Image, draw: Drawing, words: str, place: tuple[float, float], size: int) -> None:
    """A number above its bar; upright, read from below, where it is wider than the bar (`size` 0)."""
    if size:
        put(draw, (place[0], place[1] - size - 8), words, Pen(size, INK, "m"))
        return
    long = int(length(words, VALUE)) + 4
    label = Image.new("RGB", (long, VALUE + 6), "white")
    put(ImageDraw.Draw(label), (2, -4), words, Pen(VALUE, INK))
    upright = label.rotate(90, expand=True)
    image.paste(upright, (int(place[0] - upright.width / 2), int(place[1] - upright.height - 4)))


def _named(chart: Share) -> list[str]:
    return [f"{name} {count}" for name, count in chart.parts]


def _share(draw: Drawing, chart: Share, top: int) -> None:
    total = sum(count for _, count in chart.parts)
    x: float = MARGIN
    for n, (_, count) in enumerate(chart.parts):
        wide = (WIDTH - 2 * MARGIN) * count / total if total else 0
        if count:
            draw.rectangle((x, top, x + wide, top + 64), COLOURS[SHARES[n % 4]])
            if length(str(count), 28) + 8 < wide:
                put(draw, (x + wide / 2, top + 14), str(count), Pen(28, "white", "m"))
        x += wide
    _legend(draw, _named(chart), top + 84, SHARES)


def _legend_lines(draw: Drawing, names: Sequence[str]) -> list[list[int]]:
    """Which names stand in which line."""
    lines: list[list[int]] = [[]]
    x: float = MARGIN
    for n, name in enumerate(names):
        wide = 36 + length(name, 26) + 40
        if lines[-1] and x + wide - 40 > WIDTH - MARGIN:
            lines.append([])
            x = MARGIN
        lines[-1].append(n)
        x += wide
    return lines


def _legend(draw: Drawing, names: Sequence[str], y: float, order: Sequence[int] = (0, 1, 2, 3, 4)) -> None:
    for line in _legend_lines(draw, names):
        x: float = MARGIN
        for n in line:
            draw.rectangle((x, y + 4, x + 26, y + 30), COLOURS[order[n % len(order)]])
            name = _fitted(draw, names[n], 26, WIDTH - 2 * MARGIN - 36)
            put(draw, (x + 36, y), name, Pen(26, INK))
            x += 36 + length(name, 26) + 40
        y += 44
