import { outFrom, type Release, type Unlet } from '../release/releases.ts';
import { wholeSpan } from '../whole-seconds.ts';
import type { IncidentDocuments } from './state.ts';

type LettingOut = Pick<IncidentDocuments, 'lettings'>;

/**
 * When exactly these words could first go out, by the clock as it stands now (epoch ms UTC): every signer had approved them,
 * the glass was broken for them, or they were filled into an envelope. Null where nothing ever let them out.
 */
export function letOutAt({ lettings }: LettingOut, revisionId: string): number | null {
  return lettings.find((one) => one.revisionId === revisionId)?.from ?? null;
}

type Out = Pick<Release, 'revisionId' | 'releasedAt' | 'latest' | 'minute' | 'unapproved'>;

/**
 * What is odd about words that were out at a time, as it is when that is written down: nothing had let them out yet, or perhaps
 * not, or something had and let them out no more when they were set aside. Nothing of words that could go out then, nor of those
 * that nothing ever let out. What happened is recorded all the same: a log that refused it would only hide it.
 */
export function unletThen(state: LettingOut, out: Out): Unlet {
  const { revisionId, releasedAt, latest, unapproved } = out;
  const first = state.lettings.find((one) => one.revisionId === revisionId);
  if (!first) return {};
  if (wholeSpan(releasedAt, first.from) > 0)
    return { early: { from: releasedAt, to: first.from, ...(latest ? { least: latest } : {}) } };
  // What a standing consent lets out is let out as it is filled in: there were no such words before.
  if (!unapproved && first.by !== 'envelope' && wholeSpan(outFrom(out), first.from) > 0)
    return { early: 'perhaps' };
  const last = state.lettings.findLast(
    (one) => one.revisionId === revisionId && wholeSpan(releasedAt, one.from) <= 0,
  );
  if (!unapproved || !last) return {};
  return { lapsed: { by: last.by, to: last.to ?? releasedAt } };
}
