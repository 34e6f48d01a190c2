// What lines.sh asks of line breaks: node lines.js TOOLS FOLDER sample|all chromium|firefox
// A line break is where the last rectangle of a character is to the left of, and below, that of the one before it.
"use strict";
const fs = require("fs");
const [tools, folder, extent, engine] = process.argv.slice(2);
const { chromium } = require(`${tools}/node_modules/playwright-core`);
const firefox = require("./firefox.js");
const WIDTHS = extent === "all" ? [320, 360, 390, 430, 540, 680, 768, 900] : [360, 900];
const EVERY = extent === "all" ? 1 : engine === "firefox" ? 60 : 25;
/* At most this many lines of 10,000 begin with what must not; least part of a line that is filled; last lines of one character. */
/* A mark behind a code that is longer than its line may begin the next. Firefox does not look ahead to the last line (text-wrap: pretty). */
const LIMITS = { ja: { first: 1, fill: 0.94, lone: engine === "firefox" ? undefined : 8 }, ko: { first: 1, fill: 0.86 }, en: { first: 1, fill: 0.86 } };

/* Runs on the page. */
function measure(language) {
  const NOT_FIRST = "、。，．・：；？！‼⁇⁈⁉」』）】〕］｝〉》〟ヽヾゝゞ々ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ…‥)]},.;:!?%";
  const NOT_LAST = "「『（【〔［｛〈《〝([{";
  const isHangul = (c) => /[\p{sc=Hangul}]/u.test(c), isLatin = (c) => /[A-Za-z]/.test(c);
  const sum = { lines: 0, breaks: 0, first: [], last: [], split: [], cut: [], lone: [], filled: 0, counted: 0 };
  const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, caption, summary";
  const inline = (node) => ![...node.children].some((it) => /^(block|list-item|table|grid|flex)/.test(getComputedStyle(it).display));
  const show = (text, at) => text.slice(Math.max(0, at - 8), at) + "|" + text.slice(at, at + 8);
  for (const block of document.querySelectorAll(BLOCKS)) {
    if (!inline(block) || block.offsetParent === null) continue;
    let spaced = false;
    const chars = [], walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const code = Boolean(node.parentElement.closest("code"));
      for (let i = 0; i < node.length;) {
        const c = String.fromCodePoint(node.data.codePointAt(i));
        range.setStart(node, i);
        range.setEnd(node, i + c.length);
        const box = [...range.getClientRects()].pop();
        // A space at the end of a line takes no room.
        if (/\s/.test(c)) spaced = true;
        else if (box && box.width > 0) { chars.push({ c, box, code, spaced }); spaced = false; }
        i += c.length;
      }
    }
    const text = chars.map((it) => (it.spaced ? " " : "") + it.c).join(""), size = parseFloat(getComputedStyle(block).fontSize), line = { from: 0 };
    const room = block.clientWidth - parseFloat(getComputedStyle(block).paddingLeft) - parseFloat(getComputedStyle(block).paddingRight);
    if (text.trim()) sum.lines += 1;
    for (let i = 1; i < chars.length; ++i) {
      const before = chars[i - 1], here = chars[i];
      if (!(here.box.left < before.box.left && here.box.top > before.box.top + 0.4 * size)) continue;
      sum.breaks += 1;
      sum.lines += 1;
      const where = show(text, chars.slice(0, i).reduce((length, it) => length + it.c.length + (it.spaced ? 1 : 0), 0));
      if (/^(p|li|dd)$/i.test(block.tagName)) { sum.filled += (before.box.right - chars[line.from].box.left) / room; sum.counted += 1; }
      line.from = i;
      if (NOT_FIRST.includes(here.c) && !here.code) sum.first.push(where);
      if (NOT_LAST.includes(before.c) && !here.code) sum.last.push(where);
      if (!here.spaced && isHangul(before.c) && isHangul(here.c)) sum.split.push(where);
      if (!here.spaced && isLatin(before.c) && isLatin(here.c) && !here.code && !before.code) sum.cut.push(where);
      if (i === chars.length - 1) sum.lone.push(where);
    }
  }
  sum.overflow = document.documentElement.scrollWidth > innerWidth;
  return sum;
}

let faults = 0;
const fault = (words) => { if (++faults <= 40) console.log(`lines.sh: ${words}`); };

(async () => {
  const browser = engine === "firefox" ? await firefox.launch(tools, process.env.FIREFOX)
    : await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  for (const language of fs.readdirSync(folder).filter((it) => fs.existsSync(`${folder}/${it}/index.html`))) {
    const names = fs.readdirSync(`${folder}/${language}`).filter((it) => it.endsWith(".html")).filter((_, i) => i % EVERY === 0);
    const page = await browser.newPage();
    const all = { breaks: 0, first: [], last: [], split: [], cut: [], lone: [], filled: 0, counted: 0 };
    for (const name of names) {
      await page.goto(`file://${folder}/${language}/${name}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(measure, language);
        if (found.overflow) fault(`${engine}: ${language}/${name} is wider than ${width} px`);
        for (const kind of ["first", "last", "split", "cut", "lone"]) all[kind].push(...found[kind].map((it) => `${name} ${width} px: ${it}`));
        for (const kind of ["breaks", "filled", "counted"]) all[kind] += found[kind];
      }
    }
    const limit = LIMITS[language] || LIMITS.en, fill = all.filled / all.counted;
    console.log(`lines.sh: ${engine}: ${language}: ${all.breaks} breaks, ${all.first.length} first, ${all.last.length} last, ${all.split.length} split, ${all.cut.length} cut, ${all.lone.length} lone, ${fill.toFixed(3)} filled`);
    if (all.first.length * 10000 > limit.first * Math.max(all.breaks, 10000)) all.first.slice(0, 5).forEach((it) => fault(`${engine}: ${language}: begins a line: ${it}`));
    for (const kind of ["last", "split", "cut"]) all[kind].slice(0, 5).forEach((it) => fault(`${engine}: ${language}: ${kind}: ${it}`));
    if (limit.lone !== undefined && all.lone.length * 10000 > limit.lone * Math.max(all.breaks, 10000)) fault(`${engine}: ${language}: last lines of one character: ${all.lone.slice(0, 3).join("; ")}`);
    if (fill < limit.fill) fault(`${engine}: ${language}: lines are ${fill.toFixed(3)} filled`);
  }
  await browser.close();
  process.exit(faults ? 1 : 0);
})().catch((error) => { console.log(`lines.sh: ${error.stack}`); process.exit(1); });
