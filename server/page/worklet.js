// The microphone's sound as 16 kHz mono s16le in pieces of 40 ms.
//
// Where the browser gives the context another rate, the sound is low-passed (windowed sinc) and read at 16 kHz.

const RATE = 16000;
const PIECE = RATE * 0.04;
const TAPS = 63;

/** A low-pass of unit gain that keeps what 16 kHz can hold. `rate` is the context's, in Hz. */
function lowPass(rate) {
  const cut = 0.45 * RATE / rate;
  const middle = (TAPS - 1) / 2;
  const taps = Float32Array.from({ length: TAPS }, (_, i) => {
    const x = i - middle;
    const sinc = x === 0 ? 2 * cut : Math.sin(2 * Math.PI * cut * x) / (Math.PI * x);
    return sinc * (0.54 - 0.46 * Math.cos(2 * Math.PI * i / (TAPS - 1)));
  });
  const sum = taps.reduce((a, b) => a + b, 0);
  return taps.map((tap) => tap / sum);
}

class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
    this.taps = sampleRate === RATE ? null : lowPass(sampleRate);
    this.past = new Float32Array(TAPS);
    this.at = 0; // which of the past is the oldest
    this.until = 0; // input samples until the next output sample
    this.before = 0;
    this.running = true;
    this.port.onmessage = () => this.end();
  }

  end() {
    this.running = false;
    if (this.filled > 0) this.port.postMessage(this.piece.slice(0, this.filled));
    this.port.postMessage(null);
  }

  process(inputs) {
    const input = inputs[0];
    if (!this.running || input.length === 0) return this.running;
    for (let i = 0; i < input[0].length; i++) {
      let value = 0;
      for (const channel of input) value += channel[i] / input.length;
      if (this.taps) this.resample(value);
      else this.put(value);
    }
    return true;
  }

  resample(value) {
    this.past[this.at] = value;
    this.at = (this.at + 1) % TAPS;
    let now = 0;
    for (let k = 0; k < TAPS; k++) now += this.taps[k] * this.past[(this.at + k) % TAPS];
    while (this.until < 1) {
      this.put(this.before + (now - this.before) * this.until);
      this.until += sampleRate / RATE;
    }
    this.until -= 1;
    this.before = now;
  }

  put(value) {
    this.piece[this.filled++] = Math.round(Math.max(-1, Math.min(1, value)) * 32767);
    if (this.filled === PIECE) {
      this.port.postMessage(this.piece);
      this.piece = new Int16Array(PIECE);
      this.filled = 0;
    }
  }
}

registerProcessor("capture", Capture);
