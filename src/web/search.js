/* Search as find of the program does it, and the sentences that tell two codes apart. Knows of no page: page.js, which
   CMake puts behind it in binran.js, shows what it finds. */
(() => {
  "use strict";

  /* ---- Terms of a text, as locale/tokens of the program makes them ---- */

  const kindOf = (c) =>
    /[\p{sc=Hangul}]/u.test(c) ? "hangul"
    : c === "ー" || /(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]/u.test(c) ? "ideograph"
    : /[\p{L}\p{N}\p{M}]/u.test(c) ? "word" : "other";

  const fold = (text) =>
    [...text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "")]
      .map((c) => (c >= "ァ" && c <= "ヶ" ? String.fromCodePoint(c.codePointAt(0) - 0x60) : c === "’" ? "'" : c));

  /* Porter2, the English stemmer of Snowball. */
  const V = "aeiouy", isVowel = (c) => c !== undefined && V.includes(c);
  const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
  const EXCEPTIONS = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl",
    ugly: "ugli", early: "earli", only: "onli", singly: "singl" };
  const INVARIANT = /^(sky|news|howe|atlas|cosmos|bias|andes)$/;
  const AFTER_1A = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
  const STEP_2 = [["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"],
    ["tional", "tion"], ["biliti", "ble"], ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"],
    ["aliti", "al"], ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"], ["enci", "ence"], ["anci", "ance"],
    ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"], ["ogi", "og"], ["li", ""]];
  const STEP_3 = [["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"],
    ["ative", ""], ["ical", "ic"], ["ness", ""], ["ful", ""]];
  const STEP_4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
    "ion", "al", "er", "ic"];

  const regionAfter = (word, from) => {
    for (let i = from + 1; i < word.length; ++i) if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
    return word.length;
  };
  const shortSyllableEnds = (w) => {
    const n = w.length;
    if (n === 2) return isVowel(w[0]) && !isVowel(w[1]);
    return n > 2 && !isVowel(w[n - 3]) && isVowel(w[n - 2]) && !isVowel(w[n - 1]) && !"wxY".includes(w[n - 1]);
  };
  const endingOf = (word, list) => list.find((it) => word.endsWith(typeof it === "string" ? it : it[0]));

  function step1(w, r1) {
    if (/sses$/.test(w)) w = w.slice(0, -2);
    else if (/(ied|ies)$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
    else if (/s$/.test(w) && !/(us|ss)$/.test(w) && /[aeiouy].+s$/.test(w)) w = w.slice(0, -1);
    if (AFTER_1A.test(w)) return [w, true];
    const past = /(eedly|ingly|edly|eed|ing|ed)$/.exec(w);
    if (past && past[0].startsWith("eed")) {
      if (past.index >= r1) w = w.slice(0, past.index) + "ee";
    } else if (past && /[aeiouy]/.test(w.slice(0, past.index))) {
      w = w.slice(0, past.index);
      if (/(at|bl|iz)$/.test(w)) w += "e";
      else if (DOUBLE.test(w)) w = w.slice(0, -1);
      else if (r1 >= w.length && shortSyllableEnds(w)) w += "e";
    }
    if (w.length > 2 && /[yY]$/.test(w) && !isVowel(w[w.length - 2])) w = w.slice(0, -1) + "i";
    return [w, false];
  }
  function step2to4(w, r1, r2) {
    let found = endingOf(w, STEP_2);
    if (found && w.length - found[0].length >= r1) {
      const before = w[w.length - found[0].length - 1];
      if (found[0] === "ogi" ? before === "l" : found[0] === "li" ? "cdeghkmnrt".includes(before) : true)
        w = w.slice(0, -found[0].length) + found[1];
    }
    found = endingOf(w, STEP_3);
    if (found && w.length - found[0].length >= (found[0] === "ative" ? r2 : r1)) w = w.slice(0, -found[0].length) + found[1];
    found = endingOf(w, STEP_4);
    if (found && w.length - found.length >= r2 && (found !== "ion" || "st".includes(w[w.length - 4])))
      w = w.slice(0, -found.length);
    return w;
  }
  function stem(word) {
    if (word.length <= 2) return word;
    let w = word.replace(/^'/, "");
    if (EXCEPTIONS[w]) return EXCEPTIONS[w];
    if (INVARIANT.test(w)) return w;
    w = w.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const prefix = /^(gener|commun|arsen)/.exec(w);
    const r1 = prefix ? prefix[0].length : regionAfter(w, 0), r2 = regionAfter(w, r1);
    w = w.replace(/('s'|'s|')$/, "");
    let done;
    [w, done] = step1(w, r1);
    if (!done) {
      w = step2to4(w, r1, r2);
      if (/e$/.test(w)) {
        const at = w.length - 1;
        if (at >= r2 || (at >= r1 && !shortSyllableEnds(w.slice(0, -1)))) w = w.slice(0, -1);
      } else if (/ll$/.test(w) && w.length - 1 >= r2) w = w.slice(0, -1);
    }
    return w.replace(/Y/g, "y");
  }
  const hasDigit = (word) => /[0-9]/.test(word);
  const termOf = (word) => (hasDigit(word) ? word : stem(word).normalize("NFD").replace(/\p{M}/gu, ""));

  /* Each token is { term, word }; the word of a pair of characters is empty. */
  function tokens(text) {
    const chars = fold(text), kinds = chars.map(kindOf), end = chars.length, found = [];
    const isNumber = (c) => c >= "0" && c <= "9";
    const joins = (begin, at) => {
      if (at === begin || kinds[at + 1] !== "word") return false;
      if (chars[at] === "'") return !isNumber(chars[at - 1]);
      return chars[at] === "." && isNumber(chars[at + 1]) && (isNumber(chars[at - 1]) || at - begin === 1);
    };
    const wordEnd = (begin) => {
      let at = begin;
      while (at < end && (kinds[at] === "word" || joins(begin, at))) ++at;
      return at;
    };
    const add = (word) => found.push({ term: termOf(word), word });
    const addCompound = (begin) => {
      let whole = "", count = 0;
      for (;;) {
        const stop = wordEnd(begin);
        let word = chars.slice(begin, stop).join("");
        if (word.length > 2 && /^[a-z]\./.test(word)) word = word[0] + word.slice(2);
        whole += word;
        ++count;
        add(word);
        if (!((chars[stop] === "-" || chars[stop] === "\u2010") && kinds[stop + 1] === "word")) {
          if (count > 1 && !hasDigit(whole)) add(whole);
          return stop;
        }
        begin = stop + 1;
      }
    };
    const isPaired = (at) => kinds[at] === "hangul" || kinds[at] === "ideograph";
    const runEnd = (begin) => {
      let at = begin;
      while (at < end) {
        if (isPaired(at)) { ++at; continue; }
        let behind = at;
        while (behind < end && chars[behind] === " ") ++behind;
        if (behind === at || kinds[behind] !== "hangul" || kinds[at - 1] !== "hangul") break;
        at = behind;
      }
      return at;
    };
    for (let at = 0; at < end;) {
      if (kinds[at] === "other") { ++at; continue; }
      if (kinds[at] === "word") { at = addCompound(at); continue; }
      const stop = runEnd(at), run = chars.slice(at, stop).filter((c, i) => kinds[at + i] !== "other");
      if (run.length === 1) found.push({ term: run[0], word: "" });
      for (let i = 0; i + 1 < run.length; ++i) found.push({ term: run[i] + run[i + 1], word: "" });
      at = stop;
    }
    return found;
  }

  /* ---- The half of BM25F that depends on the question, as search/answers of the program has it ---- */

  const TITLE_BONUS = 0.3, SHARE_OF_SUSPECT = 0.15, FAR = 0.2, LIKE_A_PAIR = 0.5, LIKE_A_BEGINNING = 0.7;

  /* Optimal string alignment. */
  function distance(a, b) {
    let before = [], last = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; ++i) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= b.length; ++j) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  }

  /* `data` as search/index_script.h has it. */
  class Search {
    constructor(data) {
      this.data = data;
      this.subjects = data.subjects;
      this.terms = new Map();
      data.terms.forEach((term, number) => this.terms.set(term, data.postings[number]));
      this.digits = new Map([...data.digits].map((c, value) => [c, value]));
    }
    eachPosting(term, visit) {
      const packed = this.terms.get(term), base = this.digits.size, half = base / 2;
      const digit = (at) => this.digits.get(packed[at]);
      for (let at = 0, subject = 0; at < packed.length; at += 2) {
        let number = 0, place = 1;
        for (; digit(at) >= half; ++at, place *= half) number += (digit(at) - half) * place;
        number += digit(at++) * place;
        subject += number >> 1;
        visit(subject, (number & 1) === 1, (digit(at) * base + digit(at + 1)) / (base * base - 1));
      }
    }
    slips(word) {
      let most = hasDigit(word) ? 0 : [...word].length >= 8 ? 2 : [...word].length >= 5 ? 1 : 0, found = [];
      if (most === 0) return [];
      this.data.words.forEach((known, i) => {
        if (Math.abs(known.length - word.length) > most || hasDigit(known)) return;
        const slips = distance(word, known);
        if (slips > most) return;
        if (slips < most) found = [];
        most = slips;
        found.push(this.data.terms[this.data.termOf[i]]);
      });
      return [...new Set(found)].map((term) => [term, most === 1 ? 0.8 : 0.6]);
    }
    beginningWith(start, words, likeness) {
      const found = [];
      words.forEach((word, i) => {
        if (word.startsWith(start)) found.push([words === this.data.words ? this.data.terms[this.data.termOf[i]] : word, likeness]);
      });
      return found;
    }
    unknown({ term, word }, isLast) {
      if (word === "") return [...term].length > 1 ? [] : this.beginningWith(term, this.data.terms, LIKE_A_PAIR);
      const begun = isLast && word.length > 1 ? this.beginningWith(word, this.data.words, LIKE_A_BEGINNING) : [];
      return begun.length ? begun : this.slips(word);
    }
    sought(words) {
      const asked = new Set(), sought = [], all = tokens(words);
      all.forEach((token, i) => {
        if (asked.has(token.term)) return;
        asked.add(token.term);
        const meant = this.terms.has(token.term) ? [[token.term, 1]] : this.unknown(token, i === all.length - 1);
        if (meant.length) sought.push(meant);
        if (this.terms.has("=" + token.term)) sought.push([["=" + token.term, 1]]);
      });
      return sought;
    }
    /* Two codes of one protocol that are asked for by their values, and no third: they are wanted side by side. */
    pairs(words, hits) {
      const values = [...new Set(tokens(words).map((token) => "=" + token.term))].filter((term) => this.terms.has(term));
      if (values.length !== 2) return [];
      const [first, second] = values.map((term) => {
        const codes = new Set();
        this.eachPosting(term, (subject) => codes.add(this.subjects[subject]));
        return codes;
      });
      const protocolOf = (it) => this.data.protocols.filter((id) => it.page.startsWith(id + "-")).sort((a, b) => b.length - a.length)[0];
      const pairs = [];
      hits.forEach((one, i) => hits.slice(i + 1).forEach((other) => {
        const protocol = protocolOf(one);
        if (protocol !== protocolOf(other)) return;
        const add = (a, b) => {
          const [idA, idB] = [a, b].map((it) => it.page.slice(protocol.length + 1, -".html".length));
          pairs.push({ page: `${protocol}-comparisons.html#${idA}/${idB}`, label: `${a.label} · ${b.label}`, title: `${a.title} · ${b.title}`, line: "" });
        };
        if (first.has(one) && second.has(other)) add(one, other);
        if (first.has(other) && second.has(one)) add(other, one);
      }));
      return pairs;
    }
    answers(words, most = 12) {
      const count = this.subjects.length, sums = new Array(count).fill(0), titles = new Array(count).fill(0);
      let all = 0;
      for (const meant of this.sought(words)) {
        const told = new Map();
        for (const [term, likeness] of meant)
          this.eachPosting(term, (subject, title, worth) => {
            const here = told.get(subject) || { amount: 0, likeness: 0, title: false };
            here.amount = Math.max(here.amount, likeness * worth);
            here.likeness = Math.max(here.likeness, likeness);
            here.title = here.title || title;
            told.set(subject, here);
          });
        if (told.size === 0) continue;
        const rare = Math.log(1 + (count - told.size + 0.5) / (told.size + 0.5));
        all += rare;
        for (const [subject, here] of told) {
          sums[subject] += rare * here.amount;
          if (here.title) titles[subject] += rare * here.likeness;
        }
      }
      const own = sums.map((sum, i) => sum + (all > 0 ? (TITLE_BONUS * titles[i] * titles[i]) / all : 0));
      const total = own.map((sum, i) => sum + SHARE_OF_SUSPECT * Math.max(0, ...this.subjects[i].suspects.map((it) => own[it])));
      const hits = total.map((score, subject) => ({ score, subject })).filter((hit) => hit.score > 0);
      hits.sort((a, b) => b.score - a.score || a.subject - b.subject);
      return hits.slice(0, most).filter((hit) => hit.score >= FAR * hits[0].score).map((hit) => this.subjects[hit.subject]);
    }
  }

  /* What two codes are told apart by: sentences of the compiler, in which the codes stand for marks. */
  function sentence(pairs, first, second) {
    const [a, b] = first < second ? [first, second] : [second, first];
    const count = pairs.codes.length, at = a * count - (a * (a + 1)) / 2 + (b - a - 1);
    return pairs.sentences[pairs.numbers[at]].replace(/\u0001/g, () => pairs.codes[a].code).replace(/\u0002/g, () => pairs.codes[b].code);
  }

  globalThis.binran = { tokens, stem, Search, sentence };
})();
