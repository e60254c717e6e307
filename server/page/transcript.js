// The conversation on the page: whole sentences only, each marked with its own language.

import { isolated } from "./direction.js";

export class Transcript {
  constructor(log) {
    this.log = log;
  }

  /** One turn at once, so that a live region reads it once. `sentences`: [{text, language, direction, parts}]. */
  add(who, name, key, sentences) {
    const turn = document.createElement("div");
    turn.className = `turn ${who}`;
    const speaker = document.createElement("p");
    speaker.className = "who";
    speaker.dataset.words = key;
    speaker.textContent = name;
    turn.append(speaker);
    for (const { text, language, direction, parts } of sentences) {
      const line = document.createElement("p");
      line.lang = language;
      line.dir = direction;
      if (parts) line.append(...parts.map((part) => spoken(part, part.language === language ? direction : null)));
      else line.textContent = isolated(text, direction);
      turn.append(line);
    }
    this.log.append(turn);
  }
}

/** A part of a sentence in a language of its own, so that a screen reader says it with that language's voice. */
function spoken({ text, language }, direction) {
  const part = document.createElement(direction ? "span" : "bdi"); // a foreign one has a direction of its own too
  part.lang = language;
  part.textContent = isolated(text, direction);
  return part;
}
