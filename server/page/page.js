// The page: the same conversation as every other face, typed, spoken and read.

import { Connection } from "./connection.js";
import { Microphone } from "./microphone.js";
import { Speaker } from "./speaker.js";
import { TalkButton } from "./talkbutton.js";
import { Tones } from "./tones.js";
import { Transcript } from "./transcript.js";

const $ = (id) => document.getElementById(id);
const THINKING_AFTER_MS = 500; // an answer that comes sooner needs no word about it
const FAILED = new Set(["error", "not_understood"]); // replies that tell that something did not work

let words = {};
let hearing = "none";
let listening = false; // the button is pressed
let starting = null; // the microphone on its way
let attempt = 0; // goes up when listening is cancelled: a microphone that comes too late is given back
let thinking = null;
let waiting = false; // what is typed goes out as soon as the server has greeted
let last = null; // the last answer
let limitTimer = null;
let utteranceS = 30;
let wanted = true; // signals, by the person's settings

const transcript = new Transcript($("log"));
const microphone = new Microphone();
const speaker = new Speaker(spoke);
const tones = new Tones();
const connection = new Connection(hello, { ready, message, sound: (data) => speaker.play(data), lost });

// --- words

async function speakLanguage(tag) {
  const answer = await fetch(`/words/${tag}.json`);
  if (!answer.ok) return;
  const file = await answer.json();
  words = file.words;
  document.documentElement.lang = file.lang;
  document.documentElement.dir = file.dir;
  document.title = words["page-title"];
  $("language").value = file.lang;
  localStorage.setItem("language", file.lang);
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = words[element.dataset.words];
}

function state(key) {
  const element = $("state");
  if (element.dataset.words === key) return;
  element.dataset.words = key;
  element.textContent = words[key];
}

/** A short signal, where they are wanted; never while the person speaks, but to tell that they may. */
function signal(name) {
  if (!wanted || !$("tones").checked || (listening && name !== "listening")) return 0;
  // A screen reader reads what these two say; the other two tell of the microphone, which must be known at once.
  if ($("reader").checked && (name === "thinking" || name === "error")) return 0;
  return tones.play(speaker.wake(), name);
}

/** The state when nothing is going on. */
function rest() {
  clearTimeout(thinking);
  if (listening) state("page-state-listening");
  else if (speaker.speaking) state("page-state-speaking");
  else state(connection.open ? "page-state-waiting" : "page-state-lost");
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

function ready(message) {
  hearing = message.hearing;
  utteranceS = message.limits.utterance_s;
  wanted = message.tones !== false;
  $("reconnect").hidden = true;
  $("talk").setAttribute("aria-disabled", String(hearing === "none"));
  $("talk-help").dataset.words = hearing === "none" ? "page-cannot-hear" : "page-talk-help";
  $("talk-help").textContent = words[$("talk-help").dataset.words];
  if (!$("log").hasChildNodes()) transcript.add("sayso", words["page-sayso"], "page-sayso", message.sentences);
  alertOnce("");
  rest();
  if (waiting) send();
}

function lost(code, trying) {
  cancelListening();
  speaker.stop();
  rest();
  const known = {
    1000: "page-close-ended", 1009: "page-close-too-big", 4401: "page-close-token", 4408: "page-close-idle",
    4409: "page-close-elsewhere", 4429: "page-close-too-fast", 4430: "page-close-too-fast",
    4431: "page-close-full", 4503: "page-close-full",
  };
  $("reconnect").hidden = trying;
  alertOnce(words[known[code] ?? (trying ? "page-close-lost" : "page-close-fault")]);
}

function message(received) {
  switch (received.type) {
    case "heard":
      if (received.text) transcript.add("you", words["page-you"], "page-you", [received]);
      break;
    case "reply":
      last = received;
      speaker.expect(received.turn, received.sentences);
      if (FAILED.has(received.kind)) speaker.after(signal("error"));
      transcript.add("sayso", words["page-sayso"], "page-sayso", received.sentences);
      $("log").lastElementChild.scrollIntoView({ block: "nearest" });
      if (received.language !== document.documentElement.lang) speakLanguage(received.language);
      rest();
      break;
    case "done":
      if (!received.stopped) speaker.complete(received.turn);
      rest();
      break;
    case "error":
      signal("error");
      alertOnce(received.message, received.language);
      rest();
      break;
  }
}

function spoke(_speaking, heardTurn) {
  if (heardTurn !== null) connection.send({ type: "played", turn: heardTurn });
  rest();
}

/** Something was asked: what sounds is silenced, and a slow answer gets a word. */
function asked() {
  speaker.stop();
  alertOnce("");
  clearTimeout(thinking);
  thinking = setTimeout(() => {
    state("page-state-thinking");
    signal("thinking");
  }, THINKING_AFTER_MS);
}

function silence() {
  speaker.stop();
  connection.send({ type: "stop" });
  rest();
}

// --- the microphone

async function startListening() {
  if (hearing === "none") return alertOnce(words["page-cannot-hear"]);
  if (!connection.open) return undefined;
  if (!navigator.mediaDevices) return alertOnce(words["page-no-microphone"]);
  speaker.stop();
  alertOnce("");
  listening = true;
  $("talk").setAttribute("aria-pressed", "true");
  state("page-state-starting");
  connection.send({ type: "audio_start" });
  const mine = attempt;
  let first = true;
  starting = microphone.start((piece) => {
    if (first) {
      first = false;
      signal("listening");
      rest();
    }
    connection.send(piece);
  });
  try {
    await starting;
    if (mine !== attempt) return microphone.close();
    limitTimer = setTimeout(finishListening, (utteranceS - 1) * 1000);
  } catch (problem) {
    if (mine !== attempt) return undefined;
    cancelListening();
    const denied = problem?.name === "NotAllowedError";
    alertOnce(words[denied ? "page-microphone-denied" : "page-no-microphone"]);
  }
  return undefined;
}

async function finishListening() {
  if (!listening) return;
  released();
  try {
    await starting;
  } catch {
    return; // told where it was started
  }
  await microphone.stop();
  signal("heard");
  state("page-state-heard");
  asked();
  connection.send({ type: "audio_end" });
}

function cancelListening() {
  if (!listening) return;
  attempt += 1;
  released();
  connection.send({ type: "audio_cancel" });
  microphone.close();
}

function released() {
  clearTimeout(limitTimer);
  listening = false;
  $("talk").setAttribute("aria-pressed", "false");
  rest();
}

// --- what the person does

new TalkButton($("talk"), { listening: () => listening, start: startListening, finish: finishListening });

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  speaker.wake();
  send();
});

/** What is typed while the line is being taken up stays in its field and goes out when the server has greeted. */
function send() {
  const text = $("say").value.trim();
  waiting = Boolean(text) && !connection.ready;
  if (!text || waiting) return;
  asked();
  connection.send({ type: "text", text });
  $("say").value = "";
}

$("say").addEventListener("input", () => {
  waiting = false; // it is being written anew: it goes when it is sent again
});

$("stop").addEventListener("click", silence);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  cancelListening();
  silence();
});

$("again").addEventListener("click", () => {
  if (!last) return;
  speaker.wake();
  speaker.expect(last.turn, last.sentences);
  connection.send({ type: "repeat" });
});

$("reader").addEventListener("change", () => {
  const reader = $("reader").checked;
  localStorage.setItem("reader", String(reader));
  if (reader) speaker.stop();
  connection.send({ type: "voice", on: !reader });
});

$("tones").addEventListener("change", () => localStorage.setItem("tones", String($("tones").checked)));

$("language").addEventListener("change", async () => {
  connection.leave(); // an answer on the old line would be lost
  await speakLanguage($("language").value);
  connection.connect(); // the same talk, in the other language
});

$("reconnect").addEventListener("click", () => {
  $("reconnect").hidden = true;
  connection.connect();
});

document.addEventListener("visibilitychange", () => document.hidden && cancelListening());

$("reader").checked = localStorage.getItem("reader") === "true";
$("tones").checked = localStorage.getItem("tones") !== "false";
tones.load();
await speakLanguage(localStorage.getItem("language") ?? document.documentElement.lang);
connection.connect();
