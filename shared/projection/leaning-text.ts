import type { Leaning, LeaningPlace } from '../incident/leaning.ts';

const list = new Intl.ListFormat('en');

const counted = (places: readonly LeaningPlace[]): string =>
  places.length === 1 ? 'One sentence' : `${places.length} sentences`;

/** What is false now that a fact was withdrawn: what is out, on which channels, and what is on its way, in sentences. */
export function leaningText({ drafts, released }: Leaning, channelName: (id: string) => string): string {
  if (drafts.length + released.length === 0) return 'Nothing leans on it.';
  const channels = [...new Set(released.map(({ release }) => channelName(release.channel)))];
  const out =
    released.length === 0
      ? 'Nothing that is out leans on it.'
      : `${counted(released)} out ${released.length === 1 ? 'leans' : 'lean'} on it: ${list.format(channels)}.`;
  const [first] = drafts;
  const onTheWay = first
    ? `${counted(drafts)} of ${first.name} ${drafts.length === 1 ? 'leans' : 'lean'} on it, not out yet.`
    : 'No words on their way lean on it.';
  return `${out} ${onTheWay}`;
}
