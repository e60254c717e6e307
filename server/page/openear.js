// The microphone that stays open: the person just speaks, also into what Sayso says.

import { Recording } from "./microphone.js";

export class OpenEar {
  #recording = null;

  constructor(connection) {
    this.connection = connection;
  }

  get open() {
    return this.#recording !== null;
  }

  /** Rejects where there is no microphone or it is not allowed. `onOpen` is called with the first sound. */
  async start(onOpen) {
    this.close();
    const mine = new Recording();
    this.#recording = mine;
    let first = true;
    try {
      await mine.start((piece) => {
        if (first) onOpen();
        first = false;
        if (this.connection.ready) this.connection.send(piece);
      });
    } catch (problem) {
      if (this.#recording === mine) this.#recording = null;
      throw problem;
    }
    if (this.#recording === mine) this.tell();
  }

  /** Tell the server, on each new line anew. */
  tell() {
    if (this.open && this.connection.ready) {
      this.connection.send({ type: "listen", on: true, echo: !this.#recording.cancelsEcho });
    }
  }

  close() {
    if (!this.open) return;
    this.#recording.close();
    this.#recording = null;
    if (this.connection.ready) this.connection.send({ type: "listen", on: false });
  }
}
