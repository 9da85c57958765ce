import { inReadingOrder } from '../channel/reading-order.ts';
import { DAY_MS, MINUTE_MS } from '../kernel.ts';
import type { Slot } from '../playbook/schema.ts';
import { nextWordSaid, SAID_CLOCK } from '../promise/next-word-said.ts';
import type { NextWord } from '../promise/promises.ts';
import type { Release } from '../release/releases.ts';
import { goesOutOn, wordsOn } from '../statement/channel-words.ts';
import { findRevision, type Revision, type Statement } from '../statement/statements.ts';
import { zoneText } from '../time-text.ts';
import { dayText, instantsOf } from '../zone-clock.ts';
import { isPublic, publicReleases } from './public-words.ts';
import type { IncidentState } from './state.ts';
import { templatesOfIncident } from './templates.ts';

/** A time that words which went out name for the next word: the instant, and how the words say it. */
export type WordsPromise = { readonly at: number; readonly said: string; readonly statementNumber: number };

type Template = { readonly template: string; readonly slots: readonly Slot[] };

const PLACE = /\{\{\s*[a-z][a-z0-9-]*\s*\}\}/;
const ISO_DAY = /\b(\d{4}-\d\d-\d\d)\b/;
const NAMED_DAY = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What stands in a slot of a template's line, in words that were made from it; null where that line was rewritten. */
function slotValue(words: string, template: string, slotId: string): string | null {
  const own = new RegExp(`\\{\\{\\s*${slotId}\\s*\\}\\}`);
  const line = template.split('\n').find((one) => own.test(one));
  if (line === undefined) return null;
  const [before = '', after = ''] = line.split(own);
  const open = (text: string) => text.split(PLACE).map(literal).join('.+?');
  return new RegExp(`^${open(before)}(.+?)${open(after)}$`, 'm').exec(words)?.[1] ?? null;
}

/** What the texts of words say freely, each read once for as long as the words are there. */
const readFreely = new WeakMap<Revision, Map<string, string | null>>();

function freely(revision: Revision, text: string): string | null {
  const texts = readFreely.get(revision) ?? new Map<string, string | null>();
  readFreely.set(revision, texts);
  const before = texts.get(text);
  if (before !== undefined) return before;
  const said = nextWordSaid(text)[0]?.said ?? null;
  texts.set(text, said);
  return said;
}

/** The part of a text that names the time of the next word; null where it names none. */
function saidTime(revision: Revision, text: string, templates: readonly Template[]): string | null {
  const filled = templates.flatMap(({ template, slots }) => {
    const slot = slots.find((one) => one.part === 'nextWord' && one.kind === 'time');
    return (slot && slotValue(text, template, slot.id)) ?? [];
  });
  return filled[0] ?? freely(revision, text);
}

function dayIn(said: string, saidAt: number, zone: string): string | null {
  const iso = ISO_DAY.exec(said)?.[1];
  if (iso) return iso;
  const [, day = '', month = ''] = NAMED_DAY.exec(said) ?? [];
  if (day === '') return null;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const year = Number(dayText(saidAt, zone).slice(0, 4));
  const own = `${year}-${number}-${day.padStart(2, '0')}`;
  return own < dayText(saidAt, zone) ? `${year + 1}${own.slice(4)}` : own;
}

/** The instants that a time may mean in words said at `saidAt`: that of the day they name, or today's and tomorrow's. */
function instantsSaid(said: string, saidAt: number, zone: string): readonly number[] {
  const [found, hours = '', minutes = '', half, zoneName = null] = SAID_CLOCK.exec(said) ?? [];
  if (found === undefined) return [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  const clock = `${String(hour).padStart(2, '0')}:${minutes}:00Z`;
  const inUtc = zoneName === 'UTC' || zoneName === 'GMT';
  const days = [dayIn(said, saidAt, zone) ?? [dayText(saidAt, zone), dayText(saidAt + DAY_MS, zone)]].flat();
  return days.flatMap((day) => {
    const wall = Date.parse(`${day}T${clock}`);
    if (Number.isNaN(wall)) return [];
    if (inUtc) return [wall];
    return instantsOf(wall, zone).filter((at) => zoneName === null || zoneText(at, zone) === zoneName);
  });
}

/** The instant that a time means in words that went out at `saidAt`: the next one by the room's clocks. */
export function instantIn(said: string, saidAt: number, zone: string): number | null {
  return instantsSaid(said, saidAt, zone).find((at) => at > saidAt) ?? null;
}

/** Half a day: of two times on a clock, a reader takes the nearer one to be meant. */
const NEARER_MS = 12 * 60 * MINUTE_MS;

/** The instant that a reader takes a time to mean at `now`, which may have been; null where none can be read. */
export function instantMeant(said: string, now: number, zone: string): number | null {
  return (
    instantsSaid(said, now, zone).find(
      (at, index, all) => at > now - NEARER_MS || index === all.length - 1,
    ) ?? null
  );
}

/** The templates that words may have been made from: their envelope, or those of the incident. */
function templatesFor(
  { envelopes, templates, chart }: IncidentState,
  { revisionId }: Revision,
): readonly Template[] {
  const envelope = envelopes.find((one) => one.revisionId === revisionId);
  if (envelope) return [envelope];
  return templatesOfIncident({ templates, chart }).map(({ text, slots }) => ({ template: text, slots }));
}

/** An instant with the time of day as the words say it; null where they say none that can be read. */
function asSaid(said: string, at: number | null): Omit<WordsPromise, 'statementNumber'> | null {
  const words = SAID_CLOCK.exec(said)?.[0];
  return at === null || words === undefined ? null : { at, said: words.trim() };
}

/** The time of the next word that a text of a revision names, as it is read at `saidAt`; null where it names none. */
export function promisedIn(
  state: IncidentState,
  revision: Revision,
  text: string,
  saidAt: number,
): Omit<WordsPromise, 'statementNumber'> | null {
  const templates = templatesFor(state, revision);
  const said = saidTime(revision, text, templates) ?? saidTime(revision, revision.text, templates);
  return said === null ? null : asSaid(said, instantIn(said, saidAt, state.zone));
}

/**
 * The time of the next word that words name on their way to the public, as whoever reads them at `now` takes it: it may have
 * been. Where a text names none, one of another channel may.
 */
export function promisedNext(
  state: IncidentState,
  revision: Revision,
  now: number,
): Omit<WordsPromise, 'statementNumber'> | null {
  const templates = templatesFor(state, revision);
  const channels = inReadingOrder(state.chart.context.playbook?.channels ?? []);
  const texts = channels.flatMap(({ id }) =>
    isPublic(state, id) && goesOutOn(revision, id) ? [wordsOn(revision, id).text] : [],
  );
  const said = texts.map((text) => saidTime(revision, text, templates)).find((one) => one !== null) ?? null;
  return said === null ? null : asSaid(said, instantMeant(said, now, state.zone));
}

/** The time that the words of a statement name, as the public reads them: those that went out last come first. */
function promisedBy(
  state: IncidentState,
  statement: Statement,
  releases: readonly Release[],
): WordsPromise | null {
  for (const release of releases.filter((one) => one.statementId === statement.statementId).toReversed()) {
    const revision = statement.revisions.find((one) => one.revisionId === release.revisionId);
    const text = revision && wordsOn(revision, release.channel).text;
    const said =
      revision && text !== undefined ? promisedIn(state, revision, text, release.releasedAt) : null;
    if (said) return { ...said, statementNumber: statement.number };
  }
  return null;
}

/** The times of the next word that words to the public named, one of each statement that named one, in their order. */
export function timesInWords(state: IncidentState): readonly WordsPromise[] {
  const releases = publicReleases(state);
  return state.statements.flatMap((statement) => promisedBy(state, statement, releases) ?? []);
}

/**
 * The time of the next word that the last words to the public promise; null where they name none that can be read. A
 * correction that names none takes no promise back. Words in another zone's time are not guessed at. Pure: the one place
 * where the promise in the words is read.
 */
export function promisedInWords(state: IncidentState): WordsPromise | null {
  const releases = publicReleases(state);
  const out = new Set(releases.map((one) => one.statementId));
  for (const statement of state.statements.filter((one) => out.has(one.statementId)).toReversed()) {
    const said = promisedBy(state, statement, releases);
    if (said || statement.kind !== 'correction') return said;
  }
  return null;
}

/** True if an instant is the one that words name, to the minute. */
export function isAt(words: Pick<WordsPromise, 'at'>, at: number): boolean {
  return Math.abs(at - words.at) < MINUTE_MS;
}

/** True if the very words that are out on a channel name a time for the next word; what other channels say does not count. */
export function namesOn(state: IncidentState, release: Release, at: number): boolean {
  const revision = findRevision(state.statements, release.revisionId)?.revision;
  if (!revision) return false;
  const { text } = wordsOn(revision, release.channel);
  const said = saidTime(revision, text, templatesFor(state, revision));
  const named = said === null ? null : instantIn(said, release.releasedAt, state.zone);
  return named !== null && isAt({ at: named }, at);
}

/** True if a promise is about what these words say: it stands, or it was made when they went out and is settled. */
export function isOf(words: WordsPromise, { dueAt, state, afterStatement }: NextWord): boolean {
  return isAt(words, dueAt) && (state === 'open' || afterStatement >= words.statementNumber);
}

/** True if the very time that words name was dropped once they were out: whoever dropped it knew of them. */
function wasDropped(state: IncidentState, words: WordsPromise, promise: NextWord): boolean {
  const { statementId } = state.statements.find(({ number }) => number === words.statementNumber) ?? {};
  return (
    promise.state === 'dropped' &&
    isAt(words, promise.dueAt) &&
    state.releases.slice(0, promise.settledAfter).some((one) => one.statementId === statementId)
  );
}

/** The promise in the words that went out, where nobody promised that time in the app: nothing counts down to it. */
export function unwatchedPromise(state: IncidentState): WordsPromise | null {
  const words = promisedInWords(state);
  const settled = words && state.promises.some((one) => isOf(words, one) || wasDropped(state, words, one));
  return settled ? null : words;
}

/** True while a time that the words name can still be promised: a minute ahead at least. */
export function canPromise(words: WordsPromise, now: number): boolean {
  return words.at - now >= MINUTE_MS;
}
