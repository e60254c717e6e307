// The microphone, on only while the person wants it to be. Each opening is a recording of its own: one that comes too
// late, because nobody waits for it any more, is given back without touching the next.

const RATE = 16000;
const TAIL_MS = 250; // the last sound is still on its way when the button is let go

export class Recording {
  #context = null;
  #stream = null;
  #node = null;
  #ended = null;
  #closed = false;

  /** Begin to listen. `onPiece` gets Int16Array pieces. Rejects where there is no microphone or it is not allowed. */
  async start(onPiece) {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    this.#stream = await navigator.mediaDevices.getUserMedia({ audio });
    if (this.#closed) return this.close();
    try {
      await this.#listen(RATE, onPiece);
    } catch (problem) {
      if (this.#closed) return undefined;
      // This browser does not change the rate of a microphone: the worklet does.
      await this.#context?.close();
      await this.#listen(undefined, onPiece);
    }
    return undefined;
  }

  /** The browser keeps what the page says out of the microphone. */
  get cancelsEcho() {
    return this.#stream?.getAudioTracks()[0]?.getSettings().echoCancellation === true;
  }

  async #listen(sampleRate, onPiece) {
    const context = new AudioContext(sampleRate ? { sampleRate } : {});
    this.#context = context;
    await context.audioWorklet.addModule("/worklet.js");
    await context.resume();
    if (this.#closed) return;
    this.#node = new AudioWorkletNode(context, "capture", { numberOfOutputs: 0 });
    this.#ended = new Promise((resolve) => {
      this.#node.port.onmessage = ({ data }) => {
        if (data === null) resolve();
        else if (!this.#closed) onPiece(data);
      };
    });
    context.createMediaStreamSource(this.#stream).connect(this.#node);
  }

  /** End: the last pieces still come, then the microphone is given back. */
  async stop() {
    await new Promise((resolve) => setTimeout(resolve, TAIL_MS));
    this.#node?.port.postMessage("end");
    await Promise.race([this.#ended, new Promise((resolve) => setTimeout(resolve, TAIL_MS))]);
    this.close();
  }

  /** At once, whether it has begun or not. */
  close() {
    this.#closed = true;
    this.#stream?.getTracks().forEach((track) => track.stop());
    if (this.#context?.state !== "closed") this.#context?.close();
  }
}
