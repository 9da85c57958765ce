import { momentText } from '../time-text.ts';
import { FACT_LABEL, type Fact, lastTelling, type Telling } from './facts.ts';

/** An entry written down this much later than it was learnt says both. */
const LATER_MS = 60_000;

type Told = { readonly zone: string; readonly now: number };

function known({ learntAt, at }: Telling, { zone, now }: Told): string {
  const written = Math.abs(at - learntAt) < LATER_MS ? '' : `, written down ${momentText(at, now, zone)}`;
  return `${momentText(learntAt, now, zone)}${written}`;
}

/**
 * The two times of a fact in words, told at `now` (epoch ms UTC): when it happened, and when it was first learnt. An entry that
 * was written down later than it was learnt says that, too.
 */
export function factTimes(fact: Fact, zone: string, now: number): string {
  const happened = fact.happenedAt === null ? '' : `happened ${momentText(fact.happenedAt, now, zone)}, `;
  return `${happened}learnt ${known(fact.first, { zone, now })}`;
}

/** Since when a fact stands as it does now; '' where it has stood so from the first. */
export function standingSince(fact: Fact, zone: string, now: number): string {
  if (fact.tellings.length < 2) return '';
  const word = fact.replacedBy === null ? FACT_LABEL[fact.status] : 'put otherwise';
  return `${word} ${known(lastTelling(fact), { zone, now })}`;
}
