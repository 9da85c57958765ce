import { type OutBy, outByText } from '../../../shared/release/releases.ts';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';

const WIDTH = 100;

/** Breaks a text into lines of at most `WIDTH` characters, each indented. Line breaks of the text stay. */
export function wrapped(text: string, indent: string): string {
  const lines = text.split('\n').flatMap((line) => {
    const out: string[] = [''];
    for (const word of line.split(' ')) {
      const last = out.at(-1) ?? '';
      if (last === '') out[out.length - 1] = word;
      else if (indent.length + last.length + 1 + word.length <= WIDTH)
        out[out.length - 1] = `${last} ${word}`;
      else out.push(word);
    }
    return out;
  });
  return lines.map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

/** An instant with its date and zone. */
export function when(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)} ${zoneText(at, zone)}`;
}

/** When words were out; or by when or in which minute, where nobody knows since when. */
export function outWhen(at: number, latest: OutBy, zone: string): string {
  const time = when(at, zone);
  return latest ? outByText(latest, time) : time;
}
