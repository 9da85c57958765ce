import { lastTelling } from '../fact/facts.ts';
import { heldText } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { type ChangedSince, type Stays, staysNow } from '../incident/wrong-words/changed-since.ts';
import { wasOutBy } from '../incident/wrong-words/dealt-with.ts';
import type { Leaning } from '../incident/wrong-words/leaning.ts';
import { sentenceCount } from './leaning-text.ts';
import { uncorrectedPlaces } from './next-for-public.ts';

const list = new Intl.ListFormat('en');

const counted = (count: number): string => (count === 1 ? 'One sentence' : `${count} sentences`);

/** Where words leave what is out of date, and why, a sentence each; none where they are a word of the change on every channel. */
export function staysTexts(
  { notOn, unsaidOn }: Stays,
  channelName: (id: string) => string,
): readonly string[] {
  const named = (channels: readonly string[]) => list.format(channels.map(channelName));
  const apart = `These words do not go out on ${named(notOn)}: what is out of date stays there.`;
  const unsaid = `These words go out on ${named(unsaidOn)}, and no word of the change was found in them: what is out of date stays there.`;
  return [...(notOn.length === 0 ? [] : [apart]), ...(unsaidOn.length === 0 ? [] : [unsaid])];
}

/** What is out of date since something changed, where, what to do about it, and where the words under way leave it. */
export function changedSinceText(
  state: IncidentState,
  changed: ChangedSince,
  channelName: (id: string) => string,
): string {
  const { fact, until, places } = changed;
  const count = sentenceCount(places);
  const on = [...new Set(places.map(({ release }) => channelName(release.channel)))];
  const says = count === 1 ? 'that is out was found to say' : 'that are out were found to say';
  const stays = staysTexts(staysNow(state, changed), channelName).join(' ');
  return `${counted(count)} ${says} what ${heldText(until, lastTelling(fact).at, state.zone)}: ${list.format(on)}. Say in the next word what holds now. ${stays}`.trimEnd();
}

/**
 * What follows for words that are out if a fact falls, before anybody says so: it was wrong (`until` null), or it was right
 * until then and has changed. `isOut`: whether any words are.
 */
export function followsText(leaning: Leaning, until: number | null, isOut = true): string {
  if (!isOut) return 'No words are out yet.';
  const open = uncorrectedPlaces(leaning);
  const held = open.filter(({ release }) => wasOutBy(release, until));
  const wrong = open.filter((one) => !held.includes(one));
  const [right, after] = [sentenceCount(held), sentenceCount(wrong)];
  const dealt = right + after === 0 ? sentenceCount(leaning.released) : 0;
  if (dealt > 0)
    return `${counted(dealt)} found that ${dealt === 1 ? 'is' : 'are'} out: corrected, being corrected, or kept with a reason.`;
  if (right + after === 0)
    return 'No sentence that is out was found to lean on it: look through what is out.';
  const isWrong =
    until === null
      ? `${counted(after)} that ${after === 1 ? 'is out was' : 'are out were'} found to be wrong from then on: a correction comes next.`
      : `${counted(after)} ${after === 1 ? 'was' : 'were'} found that went out after that, when it held no more: a correction comes next.`;
  const wasRight =
    right === 1
      ? 'One sentence that is out was found to have been right then: it is not corrected, and the next word says what holds now.'
      : `${counted(right)} that are out were found to have been right then: they are not corrected, and the next word says what holds now.`;
  return [...(right === 0 ? [] : [wasRight]), ...(after === 0 ? [] : [isWrong])].join(' ');
}
