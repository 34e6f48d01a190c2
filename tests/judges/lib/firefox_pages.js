// What browser.sh asks of pages in Firefox, opened from a disk: node firefox_pages.js TOOLS FOLDER
// Each language by keys and taps alone: search, any two codes, copying, and the language switch.
"use strict";
const fs = require("fs");
const [tools, folder] = process.argv.slice(2);
const firefox = require("./firefox.js");

let faults = 0;
const fault = (words) => { faults += 1; console.log(`browser.sh: Firefox: ${words}`); };
const languages = fs.readdirSync(folder).filter((it) => fs.existsSync(`${folder}/${it}/index.html`));
const open = (page, file) => page.goto(`file://${folder}/${file}`);

async function judgeSearch(page, language) {
  await open(page, `${language}/index.html`);
  await page.press("/");
  await page.press("4", "8", "6");
  await page.wait(() => document.querySelector(".search li"));
  const address = await page.evaluate(() => document.querySelector(".search li a").getAttribute("href"));
  if (!(await page.evaluate(() => /[0-9]/.test(document.querySelector("[role=status]").textContent)))) fault(`${language}: the number of answers is not said`);
  await page.press("ArrowDown", "Enter");
  await page.wait((end) => location.pathname.endsWith(end), address);
}

async function judgeComparison(page, language, list) {
  await open(page, `${language}/${list}`);
  await page.wait(() => document.querySelector(".compare table"));
  const said = () => [...document.querySelectorAll(".compare .lead")].pop().textContent;
  const before = await page.evaluate(said);
  await page.evaluate(() => {
    const second = document.querySelector("#compare-second");
    second.selectedIndex = second.options.length - 1;
    second.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.wait((old) => [...document.querySelectorAll(".compare .lead")].pop().textContent !== old, before);
  if (!(await page.evaluate(() => /#.+\/.+/.test(location.href)))) fault(`${language}/${list}: the address does not say which two codes`);
}

async function judgeCopy(page, file) {
  await open(page, file);
  const [wanted, copied] = await page.evaluate(() => new Promise((done) => {
    const wanted = document.querySelector(".command pre").textContent;
    /* file: is no secure context to Firefox: the button selects and copies. Where it has a clipboard, that is asked. */
    const clipboard = navigator.clipboard && navigator.clipboard.writeText;
    if (clipboard) navigator.clipboard.writeText = (text) => { done([wanted, text]); return Promise.resolve(); };
    document.addEventListener("copy", () => done([wanted, String(document.activeElement.value || getSelection())]));
    document.querySelector("button.copy").click();
    setTimeout(() => done([wanted, ""]), 5000);
  }));
  if (copied !== wanted) fault(`${file}: the button copies ${JSON.stringify(copied.slice(0, 60))}`);
}

async function judgeLanguages(page, file) {
  await open(page, file + "#causes");
  await page.evaluate(() => document.querySelector(".languages a[lang]").click());
  await page.wait((from) => location.hash === "#causes" && !location.pathname.endsWith("/" + from), file);
}

(async () => {
  const browser = await firefox.launch(tools, process.env.FIREFOX);
  const page = await browser.newPage((kind, words) => {
    if (kind === "error") fault(words);
    /* Its own controls ask for a font that is in the address. */
    else if (!words.startsWith(`file://${folder}/`) && !words.startsWith("data:")) fault(`${words} is asked for`);
  });
  for (const language of languages) {
    await judgeSearch(page, language);
    const list = fs.readdirSync(`${folder}/${language}`).find((it) => it.endsWith("-comparisons.html"));
    if (list) await judgeComparison(page, language, list);
  }
  await judgeCopy(page, `${languages[0]}/sip-430.html`);
  if (languages.length > 1) await judgeLanguages(page, `${languages[0]}/sip-430.html`);
  process.exit(faults ? 1 : 0);
})().catch((error) => { console.log(`browser.sh: Firefox: ${error.stack}`); process.exit(1); });
