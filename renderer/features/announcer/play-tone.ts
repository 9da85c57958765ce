/** Each tone as [frequency in Hz, start in s]: rising for "half gone", falling for "used up". */
const TONES = {
  warn: [
    [660, 0],
    [880, 0.14],
  ],
  over: [
    [660, 0],
    [495, 0.18],
    [660, 0.42],
    [495, 0.6],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;

const LENGTH_S = 0.12;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

function note(audio: AudioContext, frequency: number, start: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const from = audio.currentTime + start;
  oscillator.frequency.value = frequency;
  // A short ramp at both ends: without it every tone begins and ends with a click.
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.01);
  gain.gain.linearRampToValueAtTime(0, from + LENGTH_S);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(from + LENGTH_S);
}

/** Plays a short tone made in code. A machine without sound stays silent. */
export function playTone(tone: 'warn' | 'over'): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  for (const [frequency, start] of TONES[tone]) note(context, frequency, start);
}
