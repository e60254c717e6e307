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

  /**
   * `onChange(heardTurn)`: it begins or ends; heardTurn is the turn that was heard to its end, or null.
   * `onSentence(turn, sentence)`: that sentence was heard to its end.
   */
  constructor(onChange, onSentence) {
    this.onChange = onChange;
    this.onSentence = onSentence;
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

  /** It speaks, or waits for the sound of an answer. */
  get expecting() {
    return this.#turn !== 0;
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
    source.onended = () => this.#ended(source, flags & LAST_OF_SENTENCE ? sentence : null);
    if (first) this.onChange(null);
  }

  /** The server has sent all of it. */
  complete(turn) {
    if (turn !== this.#turn) return;
    this.#complete = true;
    if (!this.speaking) this.#over();
  }

  #ended(source, sentence) {
    this.#playing.delete(source);
    if (sentence !== null) this.onSentence(this.#turn, sentence);
    if (this.speaking) return;
    if (this.#complete) this.#over();
    else this.onChange(null);
  }

  #over() {
    const turn = this.#turn;
    this.#turn = 0;
    this.onChange(turn || null);
  }

  /** Silence now. */
  stop() {
    const was = this.expecting || this.speaking;
    for (const source of this.#playing) {
      source.onended = null;
      source.stop();
    }
    this.#playing.clear();
    this.#until = 0;
    this.#turn = 0;
    if (was) this.onChange(null);
  }
}
