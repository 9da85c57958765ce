import { cutShortOf } from '../correction/corrections.ts';
import { lastOfMinute } from '../kernel.ts';
import type { OutKnown, Release } from '../release/releases.ts';
import { goesOutOn, wordsOn } from '../statement/channel-words.ts';
import type { Revision, Statement } from '../statement/statements.ts';
import { setAsideFor } from './set-aside.ts';
import type { IncidentState } from './state.ts';

/** When words can have gone out, by the clock as it stands now (epoch ms UTC). */
export type ReleaseTimes = {
  /** Not before the words of the channel were first saved as they are; null where they never were. */
  readonly from: number | null;
  /** Not after they were set aside, or ended there as a correction; null for words that were neither. */
  readonly to: number | null;
  readonly until: 'setAside' | 'cutShort';
};

/** When these words could be out no more on a channel: the earlier of the two ends that a statement can have there. */
function toWhen(
  { chart, ...state }: IncidentState,
  statementId: string,
  channel: string,
): Pick<ReleaseTimes, 'to' | 'until'> {
  const { clockShiftMs, runs } = chart.context;
  const correction = setAsideFor(state, statementId);
  const run = correction && runs.find((one) => one.cycle === correction.number);
  const aside = run ? run.enteredSteady + clockShiftMs : null;
  const cut = cutShortOf(state.corrections, statementId);
  if (!cut?.channels.includes(channel)) return { to: aside, until: 'setAside' };
  return aside !== null && aside < cut.endedAt
    ? { to: aside, until: 'setAside' }
    : { to: cut.endedAt, until: 'cutShort' };
}

/** The first saved words of a statement that say on a channel, to the byte, what a revision of it says there. */
function firstSaved(
  revisions: readonly Revision[],
  revisionId: string,
  channel: string,
): Revision | undefined {
  const meant = revisions.find((one) => one.revisionId === revisionId);
  if (!meant || channel === '' || !goesOutOn(meant, channel)) return meant;
  const { text, lang } = wordsOn(meant, channel);
  return revisions.find((one) => {
    const words = wordsOn(one, channel);
    return goesOutOn(one, channel) && words.text === text && words.lang === lang;
  });
}

/**
 * When exactly these words can have gone out on a channel; without one, as far as that is the same for all. Words that were out
 * before they were asked about, or approved, were out all the same: only words that nobody had saved can have been out nowhere.
 */
export function releaseTimes(
  state: IncidentState,
  statement: Pick<Statement, 'statementId' | 'revisions'>,
  revisionId: string,
  channel = '',
): ReleaseTimes {
  return {
    from: firstSaved(statement.revisions, revisionId, channel)?.savedAt ?? null,
    ...toWhen(state, statement.statementId, channel),
  };
}

/**
 * What is written down of when words were out, as somebody said it. Of a minute it is the latest instant in it at which they can
 * have been out: no earlier one may be held against anybody.
 */
export function outAsKnown(
  { to }: ReleaseTimes,
  { releasedAt, latest, minute }: OutKnown & { readonly releasedAt: number | null },
  now: number,
): Pick<Release, 'releasedAt' | 'latest' | 'minute'> {
  if (releasedAt === null || !minute) return { releasedAt: releasedAt ?? now, ...(latest ? { latest } : {}) };
  return { releasedAt: Math.min(lastOfMinute(releasedAt), now, to ?? now), latest: true, minute: true };
}
