// The page: the same conversation as every other face, typed, spoken and read.

import { Connection } from "./connection.js";
import { OpenEar } from "./openear.js";
import { SpokenRequest } from "./request.js";
import { Speaker } from "./speaker.js";
import { TalkButton } from "./talkbutton.js";
import { Tones } from "./tones.js";
import { Transcript } from "./transcript.js";
import { Words } from "./words.js";

const $ = (id) => document.getElementById(id);
const THINKING_AFTER_MS = 500; // an answer that comes sooner needs no word about it
const WORKING_MS = 8000; // the server tells so again sooner
const HEARD_MS = 1500; // after which nothing more is said about what turned out to be no request
const FAILED = new Set(["error", "not_understood"]); // replies that tell that something did not work

let hearing = "none";
let speaks = false; // somebody speaks into the open microphone
let asked = null; // a request is on its way: { timer, shown }
let answered = 0; // the last turn that an answer came for
let waiting = false; // what is typed goes out as soon as the server has greeted
let typing = false; // the server knows that something stands in the field
let last = null; // the last answer
let heardTo = Infinity; // the last sentence of it that was heard to its end
let mute = false; // nothing speaks here
let utteranceS = 30;
let wanted = true; // signals, by the person's settings

const words = new Words();
const transcript = new Transcript($("log"));
const tones = new Tones();
const speaker = new Speaker(spoke, heardSentence);
const connection = new Connection(hello, { ready, message, sound: (data) => speaker.play(data), lost });
const ear = new OpenEar(connection);
const request = new SpokenRequest(connection, {
  hears, changed: requestChanged, opened: requestOpened, sent: requestSent, failed: microphoneFailed,
  longestMs: () => (utteranceS - 1) * 1000,
});

// --- words

/** False where there are no words of it; null where another language was asked for meanwhile. */
async function speakLanguage(tag) {
  const spoken = await words.speak(tag);
  if (spoken !== null) $("language").value = document.documentElement.lang;
  return spoken;
}

function state(key) {
  words.put($("state"), key);
}

/** A short signal, where they are wanted; never while the person speaks, but to tell that they may. */
function signal(name) {
  const over = request.listening || speaks;
  if (!wanted || !$("tones").checked || (over && name !== "listening")) return 0;
  // A screen reader reads what these two say; the other two tell of the microphone, which must be known at once.
  if ($("reader").checked && (name === "thinking" || name === "error")) return 0;
  return tones.play(speaker.wake(), name);
}

/** Tell what is going on now. */
function rest() {
  $("goon").setAttribute("aria-disabled", String(!unheard()));
  if (request.listening) {
    const starting = connection.ready ? "page-state-starting" : "page-state-connecting";
    state(request.open ? "page-state-listening" : starting);
  } else if (speaks) state("page-state-hearing");
  else if (speaker.speaking) state("page-state-speaking");
  else if (asked?.shown) state("page-state-thinking");
  else if (asked !== null && $("state").dataset.words === "page-state-heard") return;
  else if (!connection.open) state("page-state-lost");
  else state(ear.open ? "page-state-open" : "page-state-waiting");
}

/** Something of the last answer was not heard to its end, and nothing is being said. */
function unheard() {
  if (last === null || mute || $("reader").checked || speaker.expecting) return false;
  return last.sentences.some((sentence, place) => place > heardTo && sentence.spoken);
}

/** An error is told once, in an alert; what the person does next takes it away. */
function alertOnce(text, language) {
  const line = document.createElement("p");
  line.textContent = text;
  if (language) line.lang = language;
  $("alert").replaceChildren(...(text ? [line] : []));
}

// --- the line to the server

function hello() {
  return { language: document.documentElement.lang, voice: !$("reader").checked };
}

function ready(greeting) {
  hearing = greeting.hearing;
  utteranceS = greeting.limits.utterance_s;
  wanted = greeting.tones !== false;
  mute = !greeting.voice && !$("reader").checked;
  answered = 0; // turns are counted anew on each line
  heardTo = Infinity;
  settle();
  $("reconnect").hidden = true;
  $("talk").setAttribute("aria-disabled", String(hearing === "none"));
  $("hands").setAttribute("aria-disabled", String(hearing === "none"));
  words.put($("talk-help"), hearing === "none" ? "page-cannot-hear" : "page-talk-help");
  if (!$("log").hasChildNodes()) transcript.add("sayso", words.of("page-sayso"), "page-sayso", greeting.sentences);
  alertOnce("");
  if (hearing === "none") closeEar();
  else ear.tell();
  typing = false;
  if (waiting) send();
  else tellTyping();
  rest();
}

function lost(code, trying) {
  request.cancel();
  speaks = false;
  settle();
  if (code !== 1000) speaker.stop(); // a farewell is heard to its end
  if (!trying) closeEar();
  rest();
  const known = {
    1000: "page-close-ended", 1009: "page-close-too-big", 4401: "page-close-token", 4408: "page-close-idle",
    4409: "page-close-elsewhere", 4429: "page-close-too-fast", 4430: "page-close-too-fast",
    4431: "page-close-full", 4503: "page-close-full",
  };
  $("reconnect").hidden = trying;
  const told = words.of(known[code] ?? (trying ? "page-close-lost" : "page-close-fault"));
  if ($("alert").textContent !== told) alertOnce(told); // each time that it is tried again in vain is no news
}

/** Nothing can be sent, and no line is on its way: tell so once more, for it was asked for once more. */
function isGone() {
  if (connection.coming) return false;
  alertOnce(words.of("page-close-fault"));
  return true;
}

/** `late`: it comes from a line that was left, and is only shown. */
function message(received, late) {
  const { type, turn } = received;
  if (type === "heard" && received.text) transcript.add("you", words.of("page-you"), "page-you", [received]);
  if (type === "reply" || type === "notice") {
    transcript.add("sayso", words.of("page-sayso"), "page-sayso", received.sentences);
    $("log").lastElementChild.scrollIntoView({ block: "nearest" });
  }
  if (late) return;
  switch (type) {
    case "reply":
      answer(received);
      break;
    case "notice":
      speaker.expect(turn, received.sentences);
      break;
    case "speaking": // an answer that was shown before is heard again, or goes on
      if (last?.turn !== turn) return;
      settle();
      heardTo = received.sentence - 1;
      speaker.expect(turn, last.sentences);
      break;
    case "speech":
      speech(received);
      break;
    case "working":
      work(0, WORKING_MS);
      break;
    case "done":
      if (turn > answered) settle(); // a request that turned out to be none
      if (!received.stopped) speaker.complete(turn);
      break;
    case "error":
      settle();
      signal("error");
      alertOnce(received.message, received.language);
      if (received.turn === null) closeEar();
      break;
  }
  if (turn > answered && type !== "heard") answered = turn;
  if (type !== "speech") rest();
}

function answer(received) {
  settle();
  last = received;
  heardTo = $("reader").checked ? Infinity : -1;
  speaker.expect(received.turn, received.sentences);
  if (FAILED.has(received.kind)) speaker.after(signal("error"));
  if (connection.ready && received.language !== document.documentElement.lang) speakLanguage(received.language);
}

/** Somebody speaks into the open microphone, or no longer. */
function speech({ on, turn }) {
  speaks = on;
  if (on) {
    settle();
    speaker.stop();
    rest();
  } else if (turn) {
    signal("heard");
    state("page-state-heard");
    setTimeout(rest, HEARD_MS);
  } else rest();
}

function spoke(heardTurn) {
  if (heardTurn !== null) connection.send({ type: "played", turn: heardTurn });
  rest();
}

function heardSentence(turn, sentence) {
  if (turn === last?.turn) heardTo = Math.max(heardTo, sentence);
  connection.send({ type: "played", turn, sentence });
}

/** A request went out: what sounds is silenced, and a slow answer gets a word. */
function ask() {
  speaker.stop();
  alertOnce("");
  work(THINKING_AFTER_MS, null);
}

/** The word that something is being worked on comes after so long, and goes after so long where nothing else ends it. */
function work(afterMs, forMs) {
  settle();
  const mine = { shown: false, timer: null };
  const over = () => {
    settle();
    rest();
  };
  mine.timer = setTimeout(() => {
    mine.shown = true;
    if (forMs !== null) mine.timer = setTimeout(over, forMs);
    rest();
    signal("thinking");
  }, afterMs);
  asked = mine;
}

/** Nothing is waited for any more. */
function settle() {
  clearTimeout(asked?.timer);
  asked = null;
}

function silence() {
  speaker.stop();
  connection.send({ type: "stop" });
  rest();
}

// --- the microphone

function hears() {
  if (hearing === "none") alertOnce(words.of("page-cannot-hear"));
  else if (!navigator.mediaDevices) alertOnce(words.of("page-no-microphone"));
  else return true;
  return false;
}

function startListening() {
  if (ear.open) return silence(); // it listens already
  if (isGone()) return undefined;
  if (connection.ready && !hears()) return undefined;
  speaker.stop();
  alertOnce("");
  return request.start();
}

function requestChanged() {
  $("talk").setAttribute("aria-pressed", String(request.listening));
  rest();
}

function requestOpened() {
  signal("listening");
  rest();
}

function requestSent() {
  signal("heard");
  ask();
  state("page-state-heard");
}

function microphoneFailed(problem) {
  const denied = problem?.name === "NotAllowedError";
  alertOnce(words.of(denied ? "page-microphone-denied" : "page-no-microphone"));
}

async function openEar() {
  request.cancel();
  if (isGone() || (connection.ready && !hears())) return closeEar();
  alertOnce("");
  state("page-state-starting");
  try {
    await ear.start(() => {
      signal("listening");
      rest();
    });
  } catch (problem) {
    closeEar();
    microphoneFailed(problem);
  }
  return undefined;
}

function closeEar() {
  ear.close();
  speaks = false;
  $("hands").checked = false;
  rest();
}

// --- what the person does

new TalkButton($("talk"), {
  listening: () => request.listening, start: startListening, finish: () => request.finish(),
});

$("hands").addEventListener("change", () => {
  speaker.wake();
  if ($("hands").checked) openEar();
  else closeEar();
});

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  speaker.wake();
  send();
});

/** What is typed while the line is being taken up stays in its field and goes out when the server has greeted. */
function send() {
  const text = $("say").value.trim();
  waiting = Boolean(text) && !connection.ready;
  if (!text || (waiting && isGone()) || waiting) return;
  ask();
  connection.send({ type: "text", text });
  $("say").value = "";
  typing = false;
}

$("say").addEventListener("input", () => {
  waiting = false; // it is being written anew: it goes when it is sent again
  tellTyping();
});

/** The first letter silences Sayso, and nobody is reminded of a question while they write. */
function tellTyping() {
  const on = $("say").value !== "";
  if (on === typing || !connection.ready) return;
  typing = on;
  if (on) speaker.stop();
  connection.send({ type: "typing", on });
}

$("stop").addEventListener("click", silence);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  request.cancel();
  silence();
});

$("goon").addEventListener("click", () => {
  if (!unheard()) return;
  speaker.wake();
  connection.send({ type: "go_on" });
});

$("again").addEventListener("click", () => {
  if (!connection.ready) return isGone();
  speaker.wake();
  speaker.stop();
  return connection.send({ type: "repeat" });
});

$("reader").addEventListener("change", () => {
  const reader = $("reader").checked;
  localStorage.setItem("reader", String(reader));
  if (reader) speaker.stop();
  connection.send({ type: "voice", on: !reader });
  rest();
});

$("tones").addEventListener("change", () => localStorage.setItem("tones", String($("tones").checked)));

$("language").addEventListener("change", async () => {
  connection.leave(); // an answer on the old line would be lost
  request.cancel();
  if ((await speakLanguage($("language").value)) !== null) connection.connect(); // the same talk, in the other language
});

$("reconnect").addEventListener("click", () => {
  $("reconnect").hidden = true;
  connection.connect();
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) return;
  request.cancel();
  if (ear.open) closeEar();
});

$("reader").checked = localStorage.getItem("reader") === "true";
$("tones").checked = localStorage.getItem("tones") !== "false";
tones.load().catch(() => undefined); // without signals the words beside them tell the same
if ((await speakLanguage(localStorage.getItem("language") ?? document.documentElement.lang)) !== null) connection.connect();
