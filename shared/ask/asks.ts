import type { EventOf } from '../event-kind.ts';
import type { askEvents } from './events.ts';

/** A question to a person, with its deadline and whatever came back. */
export type Ask = {
  readonly askId: string;
  readonly personId: string;
  readonly question: string;
  readonly dueAt: number;
  readonly at: number;
  readonly by: string;
  readonly nudges: readonly number[];
  readonly answer: { readonly at: number; readonly text: string } | null;
};

/** Applies one ask event. */
export function evolveAsks(asks: readonly Ask[], event: EventOf<typeof askEvents>): readonly Ask[] {
  const { at, by } = event;
  const change = (askId: string, next: (ask: Ask) => Partial<Ask>) =>
    asks.map((ask) => (ask.askId === askId ? { ...ask, ...next(ask) } : ask));
  switch (event.type) {
    case 'ask.raised':
      return [...asks, { ...event.data, at, by, nudges: [], answer: null }];
    case 'ask.nudged':
      return change(event.data.askId, (ask) => ({ nudges: [...ask.nudges, at] }));
    case 'ask.answered':
      return change(event.data.askId, () => ({ answer: { at, text: event.data.answer } }));
  }
}

/** Moves an open question with the clock, so that what is left of its time stays the same. */
export function moveAsk(ask: Ask, shiftMs: number): Ask {
  return ask.answer ? ask : { ...ask, at: ask.at + shiftMs, dueAt: ask.dueAt + shiftMs };
}
