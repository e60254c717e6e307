// The microphone, on only while the person talks.

const RATE = 16000;
const TAIL_MS = 250; // the last sound is still on its way when the button is let go

export class Microphone {
  #context = null;
  #stream = null;
  #node = null;
  #ended = null;

  /** Begin to listen. `onPiece` gets Int16Array pieces. Rejects where there is no microphone or it is not allowed. */
  async start(onPiece) {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    this.#stream = await navigator.mediaDevices.getUserMedia({ audio });
    try {
      await this.#listen(RATE, onPiece);
    } catch {
      // This browser does not change the rate of a microphone: the worklet does.
      await this.#context?.close();
      await this.#listen(undefined, onPiece);
    }
  }

  async #listen(sampleRate, onPiece) {
    this.#context = new AudioContext(sampleRate ? { sampleRate } : {});
    await this.#context.audioWorklet.addModule("/worklet.js");
    await this.#context.resume();
    this.#node = new AudioWorkletNode(this.#context, "capture", { numberOfOutputs: 0 });
    this.#ended = new Promise((resolve) => {
      this.#node.port.onmessage = ({ data }) => (data === null ? resolve() : onPiece(data));
    });
    this.#context.createMediaStreamSource(this.#stream).connect(this.#node);
  }

  /** End: the last pieces still come, then the microphone is given back. */
  async stop() {
    await new Promise((resolve) => setTimeout(resolve, TAIL_MS));
    this.#node?.port.postMessage("end");
    await Promise.race([this.#ended, new Promise((resolve) => setTimeout(resolve, TAIL_MS))]);
    this.close();
  }

  close() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#context?.close();
    this.#stream = this.#context = this.#node = null;
  }
}
