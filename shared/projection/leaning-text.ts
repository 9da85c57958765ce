import type { Leaning, LeaningPlace } from '../incident/leaning.ts';

const list = new Intl.ListFormat('en');

const counted = (places: readonly LeaningPlace[]): string =>
  places.length === 1 ? 'One sentence' : `${places.length} sentences`;

/**
 * What is false now that a fact was withdrawn: what is out, on which channels, and what is on its way, in sentences.
 * `elsewhere`: how many sentences are on the page without being saved, or set aside.
 */
export function leaningText(
  { drafts, released }: Leaning,
  channelName: (id: string) => string,
  elsewhere = 0,
): string {
  if (drafts.length + released.length + elsewhere === 0) return 'Nothing leans on it.';
  const channels = [...new Set(released.map(({ release }) => channelName(release.channel)))];
  const out =
    released.length === 0
      ? 'Nothing that is out leans on it.'
      : `${counted(released)} out ${released.length === 1 ? 'leans' : 'lean'} on it: ${list.format(channels)}.`;
  const [first] = drafts;
  const notSaved =
    elsewhere === 0
      ? ''
      : `${elsewhere === 1 ? 'One sentence that is' : `${elsewhere} sentences that are`} not saved or set aside ${elsewhere === 1 ? 'leans' : 'lean'} on it.`;
  const onTheWay = first
    ? `${counted(drafts)} of ${first.name} ${drafts.length === 1 ? 'leans' : 'lean'} on it, not out yet.`
    : elsewhere === 0
      ? 'No words on their way lean on it.'
      : '';
  return [out, onTheWay, notSaved].filter((one) => one !== '').join(' ');
}
