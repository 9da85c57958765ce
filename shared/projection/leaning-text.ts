import type { Leaning, LeaningPlace } from '../incident/wrong-words/leaning.ts';

const list = new Intl.ListFormat('en');

/** How many sentences stand in places: one that is out on several channels is one. */
export function sentenceCount(places: readonly Pick<LeaningPlace, 'words'>[]): number {
  return new Set(places.map(({ words }) => words)).size;
}

const countedText = (count: number): string => (count === 1 ? 'One sentence' : `${count} sentences`);

const leans = (count: number): string => (count === 1 ? 'leans' : 'lean');

const wereFound = (count: number): string => (count === 1 ? 'was found to lean' : 'were found to lean');

/**
 * How many sentences lean on a fact, and in how many places they are out: "6 sentences lean on it, out in 16 places".
 * `elsewhere`: those on the page without being saved, or set aside. `unsure`: whether others may lean on it that
 * nobody has tied to anything: then no more is known than what was found.
 */
export function leaningCountText(
  { drafts, released }: Leaning,
  elsewhere: readonly Pick<LeaningPlace, 'words'>[] = [],
  unsure = false,
): string {
  const all = sentenceCount([...drafts, ...released, ...elsewhere]);
  const out = sentenceCount(released);
  const places = new Set(released.map(({ release }) => release.releaseId)).size;
  const lean = `${countedText(all)} ${unsure ? wereFound(all) : leans(all)} on it`;
  if (out === 0) return `${lean}, not out yet`;
  const some = out === all ? '' : `${out} of them `;
  return `${lean}, ${some}out in ${places === 1 ? 'one place' : `${places} places`}`;
}

/**
 * What is false now that a fact was withdrawn: what is out, on which channels, and what is on its way, in sentences.
 * `elsewhere`: how many sentences are on the page without being saved, or set aside; `unsure`: as above.
 */
export function leaningText(
  { drafts, released }: Leaning,
  channelName: (id: string) => string,
  elsewhere = 0,
  unsure = false,
): string {
  if (drafts.length + released.length + elsewhere === 0 && !unsure) return 'Nothing leans on it.';
  const channels = [...new Set(released.map(({ release }) => channelName(release.channel)))];
  const [out, onWay] = [sentenceCount(released), sentenceCount(drafts)];
  const isOut =
    released.length === 0
      ? unsure
        ? 'No sentence that is out was found to lean on it.'
        : 'Nothing that is out leans on it.'
      : `${countedText(out)} out ${unsure ? wereFound(out) : leans(out)} on it: ${list.format(channels)}.`;
  const [first] = drafts;
  const notSaved =
    elsewhere === 0
      ? ''
      : `${elsewhere === 1 ? 'One sentence that is' : `${elsewhere} sentences that are`} not saved or set aside ${elsewhere === 1 ? 'leans' : 'lean'} on it.`;
  const onTheWay = first
    ? `${countedText(onWay)} of ${first.name} ${leans(onWay)} on it, not out yet.`
    : elsewhere === 0
      ? `No words on their way ${unsure ? 'were found to lean' : 'lean'} on it.`
      : '';
  return [isOut, onTheWay, notSaved].filter((one) => one !== '').join(' ');
}

/** That sentences are out which nobody has tied to anything, and how many of them use words of the fact; null where there are none. */
export function untiedText(untied: readonly { readonly common: number }[]): string | null {
  const near = untied.filter(({ common }) => common > 0).length;
  const [one] = untied;
  if (!one) return null;
  const uses = near === 0 ? '' : `, ${near === untied.length ? 'using' : `${near} of them using`} its words`;
  if (untied.length === 1) return `One more sentence is out and tied to nothing${uses}.`;
  return `${untied.length} more sentences are out and tied to nothing${uses}.`;
}
