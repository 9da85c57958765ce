import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import { actorName, type People } from '../people/people.ts';
import type { askEvents } from './events.ts';

/** How a question ended: with an answer, or by being taken back. */
export type AskEnd =
  | { readonly kind: 'answered'; readonly at: number; readonly by: string; readonly text: string }
  | { readonly kind: 'withdrawn'; readonly at: number; readonly by: string; readonly reason: string };

/** A question to a person, with its deadline and whatever came of it. */
export type Ask = {
  readonly askId: string;
  /** Null where a desk was asked that nobody of the room sits at. */
  readonly personId: string | null;
  readonly desk: string | null;
  readonly question: string;
  readonly dueAt: number;
  readonly at: number;
  readonly by: string;
  readonly nudges: readonly number[];
  /** When Holdline's clock noticed that the deadline had passed; the question stays open. */
  readonly expiredAt: number | null;
  readonly end: AskEnd | null;
};

/** Applies one ask event. */
export function evolveAsks(
  asks: readonly Ask[],
  event: EventOf<typeof askEvents>,
  lists: Lists = COPIED,
): readonly Ask[] {
  const { at, by } = event;
  const change = (next: (ask: Ask) => Partial<Ask>) =>
    lists.change(
      asks,
      (ask) => ask.askId === event.data.askId,
      (ask) => ({ ...ask, ...next(ask) }),
    );
  switch (event.type) {
    case 'ask.raised':
      return lists.add(asks, {
        ...event.data,
        desk: event.data.desk ?? null,
        at,
        by,
        nudges: [],
        expiredAt: null,
        end: null,
      });
    case 'ask.nudged':
      return change((ask) => ({ nudges: [...ask.nudges, at] }));
    case 'ask.expired':
      return change(() => ({ expiredAt: at }));
    case 'ask.answered':
      return change(() => ({ end: { kind: 'answered', at, by, text: event.data.answer } }));
    case 'ask.withdrawn':
      return change(() => ({ end: { kind: 'withdrawn', at, by, reason: event.data.reason } }));
  }
}

/** Whom a question went to, as the log names them. */
export function askedName({ personId, desk }: Pick<Ask, 'personId' | 'desk'>, people: People): string {
  return personId === null ? (desk ?? 'A desk') : actorName(people, personId);
}

/** The questions that still wait for an answer, in the order in which they were asked. */
export function openAsks(asks: readonly Ask[]): readonly Ask[] {
  return asks.filter((ask) => ask.end === null);
}

/** Open questions whose deadline has passed at `now` (epoch ms UTC) without the log saying so, earliest first. */
export function passedAsks(asks: readonly Ask[], now: number): readonly Ask[] {
  return openAsks(asks)
    .filter((ask) => ask.expiredAt === null && ask.dueAt <= now)
    .toSorted((one, other) => one.dueAt - other.dueAt);
}

/** Moves an open question with the clock, so that what is left of its time stays the same. */
export function moveAsk(ask: Ask, shiftMs: number): Ask {
  if (ask.end) return ask;
  const nudges = ask.nudges.map((at) => at + shiftMs);
  return { ...ask, at: ask.at + shiftMs, dueAt: ask.dueAt + shiftMs, nudges };
}
