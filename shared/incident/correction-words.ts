import { isTaken } from '../channel/fit.ts';
import type { ChannelLimits } from '../playbook/channel-limits.ts';
import type { Release } from '../release/releases.ts';
import { type Words, wordsOn } from '../statement/channel-words.ts';
import { COMMON_LANGUAGE, type Variant } from '../statement/events.ts';
import { dateText, timeText, zoneText } from '../time-text.ts';
import type { IncidentState } from './state.ts';

/** The places in a correction that only people can fill. */
const RIGHT = '{{what-is-right}}';
const WRONG = '{{what-was-wrong}}';

/** As much room as the answer is likely to need, in characters (ours): a cut text has to take it, too. */
const ROOM_FOR_RIGHT = 'x'.repeat(60);

function channelsOf({ chart }: IncidentState) {
  return chart.context.playbook?.channels ?? [];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** The time of day without its seconds: what the public is told. */
function minuteText(at: number, zone: string): string {
  return timeText(at, zone).slice(0, 5);
}

function earliest(releases: readonly Release[]): number {
  return Math.min(...releases.map((one) => one.releasedAt));
}

/** The whole correction: that we erred, what we said, when and where, and what is right. */
function wholeText(state: IncidentState, releases: readonly Release[], words: readonly string[]): string {
  const { zone } = state;
  const at = earliest(releases);
  const used = channelsOf(state).filter(({ id }) => releases.some((one) => one.channel === id));
  const when = `On ${dateText(at, zone)} at ${minuteText(at, zone)} ${zoneText(at, zone)}`;
  const quotes = (words.length === 0 ? [WRONG] : words).map((one) => `“${one}”`);
  return [
    `Correction. ${when} we said (${listed(used.map(({ name }) => name))}):`,
    ...quotes,
    `That was wrong. ${RIGHT}`,
    'We made a mistake, and we are sorry.',
  ].join('\n\n');
}

function shortText(state: IncidentState, at: number, said: string): string {
  return `Correction: at ${minuteText(at, state.zone)} we said “${said}” That was wrong. ${RIGHT}`;
}

/** The correction as a channel takes it: whole, or short with as much of the wrong words as there is room for. */
function textFor(
  state: IncidentState,
  { at, whole, words }: { readonly at: number; readonly whole: string; readonly words: readonly string[] },
  limits: ChannelLimits,
): string {
  const fits = (text: string) => isTaken(text.replace(RIGHT, ROOM_FOR_RIGHT), limits);
  if (fits(whole)) return whole;
  const said = (words.length === 0 ? WRONG : words.join(' ')).split(/\s+/u);
  for (let count = said.length; count > 0; count -= 1) {
    const text = shortText(state, at, said.slice(0, count).join(' ') + (count < said.length ? '…' : ''));
    if (fits(text)) return text;
  }
  return `Correction: what we said at ${minuteText(at, state.zone)} was wrong. ${RIGHT}`;
}

/**
 * The words that a correction of releases begins with, on the channels where the wrong words went out; a channel that does
 * not take the whole has words of its own. `words`: the sentences that were wrong; none where nobody has said which.
 */
export function correctionWords(
  state: IncidentState,
  releases: readonly Release[],
  words: readonly string[],
): Words {
  const text = wholeText(state, releases, words);
  const about = { at: earliest(releases), whole: text, words };
  const used = (id: string) => releases.some((one) => one.channel === id);
  const variants = channelsOf(state).flatMap(({ id, limits }): readonly Variant[] => {
    const own = used(id) && limits ? textFor(state, about, limits) : text;
    return own === text ? [] : [{ channel: id, lang: COMMON_LANGUAGE, text: own }];
  });
  const without = channelsOf(state).flatMap(({ id }) => (used(id) ? [] : [id]));
  return { text, variants, without };
}

/** The correction that stands ready beside one release: as its channel takes it. */
export function readyCorrection(
  state: IncidentState,
  release: Release,
  words: readonly string[] = [],
): string {
  return wordsOn(correctionWords(state, [release], words), release.channel).text;
}
