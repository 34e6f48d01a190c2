// What browser.sh asks of pages in Chromium, opened from a disk: node browser.js TOOLS FOLDER sample|all
"use strict";
const fs = require("fs"), http = require("http"), path = require("path");
const [tools, folder, extent] = process.argv.slice(2);
const { chromium } = require(`${tools}/node_modules/playwright-core`);
const axe = fs.readFileSync(`${tools}/node_modules/axe-core/axe.min.js`, "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }";

let faults = 0;
const fault = (words) => {
  if (++faults <= 40) console.log(`browser.sh: ${words}`);
};
const languages = fs.readdirSync(folder).filter((it) => fs.existsSync(`${folder}/${it}/index.html`));

/* The first page of each kind, told by what its name ends in; those of codes by what stands on them. */
function pagesOfEachKind(language) {
  const names = fs.readdirSync(`${folder}/${language}`).filter((it) => it.endsWith(".html"));
  const found = new Map();
  const add = (kind, name) => { if (!found.has(kind)) found.set(kind, name); };
  for (const name of names) {
    const html = fs.readFileSync(`${folder}/${language}/${name}`, "utf8");
    const named = /^(index|glossary|mappings)\.html$|-(codes|symptoms|comparisons)\.html$/.exec(name);
    if (named) add(named[0], name);
    else if (name.includes("-vs-")) add("comparison", name);
    else if (name.includes("-symptom-")) add(html.includes('class="steps"') ? "triage" : "symptom", name);
    else if (html.includes('class="entry"')) add(html.includes("<svg") ? "code with a ladder" : "code", name);
    else add(name.includes("-") ? "article" : "protocol", name);
  }
  return [...found.values()];
}

async function opened(browser, options, file) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => { if (message.type() === "error") fault(`${file}: ${message.text()}`); });
  page.on("pageerror", (error) => fault(`${file}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`file://${folder}/`)) fault(`${file} asks for ${request.url()}`);
  });
  await page.goto(`file://${folder}/${file}`);
  return { context, page };
}

const overflows = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function judgePage(browser, file, scheme, width) {
  const { context, page } = await opened(browser, { viewport: { width, height: 800 }, colorScheme: scheme, bypassCSP: true }, file);
  const where = `${file} (${scheme}, ${width} px)`;
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags, preload: false }), TAGS);
  for (const it of violations) fault(`${where}: ${it.id}: ${it.nodes[0].html.slice(0, 150)} ${it.nodes[0].failureSummary.slice(0, 200)}`);
  if ((await overflows(page)) > 0) fault(`${where}: wider than the screen`);
  await page.addStyleTag({ content: SPACING });
  if ((await overflows(page)) > 0) fault(`${where}: wider than the screen with more space in text`);
  const small = await page.evaluate(() => [...document.querySelectorAll("a, button, summary, input, select")].filter((it) => {
    const box = it.getBoundingClientRect();
    return box.width > 0 && getComputedStyle(it).display !== "inline" && (box.height < 24 || box.width < 24);
  }).map((it) => it.outerHTML.slice(0, 80)));
  if (small.length) fault(`${where}: too small to tap: ${small[0]}`);
  await context.close();
}

async function judgeWithoutScripts(browser, file) {
  const { context, page } = await opened(browser, { javaScriptEnabled: false }, file);
  const html = fs.readFileSync(`${folder}/${file}`, "utf8");
  if (html.includes("<h1") && !(await page.locator("h1").isVisible())) fault(`${file}: nothing without scripts`);
  if (await page.locator("form").isVisible()) fault(`${file}: a form that does nothing without scripts`);
  await context.close();
}

/* Keys alone: / to the search, a question, down to the answer, Enter. */
async function judgeSearch(browser, language, question, expected) {
  const { context, page } = await opened(browser, {}, `${language}/index.html`);
  await page.keyboard.press("/");
  await page.keyboard.type(question);
  await page.waitForSelector(".search li");
  const address = await page.locator(".search li a").first().getAttribute("href");
  if (!/[0-9]/.test(await page.locator("[role=status]").textContent())) fault(`${language}: the number of answers is not said`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href.endsWith(address));
  if (expected && address !== expected) fault(`${language}: ${question} leads to ${address}, and not to ${expected}`);
  // Two codes stand below a list of pairs: the page is scrolled to them.
  if (expected) await page.waitForFunction(() => {
    const shown = document.querySelector(".compare .pair");
    return shown && shown.getBoundingClientRect().top < innerHeight;
  });
  await context.close();
}

async function judgeComparison(browser, language, list) {
  const { context, page } = await opened(browser, {}, `${language}/${list}`);
  await page.waitForSelector(".compare table");
  const first = await page.locator(".compare .lead").last().textContent();
  await page.locator("#compare-second").selectOption({ index: (await page.locator("#compare-second option").count()) - 1 });
  await page.waitForFunction((before) => [...document.querySelectorAll(".compare .lead")].pop().textContent !== before, first);
  if (!/#.+\/.+/.test(page.url())) fault(`${language}/${list}: the address does not say which two codes`);
  const said = await page.locator(".compare .lead").last().textContent();
  await page.reload();
  await page.waitForSelector(".compare table");
  if ((await page.locator(".compare .lead").last().textContent()) !== said) fault(`${language}/${list}: the address leads to another pair`);
  await context.close();
}

/* From a server without TLS, where there is no clipboard: a name that is not localhost. */
async function judgeCopy(browser, file) {
  const server = http.createServer((request, answer) => {
    const asked = path.join(folder, decodeURIComponent(request.url.split("?")[0]));
    const type = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" }[path.extname(asked)];
    if (!type || !fs.existsSync(asked)) return answer.writeHead(404).end();
    answer.writeHead(200, { "Content-Type": type });
    return fs.createReadStream(asked).pipe(answer);
  }).listen(0);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://pages.test:${server.address().port}/${file}`);
  if (await page.evaluate(() => isSecureContext)) fault(`${file}: copying was not tried without a clipboard`);
  await page.evaluate(() => document.addEventListener("copy", () => { globalThis.copied = String(document.activeElement.value); }));
  await page.locator("button.copy").first().click();
  const wanted = await page.locator(".command pre").first().textContent();
  if ((await page.evaluate(() => globalThis.copied)) !== wanted) fault(`${file}: the button copies something else`);
  await context.close();
  server.close();
}

async function judgeLanguages(browser, file) {
  const { context, page } = await opened(browser, {}, file + "#causes");
  await page.locator(".languages a[lang]").first().click();
  await page.waitForURL((url) => url.hash === "#causes" && !url.pathname.endsWith("/" + file));
  await context.close();
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP pages.test 127.0.0.1"] });
  const runs = [];
  languages.forEach((language, turn) => pagesOfEachKind(language).forEach((name, kind) => {
    const looks = [["light", 320], ["dark", 900], ["light", 900], ["dark", 320]];
    // Of the sample each kind of page is seen once, in languages and looks by turns.
    for (const look of extent === "all" ? looks : kind % languages.length === turn ? [looks[kind % 4]] : [])
      runs.push([`${language}/${name}`, ...look]);
  }));
  for (const run of runs) await judgePage(browser, ...run);
  for (const language of languages) {
    const files = pagesOfEachKind(language), list = files.find((it) => it.endsWith("-comparisons.html"));
    await judgeWithoutScripts(browser, `${language}/${files[0]}`);
    await judgeSearch(browser, language, "486");
    await judgeSearch(browser, language, "430 183", "sip-comparisons.html#430/183");
    if (list) await judgeComparison(browser, language, list);
  }
  const code = `${languages[0]}/sip-430.html`;
  await judgeCopy(browser, code);
  if (languages.length > 1) await judgeLanguages(browser, code);
  await browser.close();
  if (faults > 40) console.log(`browser.sh: and ${faults - 40} more`);
  process.exit(faults ? 1 : 0);
})().catch((error) => { console.log(`browser.sh: ${error.stack}`); process.exit(1); });
