// Sayso's voice: pieces of sound played one after another without a gap, silent at once when asked.

const HEAD = 12; // bytes: version, flags, sentence (u16), turn (u32), rate (u32), little-endian
const LAST_OF_SENTENCE = 1;
const LEAD_S = 0.05;

export class Speaker {
  #context = null;
  #until = 0; // when what was scheduled ends, in the context's seconds
  #playing = new Set();
  #turn = 0; // the answer that may sound; pieces of others are thrown away
  #pauses = [];
  #complete = false;

  /** `onChange(speaking, heardTurn)`: heardTurn is the turn that was heard to its end, or null. */
  constructor(onChange) {
    this.onChange = onChange;
  }

  /** Browsers let a page sound only after the person has done something on it. */
  wake() {
    this.#context ??= new AudioContext();
    if (this.#context.state === "suspended") this.#context.resume();
    return this.#context;
  }

  get speaking() {
    return this.#playing.size > 0;
  }

  /** The answer that comes now; `sentences` tell the pause before each. */
  expect(turn, sentences) {
    this.stop();
    this.#turn = turn;
    this.#pauses = sentences.map((sentence) => sentence.pause_ms / 1000);
    this.#complete = false;
  }

  /** The answer begins after `time` (the context's seconds). */
  after(time) {
    this.#until = Math.max(this.#until, time);
  }

  /** A binary message of the server. */
  play(message) {
    const head = new DataView(message, 0, HEAD);
    const [flags, sentence, turn, rate] = [
      head.getUint8(1), head.getUint16(2, true), head.getUint32(4, true), head.getUint32(8, true),
    ];
    const pcm = new Int16Array(message.slice(HEAD));
    if (turn !== this.#turn || pcm.length === 0) return;
    const context = this.wake();
    const buffer = context.createBuffer(1, pcm.length, rate);
    buffer.getChannelData(0).set(Float32Array.from(pcm, (value) => value / 32768));
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(context.destination);
    const at = Math.max(this.#until, context.currentTime + LEAD_S);
    source.start(at);
    this.#until = at + buffer.duration;
    if (flags & LAST_OF_SENTENCE) this.#until += this.#pauses[sentence + 1] ?? 0;
    const first = !this.speaking;
    this.#playing.add(source);
    source.onended = () => this.#ended(source);
    if (first) this.onChange(true, null);
  }

  /** The server has sent all of it. */
  complete(turn) {
    if (turn !== this.#turn) return;
    this.#complete = true;
    if (!this.speaking) this.#over();
  }

  #ended(source) {
    this.#playing.delete(source);
    if (this.speaking) return;
    if (this.#complete) this.#over();
    else this.onChange(false, null);
  }

  #over() {
    const turn = this.#turn;
    this.#turn = 0;
    this.onChange(false, turn || null);
  }

  /** Silence now. */
  stop() {
    const was = this.speaking;
    for (const source of this.#playing) {
      source.onended = null;
      source.stop();
    }
    this.#playing.clear();
    this.#until = 0;
    this.#turn = 0;
    if (was) this.onChange(false, null);
  }
}
