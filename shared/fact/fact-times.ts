import { momentText } from '../time-text.ts';
import { type Fact, lastTelling, type Telling } from './facts.ts';
import { factWord, heldText, heldUntil } from './held-until.ts';

/** An entry written down this much later than it was learnt says both. */
const LATER_MS = 60_000;

type Told = { readonly zone: string; readonly now: number };

function known({ learntAt, at }: Telling, { zone, now }: Told): string {
  const written = Math.abs(at - learntAt) < LATER_MS ? '' : `, written down ${momentText(at, now, zone)}`;
  return `${momentText(learntAt, now, zone)}${written}`;
}

/** When an entry about a fact was learnt, told at `now` (epoch ms UTC). One that was written down later says that, too. */
export function learntText(entry: Telling, on: Told): string {
  return `learnt ${known(entry, on)}`;
}

/** The two times of a fact in words: when it happened, and when an entry about it was learnt. */
export function factTimes(fact: Fact, entry: Telling, on: Told): string {
  const { happenedAt } = fact;
  const happened = happenedAt === null ? '' : `happened ${momentText(happenedAt, on.now, on.zone)}, `;
  return `${happened}${learntText(entry, on)}`;
}

/** Since when a fact stands as it does now; '' where it has stood so from the first. */
export function standingSince(fact: Fact, zone: string, now: number): string {
  if (fact.tellings.length < 2) return '';
  const until = heldUntil(fact);
  const when = known(lastTelling(fact), { zone, now });
  if (until !== null) return `changed: ${heldText(until, now, zone)}, learnt ${when}`;
  return `${factWord(fact)} ${when}`;
}
