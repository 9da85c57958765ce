import type { IncidentEvent, IncidentEventOf } from '../../shared/incident/events.ts';
import type { Appended } from '../../shared/ipc/contract.ts';
import { SYSTEM } from '../../shared/kernel.ts';
import { actorName } from '../../shared/people/people.ts';
import { STAGE_LABEL } from '../../shared/playbook/stages.ts';
import { dateText, durationText, onDifferentDays, timeText, zoneText } from '../../shared/time-text.ts';
import { api } from './api.ts';
import { roomStore } from './room-store.ts';
import { createStore, useStore } from './store.ts';

/** One line for everybody in the window. It is said once, and shown until somebody or the next line removes it. */
export type Announcement = {
  readonly number: number;
  readonly sentence: string;
  readonly tone: 'plain' | 'warn' | 'over';
  /** The incident it is about; null for a line of the app itself. */
  readonly incidentId: string | null;
  readonly drill: boolean;
};

type Batch = Extract<Appended, { readonly log: 'incident' }>;
const THRESHOLDS = [
  'stage.warned',
  'stage.expired',
  'ask.expired',
  'approval.reminded',
  'approval.stuck',
  'promise.missed',
] as const;
type Threshold = IncidentEventOf<(typeof THRESHOLDS)[number]>;

/** What stays on the screen until somebody takes it away. */
const LOUD = [
  'stage.expired',
  'promise.missed',
  'approval.stuck',
  'breakGlass.opened',
  'breakGlass.confirmed',
] as const;

const store = createStore<Announcement | null>(null);

function isThreshold(event: IncidentEvent): event is Threshold {
  return THRESHOLDS.some((type) => type === event.type);
}

/** A threshold noticed this much after it was due passed while Holdline slept or was closed. */
const LATE_MS = 30_000;

function when(at: number, now: number): string {
  const { zone } = roomStore.get().room;
  const day = onDifferentDays(at, now, zone) ? `${dateText(at, zone)} ` : '';
  return `${day}${timeText(at, zone)} ${zoneText(at, zone)}`;
}

function whatPassed(event: Threshold): string {
  switch (event.type) {
    case 'stage.warned':
      return `${event.data.percent} % of the ${STAGE_LABEL[event.data.stage].toLowerCase()} budget is gone`;
    case 'stage.expired': {
      const { stage, percent } = event.data;
      const times = percent === 100 ? 'is used up' : `is used up ${percent / 100} times over`;
      return `The ${STAGE_LABEL[stage].toLowerCase()} budget ${times}`;
    }
    case 'ask.expired': {
      const { personId, dueAt } = event.data;
      return `${actorName(roomStore.get().room.people, personId)} did not answer by ${when(dueAt, event.at)}`;
    }
    case 'approval.reminded':
      return `${actorName(roomStore.get().room.people, event.data.personId)} has not decided on the words yet`;
    case 'approval.stuck':
      return `${actorName(roomStore.get().room.people, event.data.personId)} is silent, and nobody can take the seat`;
    case 'promise.missed':
      return `The next word promised for ${when(event.data.dueAt, event.at)} is not out`;
  }
}

/** What is told like a threshold, because most of the room was not asked: a hand-over by the clock, a broken glass. */
function loudSentence({ events, card }: Batch): string | null {
  const { people } = roomStore.get().room;
  const about = card ? `${card.title}: ` : '';
  const said = events.map((event) => {
    if (event.type === 'breakGlass.opened')
      return `${actorName(people, event.by)} broke the glass. A second person must confirm it.`;
    if (event.type === 'breakGlass.confirmed')
      return `the words may go out under break-glass, confirmed by ${actorName(people, event.by)}.`;
    if (event.type !== 'approval.handedOver' || event.by !== SYSTEM) return null;
    const { from, to, reason } = event.data;
    return `the seat of ${actorName(people, from)} went to ${actorName(people, to)}. ${reason}`;
  });
  const last = said.findLast((one) => one !== null);
  return last ? `${about}${last}` : null;
}

/** Tells the loudest threshold of a batch in one sentence; null if it holds none. */
export function thresholdSentence(batch: Batch): string | null {
  const thresholds = batch.events.filter(isThreshold);
  const event = thresholds.findLast((one) => one.type === 'promise.missed') ?? thresholds.at(-1);
  if (!event) return loudSentence(batch);
  const lateMs = event.data.noticedAt - event.data.dueAt;
  const late = lateMs > LATE_MS ? `, noticed ${durationText(lateMs)} late` : '';
  const about = batch.card ? `${batch.card.title}: ` : '';
  return `${about}${whatPassed(event)}${late}.`;
}

type Line = Omit<Announcement, 'number'>;

function say(line: Line): void {
  store.set({ ...line, number: (store.get()?.number ?? 0) + 1 });
}

/** Says a line of the app itself, such as why a shortcut did nothing. */
export function announce(sentence: string, tone: Announcement['tone'] = 'plain'): void {
  say({ sentence, tone, incidentId: null, drill: false });
}

/** Removes the line. */
export function dismissAnnouncement(): void {
  store.set(null);
}

/** How long the window gathers. What one turn of the clock finds is written, and told, entry by entry. */
export const GATHER_MS = 250;

function lineOf(batch: Batch): Line | null {
  const sentence = thresholdSentence(batch);
  if (sentence === null) return null;
  const over = batch.events.some((event) => LOUD.some((type) => type === event.type));
  const { incidentId, card } = batch;
  return { sentence, tone: over ? 'over' : 'warn', incidentId, drill: card?.drill ?? false };
}

/** Live before drill, overdue before a warning. */
function loudness({ drill, tone }: Line): number {
  return (drill ? 0 : 2) + (tone === 'over' ? 1 : 0);
}

/** Of equals the latest; it says how many other incidents it speaks for. */
function loudest(lines: readonly Line[]): Line | null {
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

/** A live line about something overdue stays until somebody has seen it: no drill takes its place. */
function mayReplace(shown: Announcement | null, line: Line): boolean {
  return !(line.drill && shown?.tone === 'over' && shown.incidentId !== null && !shown.drill);
}

/**
 * Starts listening for thresholds in batches as they are committed. Called once, when the window starts. After a long
 * sleep all that passed meanwhile comes at once: one line says the loudest of it.
 */
export function followThresholds(): () => void {
  let gathered: readonly Line[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const speak = (): void => {
    const line = loudest(gathered);
    gathered = [];
    timer = null;
    if (line && mayReplace(store.get(), line)) say(line);
  };
  const leave = api.on('appended', (batch) => {
    const line = batch.log === 'incident' ? lineOf(batch) : null;
    if (line === null) return;
    gathered = [...gathered, line];
    timer ??= setTimeout(speak, GATHER_MS);
  });
  return () => {
    leave();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The line to show and to say now, or null. */
export function useAnnouncement(): Announcement | null {
  return useStore(store);
}
