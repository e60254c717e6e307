// The page's own words: fetched for a language, put on every part that names its words.

const root = document.documentElement;

export class Words {
  #words = {};
  #choice = 0; // goes up with each language that is asked for: only the newest counts

  constructor() {
    for (const element of this.#parts()) this.#words[element.dataset.words] = element.textContent;
  }

  of(key) {
    return this.#words[key];
  }

  /** Put the words of `key` on an element; an element that has them keeps them, so that nothing is told twice. */
  put(element, key) {
    if (element.dataset.words === key) return;
    element.dataset.words = key;
    element.textContent = this.of(key);
  }

  /** Speak a language. False where its words could not be had; null where another was asked for meanwhile. */
  async speak(tag) {
    this.#choice += 1;
    const mine = this.#choice;
    let file = null;
    try {
      const answer = await fetch(`/words/${tag}.json`);
      if (answer.ok) file = await answer.json();
    } catch {
      file = null; // the server is away; the page stays as it is
    }
    if (mine !== this.#choice) return null;
    if (file === null) return false;
    this.#words = file.words;
    root.lang = file.lang;
    root.dir = file.dir;
    document.title = this.of("page-title");
    localStorage.setItem("language", file.lang);
    for (const element of this.#parts()) element.textContent = this.of(element.dataset.words);
    return true;
  }

  #parts() {
    return document.querySelectorAll("[data-words]");
  }
}
