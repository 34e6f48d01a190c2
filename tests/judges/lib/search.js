// What search.sh asks of the script of pages, without a browser: node search.js FOLDER LANGUAGE EXPECTED
// EXPECTED has a line "?QUESTION" before the labels of its answers, one a line; a pair to be compared is "LABEL · LABEL".
"use strict";
const fs = require("fs"), vm = require("vm");
const [folder, language, expected] = process.argv.slice(2);

const context = vm.createContext({});
const run = (file) => vm.runInContext(fs.readFileSync(`${folder}/${file}`, "utf8"), context);
run("binran.js");
let data;
context.binran.give = (_, given) => { data = given; };
run(`${language}/search.js`);
const { Search, stem, tokens } = context.binran;
let faults = 0;
const fault = (words) => {
  if (++faults <= 20) console.log(`search.sh: ${language}: ${words}`);
};

if (["en", "ja", "ko"].includes(language))
  data.words.forEach((word, i) => {
    const [token, ...more] = tokens(word);
    if (more.length || token.term !== data.terms[data.termOf[i]])
      fault(`${word} is ${token.term}, and ${data.terms[data.termOf[i]]} in the program (${stem(word)})`);
  });

const search = new Search(data);
for (const block of fs.readFileSync(expected, "utf8").split(/^\?/m).slice(1)) {
  const [question, ...labels] = block.trimEnd().split("\n");
  const hits = search.answers(question, 10), found = [...search.pairs(question, hits), ...hits].map((it) => it.label.trim());
  if (found.join("\n") !== labels.map((it) => it.trim()).join("\n"))
    fault(`${question}: ${found.join(" | ")}, and by the program ${labels.join(" | ")}`);
}
process.exit(faults ? 1 : 0);
