// What is said while the talk button is down: one request, from the press to the release.

import { Recording } from "./microphone.js";

export class SpokenRequest {
  #now = null;
  #before = Promise.resolve(); // the request before this one, until it has been sent

  /**
   * `on` holds hears() (false where nothing does; it tells so), changed(), opened(), sent(), failed(problem) and
   * longestMs().
   */
  constructor(connection, on) {
    this.connection = connection;
    this.on = on;
  }

  /** The button is down. */
  get listening() {
    return this.#now !== null;
  }

  /** ... and what is said is heard. */
  get open() {
    return this.#now?.open === true;
  }

  /** The button goes down. It may be before there is a line, or while the request before is still being sent. */
  async start() {
    const mine = { recording: new Recording(), open: false, cancelled: false, line: 0, opening: null, timer: null };
    this.#now = mine;
    this.on.changed();
    await this.#before;
    await this.connection.whenReady();
    if (this.#now !== mine) return;
    if (!this.on.hears()) return this.cancel();
    mine.line = this.connection.line;
    this.connection.send({ type: "audio_start" });
    mine.opening = mine.recording.start((piece) => {
      if (!mine.open) {
        mine.open = true;
        this.on.opened();
      }
      if (this.connection.line === mine.line) this.connection.send(piece);
    });
    try {
      await mine.opening;
    } catch (problem) {
      if (mine.cancelled) return;
      if (this.#now === mine) this.cancel();
      this.on.failed(problem);
      return;
    }
    if (this.#now === mine) mine.timer = setTimeout(() => this.finish(), this.on.longestMs());
  }

  /** The button goes up: what was said is the request. */
  finish() {
    const mine = this.#now;
    if (mine === null) return;
    if (mine.opening === null) return this.cancel();
    this.#release(mine);
    this.#before = this.#send(mine);
  }

  async #send(mine) {
    try {
      await mine.opening;
    } catch {
      return; // told where it was started
    }
    await mine.recording.stop();
    if (!this.connection.ready || this.connection.line !== mine.line) return; // lost, and told
    this.on.sent();
    this.connection.send({ type: "audio_end" });
  }

  /** Nothing was said. */
  cancel() {
    const mine = this.#now;
    if (mine === null) return;
    mine.cancelled = true;
    this.#release(mine);
    mine.recording.close();
    if (mine.opening !== null && this.connection.line === mine.line) this.connection.send({ type: "audio_cancel" });
  }

  #release(mine) {
    clearTimeout(mine.timer);
    this.#now = null;
    this.on.changed();
  }
}
