// Short signals made of the server's numbers: your turn, heard you, at work, it did not work. Each stands as text too.

export class Tones {
  #numbers = {};

  async load() {
    const answer = await fetch("/tones.json");
    if (answer.ok) this.#numbers = await answer.json();
  }

  /** Sound one, beginning at `at` (the context's seconds); returns when it ends. */
  play(context, name, at = context.currentTime) {
    const tone = this.#numbers[name];
    if (!tone) return at;
    const begin = Math.max(at, context.currentTime);
    return Math.max(...tone.notes.map((note) => sound(context, tone, note, begin)));
  }
}

function sound(context, tone, note, begin) {
  const from = begin + note.at;
  const to = from + note.for;
  const shape = new GainNode(context, { gain: 0 });
  shape.gain.setValueAtTime(0, from);
  shape.gain.linearRampToValueAtTime(tone.gain, from + tone.rise);
  shape.gain.setValueAtTime(tone.gain, to - tone.fall);
  shape.gain.linearRampToValueAtTime(0, to);
  shape.connect(context.destination);
  for (const [times, share] of [[1, 1], [2, tone.overtone]]) {
    const source = new OscillatorNode(context, { frequency: note.from * times });
    source.frequency.setValueAtTime(note.from * times, from);
    source.frequency.linearRampToValueAtTime(note.to * times, to);
    source.connect(new GainNode(context, { gain: share })).connect(shape);
    source.start(from);
    source.stop(to);
  }
  return to;
}
