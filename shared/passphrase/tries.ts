import type { EventOf } from '../event-kind.ts';
import { durationText } from '../time-text.ts';
import type { passphraseEvents } from './events.ts';

/** Wrong passphrases in a row, and when the last one was typed, epoch ms UTC. */
export type Tries = { readonly wrong: number; readonly lastAt: number };

/** Person id to the wrong tries since the last right one. Nobody with none is in it. */
export type TriesOf = Readonly<Record<string, Tries>>;

/** As many slips are free: everybody mistypes. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5000;
/** No wait is longer: nobody is locked out of a crisis for ever. */
const LONGEST_WAIT_MS = 300_000;

/** The tries without those of a person who has typed the right passphrase, or has a new key. */
export function forgetTries(tries: TriesOf, personId: string): TriesOf {
  const { [personId]: _, ...others } = tries;
  return others;
}

/** Applies one event about a passphrase. */
export function evolveTries(tries: TriesOf, event: EventOf<typeof passphraseEvents>): TriesOf {
  const { personId } = event.data;
  if (event.type !== 'passphrase.refused') return forgetTries(tries, personId);
  return { ...tries, [personId]: oneMoreWrong(tries[personId], event.at) };
}

/**
 * How long to wait before the next try, in ms: nothing for three slips, then 5 s, doubled with every further one, never
 * more than five minutes. A clock that was set back makes nobody wait longer.
 */
export function waitMs(tries: Tries | undefined, now: number): number {
  if (tries === undefined || tries.wrong < FREE_TRIES || now < tries.lastAt) return 0;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries.wrong - FREE_TRIES));
  return Math.max(0, tries.lastAt + wait - now);
}

/** The tries after another wrong one. */
export function oneMoreWrong(tries: Tries | undefined, at: number): Tries {
  return { wrong: (tries?.wrong ?? 0) + 1, lastAt: at };
}

/** Where wrong tries are kept: in the log of the room, or, of a packet of any room, in memory alone. */
const KEPT = {
  log: 'the wrong tries are in the log of the room',
  memory: 'no log can hold the wrong tries here, but they are counted until Holdline is closed',
} as const;

/** Why a passphrase is not even looked at now, or null. */
export function waitSentence(name: string, ms: number, kept: keyof typeof KEPT = 'log'): string | null {
  if (ms <= 0) return null;
  const left = durationText(Math.ceil(ms / 1000) * 1000);
  return `Too many wrong passphrases for ${name}. Wait ${left}, then type it again; ${KEPT[kept]}.`;
}
