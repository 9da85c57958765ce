import { figuresIn } from '../check/figures.ts';
import { type Replacement, replaced } from '../fill-slot.ts';
import { linkBook } from '../sentence/links.ts';
import type { Words } from '../statement/channel-words.ts';
import { openSlots, sentences } from '../statement/words.ts';
import { notKnownAt } from '../template/not-known.ts';
import { fillings, type TakenAs } from '../template/slot-value.ts';
import { textsOut } from './checks.ts';
import type { IncidentCommandOf } from './commands.ts';
import type { SlotFact } from './slot-facts.ts';
import type { IncidentState } from './state.ts';

/** What goes into a slot, and what of it was taken from what is known. */
type Put = { readonly slotId: string; readonly value: string; readonly taken: readonly SlotFact[] };

/** Something that was taken, and where it stands: offsets in UTF-16, end exclusive. */
type Placed = { readonly fact: SlotFact; readonly from: number; readonly to: number };

/** A sentence that something known was put into, and where in it. */
type Told = { readonly words: string; readonly taken: readonly Placed[] };

type Mark = IncidentCommandOf<'sentence.mark'>;

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const ZONE_AT_MOST = /^\s*(?:[A-Z]{2,5}[+-]?)?\s*$/;

/** Whether words have a run of others in them, by itself, in small letters or large. */
function hold(words: string, run: string): boolean {
  const bare = run.replace(/\.$/, '').replaceAll(SPECIAL, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${bare}(?![\\p{L}\\p{N}])`, 'iu').test(words);
}

/** Whether words say one sentence, or a figure alone. Its figures count as what they say: 12 is not in 12:30. */
function saysOne(words: string, one: string): boolean {
  const figures = figuresIn(one);
  const said = figuresIn(words);
  const has = figures.every(({ kind, value }) => said.some((it) => it.kind === kind && it.value === value));
  const around = replaced(
    one,
    figures.map(({ from, to }) => ({ from, to, said: '' })),
  );
  return has && ((figures.length > 0 && ZONE_AT_MOST.test(around)) || hold(words, one));
}

/** Whether words say something that was taken, or a sentence of it. */
const says = (words: string, value: string): boolean =>
  sentences(value.normalize('NFC')).some((one) => saysOne(words, one.text));

/** What of the facts that were taken for a value it still says: somebody may have typed over them. */
export function takenIn(value: string, taken: readonly SlotFact[]): readonly SlotFact[] {
  return taken.filter((one) => says(value, one.value));
}

/** A line as it stands, and not a figure or a time of it. */
const isWholeLine = ({ value, from }: SlotFact): boolean => value === from.replaceAll(/\s+/g, ' ').trim();

/** What was taken, as what it goes into the words: a figure alone goes as if it was typed. */
export function takenAs(taken: readonly SlotFact[]): TakenAs {
  if (taken.length === 0) return 'byHand';
  if (taken.some(({ itemId }) => itemId !== undefined)) return 'notKnown';
  return taken.some(isWholeLine) ? 'known' : 'byHand';
}

/** Where a place of a text is once others are replaced. */
function placeAfter(places: readonly Replacement[], at: number): number {
  const before = places.filter(({ from }) => from < at);
  const shift = (sum: number, { from, to, said }: Replacement) =>
    sum + said.length - (Math.min(to, at) - from);
  return before.reduce(shift, at);
}

/** A thing that stands at the same distance from another beginning. */
const moved = ({ fact, from, to }: Placed, by: (at: number) => number): Placed => ({
  ...{ fact, from: by(from), to: by(to) },
});

type Text = { readonly text: string; readonly lang: string };

/** The sentences of one text that something taken stands in once a slot is filled: put in now, or waiting until now. */
function toldIn({ text, lang }: Text, put: Put, waiting: readonly Told[]): readonly Told[] {
  const places = fillings(text, put.slotId, put.value, takenAs(put.taken));
  const fresh = places.flatMap((one): readonly Placed[] => {
    const from = placeAfter(places, one.from);
    const asSaid = (fact: SlotFact) =>
      fact.itemId === undefined ? fact : { ...fact, value: notKnownAt(text, one, fact.value).said };
    return put.taken.map((fact) => ({ fact: asSaid(fact), from, to: from + one.said.length }));
  });
  const waited = sentences(text, lang).flatMap((one) =>
    waiting
      .filter(({ words }) => words === one.text)
      .flatMap(({ taken }) => taken.map((it) => moved(it, (at) => placeAfter(places, one.from + at)))),
  );
  const known = [...fresh, ...waited].filter(({ fact }) => fact.factId ?? fact.itemId);
  return sentences(replaced(text, places), lang)
    .map((one) => ({
      words: one.text,
      taken: known
        .filter(({ fact, from, to }) => from < one.to && to > one.from && says(one.text, fact.value))
        .map((it) => moved(it, (at) => Math.min(Math.max(at, one.from), one.to) - one.from)),
    }))
    .filter(({ taken }) => taken.length > 0);
}

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** What a sentence is said on by what was taken into it; none where it tells nothing that stands now and is new to it. */
function tieOf(state: IncidentState, { words, taken }: Told): readonly Mark[] {
  const mark = linkBook(state.links)(words);
  const facts = state.facts.filter(
    ({ factId, status }) => status !== 'withdrawn' && taken.some(({ fact }) => fact.factId === factId),
  );
  const lines = state.brief.items.filter(
    ({ itemId, struck }) => struck === null && taken.some(({ fact }) => fact.itemId === itemId),
  );
  const as = facts.length > 0 || mark?.as === 'facts' ? 'facts' : 'unknown';
  const ids = as === 'facts' ? facts.map(({ factId }) => factId) : lines.map(({ itemId }) => itemId);
  const before = (as === 'facts' ? mark?.factIds : mark?.itemIds) ?? [];
  const all = union(before, ids);
  if ((mark && mark.as !== as) || all.length === before.length) return [];
  const tie = { type: 'sentence.mark', words, as } as const;
  return [as === 'facts' ? { ...tie, factIds: all } : { ...tie, factIds: [], itemIds: all }];
}

/** The same sentence may stand in several texts: each once, with all that was taken into it. */
function once(told: readonly Told[]): readonly Told[] {
  const all = new Map<string, Map<string, Placed>>();
  for (const { words, taken } of told) {
    const held = all.get(words) ?? new Map<string, Placed>();
    for (const it of taken) held.set(JSON.stringify(it), it);
    all.set(words, held);
  }
  return [...all].map(([words, taken]) => ({ words, taken: [...taken.values()] }));
}

/**
 * What sentences are said on once a value is put into a slot of `words`. Only the sentence that covers the place of a slot
 * is tied, to what was taken into that; one that has another slot open waits until that is filled, and is let go if
 * somebody changes it by hand. `waiting`: those that wait already.
 */
export function tiesOf(
  state: IncidentState,
  words: Words,
  put: Put,
  waiting: readonly Told[],
): { readonly marks: readonly Mark[]; readonly waiting: readonly Told[] } {
  const told = once(textsOut(state, words).flatMap((one) => toldIn(one, put, waiting)));
  const isWhole = (one: Told) => openSlots(one.words).length === 0;
  return {
    marks: told.filter(isWhole).flatMap((one) => tieOf(state, one)),
    waiting: told.filter((one) => !isWhole(one)),
  };
}
