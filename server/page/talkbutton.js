// The talk button: held down it listens while it is held; tapped, or pressed with Space or Enter or by a screen
// reader, it listens until it is pressed once more.

const HELD_MS = 400;

export class TalkButton {
  #downAt = 0;
  #endsOnUp = false;

  constructor(button, { listening, start, finish }) {
    this.listening = listening;
    this.start = start;
    this.finish = finish;
    button.addEventListener("pointerdown", (event) => this.#down(event, button));
    button.addEventListener("pointerup", () => this.#up());
    button.addEventListener("pointercancel", () => this.#up());
    button.addEventListener("contextmenu", (event) => event.preventDefault());
    // A click without a pointer: the keyboard or assistive technology.
    button.addEventListener("click", (event) => event.detail === 0 && this.#toggle());
  }

  #down(event, button) {
    if (event.button !== 0) return;
    button.setPointerCapture(event.pointerId);
    this.#downAt = event.timeStamp;
    this.#endsOnUp = this.listening();
    if (!this.#endsOnUp) this.start();
  }

  #up() {
    if (this.#downAt === 0) return;
    const held = performance.now() - this.#downAt >= HELD_MS;
    this.#downAt = 0;
    if (held || this.#endsOnUp) this.finish();
  }

  #toggle() {
    if (this.listening()) this.finish();
    else this.start();
  }
}
