"""What a person without a mouse, or with weak eyes, would stumble over on a page: the checks of axe-core where it is installed, and our own."""

import json
from pathlib import Path
from typing import Any

from playwright.async_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
"""`npm install --no-save axe-core` puts it there; .ci/run does."""

CONTRAST = """() => {
  const rgba = (text) => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((c, n) => c * a + below[n] * (1 - a));
  const ground = (el) => { const chain = []; for (; el; el = el.parentElement) chain.unshift(el);
    return chain.reduce((below, one) => over(rgba(getComputedStyle(one).backgroundColor), below), [255, 255, 255]); };
  const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const el = walk.currentNode.parentElement, words = walk.currentNode.textContent.trim();
    if (!words || !el.checkVisibility() || el.closest("script, template, .away, option, [aria-disabled=true]")) continue;
    const below = ground(el), [a, b] = [light(over(rgba(getComputedStyle(el).color), below)), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) found.push(`${words.slice(0, 20)}: ${ratio.toFixed(2)}`);
  }
  return found;
}"""
NAMELESS = """() => [...document.querySelectorAll("button, select, textarea, a, input:not([hidden]), audio, video, img, section, [role]")]
  .filter((el) => el.checkVisibility()).filter((el) => {
    const by = (el.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.textContent || "").join("");
    const labels = [...(el.labels || [])].map((label) => label.textContent).join("");
    return !(by + labels + (el.getAttribute("aria-label") || "") + (el.alt || "") + el.textContent).trim();
  }).map((el) => el.outerHTML.slice(0, 80)).filter((html) => !html.includes('role="status"'))"""
TWICE = """() => [...document.querySelectorAll("[id]")].map((el) => el.id).filter((id, n, all) => all.indexOf(id) !== n)"""


async def stumbles(page: Page, *, scripts: bool = True) -> list[str]:
    """Everything found, each in a line; nothing where nothing is wrong. Without `scripts` axe-core waits for ever, and is not asked."""
    found = [f"contrast {line}" for line in await page.evaluate(CONTRAST)]
    found += [f"no name {line}" for line in await page.evaluate(NAMELESS)]
    found += [f"id twice {line}" for line in await page.evaluate(TWICE)]
    return [*found, *(await axe(page) if scripts else ())]


async def axe(page: Page) -> list[str]:
    """What axe-core says is wrong; nothing where it is not installed."""
    if not AXE.is_file():
        return []
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text(encoding="utf-8"))
    result: dict[str, Any] = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"axe {v['id']}: {json.dumps([node['html'][:120] for node in v['nodes'][:3]], ensure_ascii=False)}" for v in result["violations"]
    ]
