import { factWord } from '../fact/held-until.ts';
import type { IncidentEvent, IncidentEventOf, IncidentEventType } from '../incident/events.ts';
import { fold } from '../incident/fold.ts';
import { stateAt } from '../incident/replay.ts';
import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';
import { momentText } from '../time-text.ts';

/** One thing the log says to a question of a review, and the positions that say it. */
export type DraftLine = { readonly text: string; readonly positions: readonly number[] };

/** An ended incident as the drafts of a review read it. */
export type Story = {
  readonly events: readonly IncidentEvent[];
  /** What its log has come to. */
  readonly state: IncidentState;
  readonly people: People;
  /** Where clocks stand that nothing stopped, epoch ms UTC. */
  readonly end: number;
};

/** Makes a story of a whole log. */
export function storyOf(events: readonly IncidentEvent[], people: People): Story {
  const state = fold(events);
  return { events, state, people, end: state.chart.context.endedAt ?? events.at(-1)?.at ?? 0 };
}

type At<T extends IncidentEventType> = { readonly event: IncidentEventOf<T>; readonly position: number };

/** Every event of some kinds with its position. */
export function eventsOf<T extends IncidentEventType>(
  { events }: Pick<Story, 'events'>,
  ...types: readonly T[]
): readonly At<T>[] {
  const wanted: ReadonlySet<string> = new Set(types);
  return events.flatMap((event, position) =>
    wanted.has(event.type) ? [{ event: event as IncidentEventOf<T>, position }] : [],
  );
}

/** The positions of the events of which something holds. */
export function positionsWhere(
  { events }: Pick<Story, 'events'>,
  is: (event: IncidentEvent) => boolean,
): readonly number[] {
  return events.flatMap((event, position) => (is(event) ? [position] : []));
}

/** A time of the incident, with its date where it is not the day of the alarm. */
export function timeIn({ state }: Story, at: number): string {
  return momentText(at, state.chart.context.openedAt, state.zone);
}

/** What was known, claimed, denied, withdrawn and not known before the event at a position, counted from the log alone. */
export function knownAt({ events }: Story, position: number): string {
  const { facts, brief } = stateAt(events, position);
  const count = (word: string) => facts.filter((one) => factWord(one) === word).length;
  const some = (word: string) => (count(word) === 0 ? '' : ` ${count(word)} ${word},`);
  const open = brief.items.filter((one) => one.column === 'notKnown' && one.struck === null).length;
  return `${count('confirmed')} confirmed, ${count('claimed')} claimed, ${count('denied')} denied, ${count('withdrawn')} withdrawn,${some('put otherwise')}${some('changed')} ${open} not known`;
}

/** A draft that says that the log holds nothing of a kind. */
export function nothing(text: string): readonly DraftLine[] {
  return [{ text, positions: [] }];
}
