import { momentText } from '../time-text.ts';
import { type Fact, lastTelling } from './facts.ts';

/**
 * The two times of a fact in words, told at `now` (epoch ms UTC): when it happened, and when it was learnt. An entry that was
 * written down later than it was learnt says that, too.
 */
export function factTimes(fact: Fact, zone: string, now: number): string {
  const { learntAt, at } = lastTelling(fact);
  const time = (instant: number) => momentText(instant, now, zone);
  const happened = fact.happenedAt === null ? '' : `happened ${time(fact.happenedAt)}, `;
  const written = Math.abs(at - learntAt) < 60_000 ? '' : `, written down ${time(at)}`;
  return `${happened}learnt ${time(learntAt)}${written}`;
}
