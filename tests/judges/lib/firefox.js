// Firefox for judges, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), with the few things that they do to a page,
// called as playwright calls them: playwright itself drives no Firefox of a system.
"use strict";
const fs = require("fs"), os = require("os"), path = require("path");
const { spawn } = require("child_process");

const KEYS = { Enter: "\uE007", ArrowDown: "\uE015" };
/* The profile of a reader: not the one for tests, which takes the fences from around file:. */
const PREFERENCES = {
  "remote.prefs.recommended": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "app.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

class Page {
  constructor(send, context) {
    this.send = send;
    this.context = context;
  }
  goto(url) {
    return this.send("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }
  setViewportSize(viewport) {
    return this.send("browsingContext.setViewport", { context: this.context, viewport });
  }
  async evaluate(work, value) {
    const { result, exceptionDetails } = await this.send("script.evaluate", {
      expression: `Promise.resolve((${work})(${JSON.stringify(value) ?? "undefined"})).then((it) => JSON.stringify(it))`,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  }
  press(...keys) {
    const actions = keys.flatMap((key) => ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] || key })));
    return this.send("input.performActions", { context: this.context, actions: [{ type: "key", id: "keys", actions }] });
  }
  /* Until `condition`, a function for the page, is true. */
  async wait(condition, value) {
    for (let tries = 0; tries < 300; ++tries) {
      if (await this.evaluate(condition, value).catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`waited in vain for ${condition}`);
  }
}

/* tools: the folder that has node_modules/ws; program: of Firefox. */
exports.launch = async (tools, program) => {
  const WebSocket = require(`${tools}/node_modules/ws`);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "binran-firefox-"));
  fs.writeFileSync(path.join(profile, "user.js"),
    Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
  const firefox = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: profile } });
  const end = () => { firefox.kill("SIGKILL"); fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }); };
  process.on("exit", end);
  const address = await new Promise((found, failed) => {
    let said = "";
    firefox.stderr.on("data", (bytes) => {
      said += bytes;
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (match) found(match[1]);
    });
    firefox.on("exit", () => failed(new Error(`Firefox ended: ${said.slice(0, 500)}`)));
  });
  const socket = new WebSocket(`${address}/session`, { maxPayload: 1 << 28 });
  await new Promise((opened, failed) => socket.once("open", opened).once("error", failed));
  const waiting = new Map(), listeners = [];
  socket.on("message", (bytes) => {
    const message = JSON.parse(bytes);
    if (message.type === "event") return listeners.forEach((tell) => tell(message));
    const { found, failed } = waiting.get(message.id);
    waiting.delete(message.id);
    return message.type === "error" ? failed(new Error(`${message.error}: ${message.message}`)) : found(message.result);
  });
  let number = 0;
  const send = (method, params) => new Promise((found, failed) => {
    waiting.set(++number, { found, failed });
    socket.send(JSON.stringify({ id: number, method, params }));
  });
  await send("session.new", { capabilities: {} });
  return {
    /* `heard` is told the text of each error in the console, and the address of each request. */
    async newPage(heard = () => {}) {
      const { context } = await send("browsingContext.create", { type: "tab" });
      listeners.push(({ method, params }) => {
        if (method === "log.entryAdded" && params.level === "error") heard("error", params.text);
        if (method === "network.beforeRequestSent") heard("request", params.request.url);
      });
      await send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"], contexts: [context] });
      return new Page(send, context);
    },
    close: end,
  };
};
