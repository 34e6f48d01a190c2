// Says what Ace holds against a book; ends with 1 where it is anything.
// usage: node ace.js TOOLS BOOK FOLDER
const [tools, book, folder] = process.argv.slice(2);
process.env.PUPPETEER_EXECUTABLE_PATH ||= "/usr/bin/chromium";
const from = (name) => require(require.resolve(name, { paths: [tools] }));
const ace = from("@daisy/ace-core");
const runner = from("@daisy/ace-axe-runner-puppeteer");

ace(book, { outdir: folder, silent: true, tmp: `${folder}/tmp` }, runner).then(([, report]) => {
  for (const page of report.assertions || [])
    for (const said of page.assertions || [])
      console.log(`epub.sh: ${page["earl:testSubject"].url}: ${said["earl:test"]["dct:title"]}`);
  const judged = (report.assertions || []).length;
  process.exit(report["earl:result"]["earl:outcome"] === "pass" && judged > 0 ? 0 : 1);
}, (error) => {
  console.log(`epub.sh: ${book}: ${error}`);
  process.exit(1);
});
