import { askedName } from '../../shared/ask/asks.ts';
import type { IncidentEvent, IncidentEventOf } from '../../shared/incident/events.ts';
import type { Appended } from '../../shared/ipc/contract.ts';
import { SYSTEM } from '../../shared/kernel.ts';
import { actorName } from '../../shared/people/people.ts';
import { STAGE_LABEL } from '../../shared/playbook/stages.ts';
import { cardName } from '../../shared/projection/board.ts';
import { dateText, onDifferentDays, spanWords, timeText, zoneText } from '../../shared/time-text.ts';
import { incidentNow } from './incident-store.ts';
import { type Lasts, lastsOf } from './line-lasts.ts';
import { roomStore } from './room-store.ts';

/** What an announcement says, in which tone, about which incident. */
export type Line = {
  readonly sentence: string;
  readonly tone: 'plain' | 'warn' | 'over';
  /** The incident it is about; null for a line of the app itself. */
  readonly incidentId: string | null;
  readonly drill: boolean;
  readonly lasts: Lasts;
};

/** A committed batch of an incident, as far as its thresholds are told. */
export type Batch = Pick<Extract<Appended, { readonly log: 'incident' }>, 'incidentId' | 'events' | 'card'>;

const THRESHOLDS = [
  'stage.warned',
  'stage.expired',
  'ask.expired',
  'approval.reminded',
  'approval.stuck',
  'promise.missed',
] as const;
export type Threshold = IncidentEventOf<(typeof THRESHOLDS)[number]>;

/** What stays on the screen until somebody takes it away. */
const LOUD = [
  'stage.expired',
  'promise.missed',
  'approval.stuck',
  'breakGlass.opened',
  'breakGlass.confirmed',
] as const;

/** True for an event of the clock that people are told of. */
export function isThreshold(event: IncidentEvent): event is Threshold {
  return THRESHOLDS.some((type) => type === event.type);
}

/** A threshold noticed this much after it was due passed while Holdline slept or was closed. */
export const LATE_MS = 30_000;

function when(at: number, now: number): string {
  const { zone } = roomStore.get().room;
  const day = onDifferentDays(at, now, zone) ? `${dateText(at, zone)} ` : '';
  return `${day}${timeText(at, zone)} ${zoneText(at, zone)}`;
}

/** The name of the desk that was asked, where this window knows the incident. What passed holds no name. */
function deskOf(askId: string, incidentId: string | null): string | null {
  const view = incidentId === null ? undefined : incidentNow(incidentId);
  const asks = view?.status === 'ready' ? view.state.asks : [];
  return asks.find((one) => one.askId === askId)?.desk ?? null;
}

/** What passed in an incident, in the words of its announcement. Behind the lock no incident is known: null. */
export function whatPassed(event: Threshold, incidentId: string | null): string {
  switch (event.type) {
    case 'stage.warned':
      return `${event.data.percent} % of the ${STAGE_LABEL[event.data.stage].toLowerCase()} budget is gone`;
    case 'stage.expired': {
      const { stage, percent } = event.data;
      const times = percent === 100 ? 'is used up' : `is used up ${percent / 100} times over`;
      return `The ${STAGE_LABEL[stage].toLowerCase()} budget ${times}`;
    }
    case 'ask.expired': {
      const { askId, personId, dueAt } = event.data;
      const desk = deskOf(askId, incidentId);
      const who = askedName({ personId, desk }, roomStore.get().room.people);
      return `${who} did not answer by ${when(dueAt, event.at)}`;
    }
    case 'approval.reminded':
      return `${actorName(roomStore.get().room.people, event.data.personId)} has not decided on the words yet`;
    case 'approval.stuck':
      return `${actorName(roomStore.get().room.people, event.data.personId)} did not answer, and no backup can take the seat`;
    case 'promise.missed':
      return `The next word promised for ${when(event.data.dueAt, event.at)} is not out`;
  }
}

/** What is told like a threshold, because most of the room was not asked: a hand-over by the clock, a broken glass. */
function unaskedSentence(event: IncidentEvent): string | null {
  const { people } = roomStore.get().room;
  if (event.type === 'breakGlass.opened')
    return `${actorName(people, event.by)} broke the glass. A second person must confirm it.`;
  if (event.type === 'breakGlass.confirmed')
    return `the words may go out under break-glass, confirmed by ${actorName(people, event.by)}.`;
  if (event.type !== 'approval.handedOver' || event.by !== SYSTEM) return null;
  const { from, to, reason } = event.data;
  return `the seat of ${actorName(people, from)} went to ${actorName(people, to)}. ${reason}`;
}

/** A threshold as a sentence, with how late it was noticed. */
function passedSentence(event: Threshold, incidentId: string): string {
  const { dueAt, noticedAt } = event.data;
  const late = noticedAt - dueAt > LATE_MS ? `, noticed ${spanWords(dueAt, noticedAt)} late` : '';
  return `${whatPassed(event, incidentId)}${late}.`;
}

/** A mark of the incident's clocks; the other thresholds are each about one person. */
function isOfClock({ type }: Threshold): boolean {
  return type === 'stage.warned' || type === 'stage.expired' || type === 'promise.missed';
}

function loudestOf(thresholds: readonly Threshold[]): Threshold | undefined {
  const clocks = thresholds.filter(isOfClock);
  return clocks.findLast((one) => one.type === 'promise.missed') ?? clocks.at(-1) ?? thresholds.at(-1);
}

/** Whether what was told of a silence is overtaken by what came of it in the same breath. */
function isOvertaken(event: Threshold, events: readonly IncidentEvent[]): boolean {
  if (event.type !== 'approval.reminded') return false;
  const { personId } = event.data;
  return events.some(
    (one) =>
      (one.type === 'approval.stuck' && one.data.personId === personId) ||
      (one.type === 'approval.handedOver' && one.data.from === personId),
  );
}

/** What is told of single people, each in a sentence: nobody's silence stands behind somebody else's. */
function personSentences({ events, incidentId }: Batch): readonly string[] {
  return events.flatMap((event) => {
    if (!isThreshold(event)) return unaskedSentence(event) ?? [];
    return isOfClock(event) || isOvertaken(event, events) ? [] : [passedSentence(event, incidentId)];
  });
}

/** At most so many sentences are said in one line. */
const MOST_SAID = 3;

/** Tells a batch in one line: the loudest mark of its clocks, and what is told of single people; null if it holds none. */
function thresholdSentence(batch: Batch): string | null {
  const clock = loudestOf(batch.events.filter(isThreshold).filter(isOfClock));
  const all = [...(clock ? [passedSentence(clock, batch.incidentId)] : []), ...personSentences(batch)];
  const [first, ...rest] = all.slice(0, MOST_SAID);
  if (first === undefined) return null;
  const more = all.length - MOST_SAID;
  const said = [first, ...rest.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`)].join(' ');
  const about = batch.card ? `${cardName(batch.card)}: ` : '';
  return `${about}${said}${more > 0 ? ` And ${more} more, in the log.` : ''}`;
}

/** The line about a batch; null where there is nothing to tell. */
export function lineOf(batch: Batch): Line | null {
  const sentence = thresholdSentence(batch);
  if (sentence === null) return null;
  const over = batch.events.some((event) => LOUD.some((type) => type === event.type));
  const { incidentId, card } = batch;
  const lasts = lastsOf(loudestOf(batch.events.filter(isThreshold)), batch);
  return { sentence, tone: over ? 'over' : 'warn', incidentId, drill: card?.drill ?? false, lasts };
}

/** What came of one incident within a moment, as one batch: it is told in one line. */
export function byIncident(batches: readonly Batch[]): readonly Batch[] {
  const told = new Map<string, Batch>();
  for (const { incidentId, events, card } of batches) {
    const before = told.get(incidentId);
    told.set(incidentId, { incidentId, events: [...(before?.events ?? []), ...events], card });
  }
  return [...told.values()];
}

/** Live before drill, overdue before a warning. */
function loudness({ drill, tone }: Line): number {
  return (drill ? 0 : 2) + (tone === 'over' ? 1 : 0);
}

/** Of equals the latest; it says how many other incidents it speaks for. */
export function loudest(lines: readonly Line[]): Line | null {
  const first = lines.reduce<Line | null>(
    (best, one) => (best && loudness(best) > loudness(one) ? best : one),
    null,
  );
  if (!first) return null;
  const others = new Set(lines.map(({ incidentId }) => incidentId)).size - 1;
  if (others === 0) return first;
  const more = others === 1 ? 'One more incident has' : `${others} more incidents have`;
  return { ...first, sentence: `${first.sentence} ${more} passed a mark too.` };
}
