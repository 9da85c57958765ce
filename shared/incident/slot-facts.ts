import type { OwnColumn } from '../brief/brief.ts';
import { reachIn } from '../channel/reach.ts';
import { standingFacts } from '../fact/standing-facts.ts';
import { nextWordMinutes } from '../playbook/budget.ts';
import { firstAwareness } from '../playbook/chart-context.ts';
import type { Slot } from '../playbook/schema.ts';
import { wholeMinuteAhead } from '../promise/due.ts';
import { nextPromise } from '../promise/promises.ts';
import { currentStatement } from '../statement/statements.ts';
import { isCalledNextWord, isCalledNow } from '../template/called.ts';
import { DATE_LINE, datedTime, saidTime } from '../template/slot-time.ts';
import type { IncidentState } from './state.ts';
import { holdsIn } from './wrong-words/correction-slots.ts';

/** Something that the incident knows and that fits a slot: what to put in, and where it comes from. */
export type SlotFact = {
  readonly value: string;
  readonly from: string;
  /** The fact that it is, or a figure of. */
  readonly factId?: string;
  /** The Not-known line of the brief that it is. */
  readonly itemId?: string;
};

const COLUMN_OF: Readonly<Partial<Record<Slot['part'], OwnColumn>>> = {
  unknown: 'notKnown',
  doing: 'doing',
  findOut: 'doing',
};

const NUMBERS = /(?<![\d:.])\d{1,3}(?:[,\u00A0\u202F’]\d{3})*(?:\.\d+)?(?: ?%)?(?![\d:]|\.\d)/g;
const TIMES = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?: (?:[A-Z]{2,5}(?:[+-]\d+)?))?(?![\d:])/g;

/** Telephone numbers, mail addresses and addresses of pages, as they stand in a sentence. */
const CONTACTS =
  /[^\s@,;()]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s,;()]*[^\s,;().])?|(?<![\w:.,])\+?\d(?:[ ()/-]?\d){6,}(?!\w)/giu;

const each = (pattern: RegExp, text: string): readonly string[] => text.match(pattern) ?? [];

/** A line of what is known as it stands in words. */
const wholeLine = (from: string) => ({ value: from.replaceAll(/\s+/g, ' ').trim(), from });

/** The whole lines that fit a slot for words: facts, or lines of the brief. */
function linesFor(state: IncidentState, { part }: Pick<Slot, 'part'>): readonly SlotFact[] {
  if (part === 'confirmed')
    return standingFacts(state).map(({ factId, text }) => ({ ...wholeLine(text), factId }));
  // Where nobody said which part of the message it is, what is known and what is being done may go in.
  if (part === 'frame')
    return (['confirmed', 'doing'] as const).flatMap((one) => linesFor(state, { part: one }));
  const column = COLUMN_OF[part];
  return state.brief.items
    .filter((one) => one.column === column && one.struck === null)
    .map(({ itemId, text }) => (column === 'notKnown' ? { ...wholeLine(text), itemId } : wholeLine(text)));
}

function once(facts: readonly SlotFact[]): readonly SlotFact[] {
  return [...new Map(facts.map((one) => [one.value, one] as const)).values()];
}

/**
 * What the incident knows that fits a slot: whole lines for words, figures and times that stand in them for a number or a
 * time. The one place where a slot meets what is known. Lines are whole: what stands around a slot fits them to it.
 */
export function factsForSlot(state: IncidentState, slot: Pick<Slot, 'kind' | 'part'>): readonly SlotFact[] {
  const known = standingFacts(state);
  switch (slot.kind) {
    case 'number':
      return once(
        known.flatMap(({ factId, text: from }) =>
          each(NUMBERS, from.replace(TIMES, ' ')).map((value) => ({ value, from, factId })),
        ),
      );
    case 'time':
      return slot.part === 'confirmed' || slot.part === 'frame'
        ? once(
            known.flatMap(({ factId, text: from }) =>
              each(TIMES, from).map((value) => ({ value, from, factId })),
            ),
          )
        : [];
    case 'text':
      return once(linesFor(state, slot));
    case 'contact':
      return contactsIn(state);
    default:
      return [];
  }
}

/** The ways to reach somebody that facts, and what is being done, hold: the same number once, however it is written. */
export function contactsIn(state: IncidentState): readonly SlotFact[] {
  const facts = standingFacts(state).map(({ factId, text }) => ({ factId, text }));
  const doing = state.brief.items.filter((one) => one.column === 'doing' && one.struck === null);
  const all = [...facts, ...doing.map(({ text }) => ({ text }))].flatMap(({ text: from, ...of }) =>
    each(CONTACTS, from).map((value): SlotFact => ({ value, from, ...of })),
  );
  const byReach = new Map<string, SlotFact>();
  for (const one of all) {
    const key = reachIn(one.value) ?? one.value;
    if (!byReach.has(key)) byReach.set(key, one);
  }
  return [...byReach.values()];
}

/** Where a slot's time stands before anybody types. The promised time is proposed for the next word alone. */
function timeProposed(
  state: IncidentState,
  { id, part, label }: Pick<Slot, 'id' | 'part' | 'label'>,
  now: number,
): SlotFact | null {
  const here = { now, zone: state.zone };
  if (part === 'frame' && id === DATE_LINE) return { value: datedTime(now, here), from: 'Now' };
  if (part === 'nextWord' || (part === 'frame' && isCalledNextWord(label))) return nextWord(state, now);
  return part === 'frame' && isCalledNow(label) ? { value: saidTime(now, here), from: 'Now' } : null;
}

/** Times to choose for a slot of a template that are no facts: when we speak next for the next word, and now for another. */
export function timesToChoose(
  state: IncidentState,
  slot: Pick<Slot, 'id' | 'kind' | 'part' | 'label'>,
  now: number,
): readonly SlotFact[] {
  if (slot.kind !== 'time' || slot.part !== 'frame' || slot.id === DATE_LINE) return [];
  const next = isCalledNextWord(slot.label) ? nextWord(state, now) : null;
  return [next ?? { value: saidTime(now, { now, zone: state.zone }), from: 'Now' }];
}

/** What is proposed for a slot before anybody types: what the log says itself, what holds instead, and when the next word is due. */
export function proposedForSlot(
  state: IncidentState,
  slot: Pick<Slot, 'id' | 'kind' | 'part' | 'label'>,
  now: number,
): SlotFact | null {
  const here = { now, zone: state.zone };
  const { context } = state.chart;
  if (slot.kind === 'number' && slot.id === 'version') {
    const number = currentStatement(state.statements)?.number;
    return number === undefined ? null : { value: String(number), from: 'The number of this statement' };
  }
  if (slot.kind === 'text') {
    const holds = holdsIn(state, slot.id);
    return holds && { ...wholeLine(holds.text), factId: holds.factId };
  }
  if (slot.kind !== 'time') return null;
  const proposed = timeProposed(state, slot, now);
  if (proposed) return proposed;
  return slot.id === 'learned-at'
    ? { value: saidTime(firstAwareness(context), here), from: 'First awareness, in the log' }
    : null;
}

/** When the public hears more: what is promised, or else the rhythm of the playbook. It promises nothing by itself. */
function nextWord(state: IncidentState, now: number): SlotFact | null {
  const here = { now, zone: state.zone };
  const promised = nextPromise(state.promises);
  if (promised && promised.dueAt > now)
    return { value: saidTime(promised.dueAt, here), from: 'What is promised already' };
  const minutes = nextWordMinutes(state.chart.context, now);
  return minutes === null
    ? null
    : { value: saidTime(wholeMinuteAhead(now, minutes), here), from: `The playbook: every ${minutes} min` };
}
