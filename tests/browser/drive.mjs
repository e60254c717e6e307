// Drives the page in headless Chromium and prints what it saw as one JSON object.
//
// node drive.mjs '{"scenario", "url", "chromium", "wav"?, "out"?, …}'

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const wish = JSON.parse(process.argv[2]);
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Everything that sounds is noted: when it was started and how long it is, and when it was cut off.
const LISTEN_IN = () => {
  window.sounded = { seconds: 0, firstAt: null, stops: 0, stoppedAt: null, tones: 0, loudest: 0 };
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...rest) {
    window.sounded.seconds += this.buffer.duration;
    window.sounded.firstAt ??= performance.now();
    for (const value of this.buffer.getChannelData(0)) {
      if (Math.abs(value) > window.sounded.loudest) window.sounded.loudest = Math.abs(value);
    }
    return start.apply(this, rest);
  };
  const stop = AudioBufferSourceNode.prototype.stop;
  AudioBufferSourceNode.prototype.stop = function (...rest) {
    window.sounded.stops += 1;
    window.sounded.stoppedAt = performance.now();
    return stop.apply(this, rest);
  };
  const beep = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...rest) {
    window.sounded.tones += 1;
    return beep.apply(this, rest);
  };
};

// What goes over the line: what is sent, which sentences sound; greetings are held up while `holding` is set.
const LINE = () => {
  const Real = window.WebSocket;
  Object.assign(window, { sent: [], came: [], sockets: [], held: [], holding: false });
  window.WebSocket = class extends Real {
    constructor(...rest) {
      super(...rest);
      window.sockets.push(this);
    }
    set onmessage(take) {
      super.onmessage = (event) => {
        if (event.data instanceof ArrayBuffer) {
          const head = new DataView(event.data);
          window.came.push([head.getUint32(4, true), head.getUint16(2, true)]);
        } else if (window.holding && JSON.parse(event.data).type === "ready") {
          window.held.push(() => take(event));
          return;
        }
        take(event);
      };
    }
    send(data) {
      if (typeof data === "string") window.sent.push(JSON.parse(data));
      super.send(data);
    }
  };
  window.release = () => {
    window.holding = false;
    for (const go of window.held.splice(0)) go();
  };
};

const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--autoplay-policy=user-gesture-required",
  "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
];
if (wish.wav) args.push(`--use-file-for-fake-audio-capture=${wish.wav}%noloop`);

const browser = await chromium.launch({ executablePath: wish.chromium, args, headless: true });

async function open({ width = 1000, height = 900, dark = false, reduced = false, microphone = true, zoom = 1, held = false } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale: "en-US",
    reducedMotion: reduced ? "reduce" : "no-preference", permissions: microphone ? ["microphone"] : [],
    deviceScaleFactor: zoom,
  });
  const page = await context.newPage();
  page.problems = [];
  page.on("console", (line) => ["error", "warning"].includes(line.type()) && page.problems.push(line.text()));
  page.on("pageerror", (error) => page.problems.push(String(error)));
  await page.addInitScript(LISTEN_IN);
  await page.addInitScript(LINE);
  if (held) await page.addInitScript(() => { window.holding = true; });
  await page.goto(wish.url);
  if (!held) await turns(page, 1);
  return page;
}

const turns = (page, count) => page.waitForFunction((n) => document.querySelectorAll(".turn").length >= n, count);
const state = (page, key) => page.waitForFunction((k) => document.getElementById("state").dataset.words === k, key);

async function say(page, text) {
  const before = await page.locator(".turn").count();
  await page.locator("#say").fill(text);
  await page.keyboard.press("Enter");
  await turns(page, before + 2);
}

const log = (page) => page.$$eval(".turn", (all) => all.map((turn) => ({
  who: turn.classList[1],
  lines: [...turn.querySelectorAll("p:not(.who)")].map((p) => [p.textContent, p.lang, p.dir]),
})));

async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate((tags) => axe.run(document, {
    runOnly: { type: "tag", values: tags }, rules: { "color-contrast-enhanced": { enabled: true } },
  }), TAGS);
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
}

/** What a ruler finds: parts wider than the window, targets below 44 px. */
const ruler = (page) => page.evaluate(() => ({
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  small: [...document.querySelectorAll("button, input, select")].filter((e) => e.offsetParent)
    .map((e) => [e.id, e.getBoundingClientRect()]).filter(([, r]) => r.width < 44 || r.height < 44).map(([id]) => id),
}));

const scenarios = {
  async typed() {
    const page = await open();
    await page.evaluate(() => {
      window.added = [];
      new MutationObserver((all) => all.forEach((m) => m.addedNodes.forEach((n) => window.added.push(n.textContent))))
        .observe(document.getElementById("log"), { childList: true, subtree: true, characterData: true });
    });
    for (const line of wish.lines) await say(page, line);
    await page.waitForFunction(() => window.sounded.seconds > 0);
    return {
      log: await log(page), added: await page.evaluate(() => window.added), sounded: await page.evaluate(() => window.sounded),
      live: await page.$eval("#log", (e) => [e.getAttribute("role"), e.getAttribute("aria-live")]),
      snapshot: await page.locator("body").ariaSnapshot(), problems: page.problems,
    };
  },

  async stop() {
    const page = await open();
    const offered = () => page.$eval("#goon", (button) => button.getAttribute("aria-disabled") === "false");
    const sounded = () => page.evaluate(() => [...new Set(window.came.splice(0).map(([, sentence]) => sentence))]);
    const seen = { offered: [await offered()], sentences: [] };
    await say(page, wish.lines[0]);
    await page.waitForFunction(() => window.sent.some((m) => m.type === "played" && m.sentence === 0));
    await page.keyboard.press("Escape");
    seen.told = await page.locator("#state").textContent();
    seen.stops = await page.evaluate(() => window.sounded.stops);
    seen.offered.push(await offered());
    await sounded();
    await page.locator("#again").click();
    await page.waitForFunction(() => window.came.length > 0);
    await state(page, "page-state-waiting");
    seen.sentences.push(await sounded());
    seen.offered.push(await offered());
    await page.locator("#goon").click();
    await page.waitForFunction(() => window.came.length > 0);
    await state(page, "page-state-waiting");
    seen.sentences.push(await sounded());
    seen.offered.push(await offered());
    await page.locator("#again").click();
    await state(page, "page-state-speaking");
    seen.typed = await page.evaluate(() => new Promise((done) => {
      const field = document.getElementById("say");
      field.addEventListener("input", (event) => setTimeout(() => done({
        ms: window.sounded.stoppedAt - event.timeStamp, state: document.getElementById("state").dataset.words,
      })));
      field.value = "c";
      field.dispatchEvent(new Event("input"));
    }));
    return { ...seen, turns: await page.locator(".turn").count(), problems: page.problems };
  },

  async open_ear() {
    const page = await open();
    await say(page, wish.lines[0]);
    await state(page, "page-state-speaking");
    await page.evaluate(() => { // when the microphone itself becomes loud
      window.states = [];
      new MutationObserver(() => window.states.push(document.getElementById("state").dataset.words))
        .observe(document.getElementById("state"), { childList: true });
      const send = WebSocket.prototype.send;
      WebSocket.prototype.send = function (data) {
        if (data instanceof Int16Array && data.some((value) => Math.abs(value) > 1638)) window.loudAt ??= performance.now();
        return send.call(this, data);
      };
    });
    await page.locator("#hands").check();
    await state(page, "page-state-hearing");
    const { stops, stoppedAt } = await page.evaluate(() => window.sounded);
    const loudAt = await page.evaluate(() => window.loudAt);
    await turns(page, 5);
    await page.locator("#hands").uncheck();
    const states = await page.evaluate(() => window.states);
    const off = await page.evaluate(() => [
      String(document.getElementById("hands").checked), window.sent.some((m) => m.type === "listen" && !m.on),
    ]);
    return {
      stops, ms: stoppedAt - loudAt, states: ["page-state-open", "page-state-hearing"].filter((one) => states.includes(one)),
      off, log: await log(page), problems: page.problems,
    };
  },

  async hurry() {
    const page = await open({ held: true });
    const look = () => page.evaluate(() => ({
      pressed: document.getElementById("talk").getAttribute("aria-pressed"),
      state: document.getElementById("state").dataset.words, alert: document.getElementById("alert").textContent,
    }));
    await page.waitForFunction(() => window.held.length > 0);
    await page.locator("#talk").focus();
    await page.keyboard.press("Enter");
    const early = await look();
    await page.evaluate(() => window.release());
    await state(page, "page-state-listening");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll(".turn.sayso").length === 2);
    await page.keyboard.press("Enter");
    await state(page, "page-state-listening");
    await page.keyboard.press("Enter"); // let go, and at once pressed again
    await page.keyboard.press("Enter");
    await state(page, "page-state-listening");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.sent.filter((one) => one.type === "audio_end").length === 3);
    const order = await page.evaluate(() => window.sent.map((one) => one.type).filter((type) => type.startsWith("audio_")));
    await page.evaluate(() => {
      window.alerts = 0;
      new MutationObserver((all) => all.forEach((one) => { window.alerts += one.addedNodes.length; }))
        .observe(document.getElementById("alert"), { childList: true });
      window.holding = true;
      window.sockets.at(-1).onclose({ code: 1006 });
      window.sockets.at(-1).onclose({ code: 1006 }); // tried again in vain
    });
    await page.locator("#stop").click();
    await page.locator("#reader").check();
    await page.waitForFunction(() => window.held.length > 0);
    await page.evaluate(() => window.release());
    await page.evaluate(() => { window.came = []; });
    await say(page, wish.lines[0]);
    const alerts = await page.evaluate(() => window.alerts);
    const after = (await look()).alert;
    const quiet = await page.evaluate(() => window.came.length);
    await page.route("**/words/de.json", async (route) => {
      await page.waitForFunction(() => document.documentElement.lang === "pt-BR");
      await route.continue();
    });
    await page.evaluate(() => {
      const field = document.getElementById("language");
      for (const tag of ["de", "pt-BR"]) {
        field.value = tag;
        field.dispatchEvent(new Event("change"));
      }
    });
    await page.waitForResponse("**/words/de.json");
    await say(page, "botas");
    const language = await page.evaluate(() => [
      document.documentElement.lang, document.getElementById("language").value, document.getElementById("send").textContent,
    ]);
    return { early, order, alerts, after, quiet, language, problems: page.problems };
  },

  async reader() {
    const page = await open();
    await page.locator("#reader").check();
    await say(page, wish.lines[0]);
    await page.waitForTimeout(500);
    const sounded = await page.evaluate(() => window.sounded.seconds);
    await page.reload();
    await turns(page, 1);
    return { sounded, kept: await page.locator("#reader").isChecked() };
  },

  async held() {
    const page = await open();
    const button = await page.locator("#talk").boundingBox();
    await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2);
    await page.mouse.down();
    await state(page, "page-state-listening");
    const pressed = await page.locator("#talk").getAttribute("aria-pressed");
    await page.waitForTimeout(wish.seconds * 1000);
    const letGo = await page.evaluate(() => performance.now());
    await page.mouse.up();
    await turns(page, 2 + (wish.silent ? 0 : 1));
    const answered = await page.evaluate(() => performance.now());
    await page.waitForFunction(() => window.sounded.firstAt !== null);
    const { firstAt, loudest, tones } = await page.evaluate(() => window.sounded);
    const released = await page.locator("#talk").getAttribute("aria-pressed");
    return {
      pressed, released, answered_ms: answered - letGo, sounded_ms: firstAt - letGo, loudest, tones,
      log: await log(page), problems: page.problems,
    };
  },

  async keyboard() {
    const page = await open();
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement.className);
    await page.keyboard.press("Enter");
    const skipped = await page.evaluate(() => document.activeElement.id);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const third = await page.evaluate(() => document.activeElement.id);
    await page.keyboard.press("Space");
    await state(page, "page-state-listening");
    const pressed = await page.locator("#talk").getAttribute("aria-pressed");
    await page.waitForTimeout(wish.seconds * 1000);
    await page.keyboard.press("Enter");
    await turns(page, 3);
    const released = await page.locator("#talk").getAttribute("aria-pressed");
    const focus = await page.evaluate(() => document.activeElement.id);
    const order = [];
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate(() => document.activeElement.id));
    }
    return { first, skipped, third, pressed, released, focus, order, log: await log(page), problems: page.problems };
  },

  async denied() {
    const page = await open();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await page.locator("#talk").click();
    await page.waitForFunction(() => document.getElementById("alert").textContent !== "");
    const told = await page.locator("#alert").textContent();
    const count = await page.locator("#alert p").count();
    const pressed = await page.locator("#talk").getAttribute("aria-pressed");
    await say(page, wish.lines[0]);
    return { told, count, pressed, after: await page.locator("#alert").textContent() };
  },

  async deaf() {
    const page = await open();
    const told = await page.locator("#talk-help").textContent();
    const disabled = await page.locator("#talk").getAttribute("aria-disabled");
    await page.locator("#talk").click({ force: true });
    await page.waitForFunction(() => document.getElementById("alert").textContent !== "");
    return { told, disabled, pressed: await page.locator("#talk").getAttribute("aria-pressed"), axe: await axe(page) };
  },

  async language() {
    const page = await open();
    await page.evaluate((line) => { // at once: what is typed must not go out on the line that is being left
      document.getElementById("language").value = "pt-BR";
      document.getElementById("language").dispatchEvent(new Event("change"));
      document.getElementById("say").value = line;
      document.getElementById("form").requestSubmit();
    }, wish.lines[0]);
    await turns(page, 3);
    await page.waitForFunction(() => document.documentElement.lang === "pt-BR");
    return {
      title: await page.title(), send: await page.locator("#send").textContent(), log: await log(page),
      problems: page.problems,
    };
  },

  async token() {
    const page = await open();
    await say(page, wish.lines[0]);
    const address = page.url();
    await page.goto(wish.url.split("#")[0]);
    await turns(page, 1);
    const other = await (await browser.newContext()).newPage();
    await other.goto(wish.url.split("#")[0]);
    await other.waitForFunction(() => document.getElementById("alert").textContent !== "");
    return { address, told: await other.locator("#alert").textContent(), shut: await other.locator("#reconnect").isVisible() };
  },

  async axe() {
    const found = {};
    for (const how of [{}, { dark: true }, { width: 320, height: 800 }, { width: 320, height: 256, zoom: 4 }, { reduced: true }]) {
      const page = await open(how);
      const name = JSON.stringify(how);
      found[name] = { empty: how.width || how.reduced ? [] : await axe(page) }; // the same parts at every size
      for (const line of wish.lines) await say(page, line);
      await page.locator("#stop").click();
      found[name].talking = await axe(page);
      await page.evaluate(() => { document.getElementById("alert").innerHTML = "<p>Something is wrong.</p>"; });
      await page.evaluate(() => document.getElementById("talk").setAttribute("aria-pressed", "true"));
      found[name].pressed = await axe(page);
      found[name].ruler = await ruler(page);
      await page.context().close();
    }
    return found;
  },

  async pictures() {
    const shapes = {
      narrow: { width: 320, height: 900 }, desktop: { width: 1200, height: 1100 },
      dark: { width: 1200, height: 1100, dark: true }, zoomed: { width: 320, height: 256, zoom: 4 },
    };
    for (const [name, how] of Object.entries(shapes)) {
      const page = await open(how);
      if (wish.language) {
        await page.locator("#language").selectOption(wish.language);
        await page.waitForFunction((tag) => document.documentElement.lang === tag, wish.language);
      }
      for (const line of wish.lines) await say(page, line);
      await page.locator("#say").focus();
      await page.keyboard.press("Escape");
      await page.screenshot({ path: `${wish.out}/page-${name}.png`, fullPage: name !== "zoomed" });
      await page.locator("#reader").check();
      await page.evaluate(() => document.getElementById("talk").setAttribute("aria-pressed", "true"));
      await page.evaluate(() => { document.getElementById("alert").innerHTML = "<p>The microphone is not allowed for this page.</p>"; });
      await page.screenshot({ path: `${wish.out}/page-${name}-live.png`, fullPage: true });
      await page.context().close();
    }
    return {};
  },
};

try {
  console.log(JSON.stringify(await scenarios[wish.scenario]()));
} finally {
  await browser.close();
}
