import { cutShortOf } from '../../correction/corrections.ts';
import { lastOfMinute, minuteOf } from '../../kernel.ts';
import { type OutKnown, outInTime, type Release } from '../../release/releases.ts';
import { wordsOn } from '../../statement/channel-words.ts';
import {
  currentStatement,
  latestRevision,
  type Statement,
  statementName,
} from '../../statement/statements.ts';
import { momentText, zonedMomentText } from '../../time-text.ts';
import { answersPromise } from '../answering.ts';
import { wordsToRelease } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingText, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import { lateWords, type WordsOut, wordsToRecord } from '../late-words.ts';
import { isPublic } from '../public-words.ts';
import { outAsKnown, releaseTimes } from '../release-time.ts';
import { setAsideFor } from '../set-aside.ts';
import { goesOut, type IncidentState } from '../state.ts';

/**
 * Promises that this release keeps: made before the statement began, and due no earlier than the words went out. A
 * promise that the clock called missed is kept after all if the release was only written down late. Words to our own
 * people keep no promise to the public.
 */
function keptPromises(
  state: IncidentState,
  statement: Statement,
  channel: string,
  out: OutKnown & Pick<Release, 'releasedAt'>,
): readonly NewIncidentEvent[] {
  if (!isPublic(state, channel)) return [];
  const kept = state.promises.filter(
    (one) =>
      (one.state === 'open' || one.state === 'missed') &&
      answersPromise(state, statement, one) &&
      outInTime(out, one.dueAt),
  );
  return kept.map(({ promiseId }) => ({ type: 'promise.kept', data: { promiseId } }));
}

/** Where and since when words were out, as somebody said it. */
type Typed = {
  readonly channel: string;
  readonly releasedAt: number;
  readonly minute?: true | undefined;
};

const NOT_SAVED = 'These words were not even saved for this channel then. Check the time of the release.';
const OTHER_WORDS = 'If other words were out, write a note with what they were.';
const EARLIER_WORDS =
  'If an earlier version was out, record that one: under the channels, “was it out before, or somewhere else, too?”. Of any other words write a note with what they were.';

/** What is wrong with the time a person gave for a release. */
function timeProblem(
  state: IncidentState,
  { statement, revision }: WordsOut,
  { channel, releasedAt, minute }: Typed,
  now: number,
): Decision | null {
  if (releasedAt > now) return no('future', 'The release time lies in the future. Record it when it is out.');
  const { from, to } = releaseTimes(state, statement, revision.revisionId, channel);
  if (from !== null && (minute ? lastOfMinute(releasedAt) : releasedAt) < from)
    return no('before', `${NOT_SAVED} ${revision === statement.revisions[0] ? OTHER_WORDS : EARLIER_WORDS}`);
  return to !== null && releasedAt > to
    ? no(
        'after',
        `These words were set aside at ${zonedMomentText(to, now, state.zone)}. What was out by then is written down, and nothing after it.`,
      )
    : null;
}

/** Why words that were set aside are written down as out no more; null for all others. */
function asideProblem(state: IncidentState, { statementId }: Statement): Decision | null {
  if (!setAsideFor(state, statementId)) return null;
  const taken = state.statements.find((one) => one.takesUp === statementId);
  return taken
    ? no('taken-up', `These words were taken up as ${statementName(taken)}. Record that when it is out.`)
    : null;
}

/** Why a correction is not written down as out on a channel: somebody had ended it there. */
function cutShortRefusal(
  { corrections, zone, chart }: IncidentState,
  { statementId }: Statement,
  { channel, releasedAt }: { readonly channel: string; readonly releasedAt: number },
): Decision | null {
  const cut = cutShortOf(corrections, statementId);
  if (!cut?.channels.includes(channel) || releasedAt <= cut.endedAt) return null;
  const when = momentText(cut.endedAt, chart.context.openedAt, zone);
  return no(
    'cut-short',
    `Only what was out by then is written down: this correction was ended here at ${when}, because: ${cut.reason}`,
  );
}

/** True where releases are recorded: after every signer agreed. What was ended before can be written down in any stage. */
function isTime(state: IncidentState, which: Parameters<typeof lateWords>[1]): boolean {
  return goesOut(state) || lateWords(state, which) !== null;
}

/** Why words are not written down as out: where they are, where it is, or the time. */
function releaseProblem(
  state: IncidentState,
  words: WordsOut,
  typed: Typed & { readonly address: string },
  now: number,
): Decision | null {
  const { channel, address } = typed;
  const { statement, revision } = words;
  const isOut = state.releases.some(
    (one) => one.revisionId === revision.revisionId && one.channel === channel,
  );
  return (
    asideProblem(state, statement) ??
    (isOut ? no('already-out', 'These words are already recorded as out on this channel.') : null) ??
    cutShortRefusal(state, statement, typed) ??
    missingText(address, 'Say where it is: the address of the post, or the list it was sent to.') ??
    timeProblem(state, words, typed, now)
  );
}

/**
 * Records that exactly the approved words went out on one channel; of words that were set aside, also that they were out
 * although nothing let them out when they were set aside.
 */
export const recordRelease: Decide<IncidentCommandOf<'release.record'>> = (state, command, facts) => {
  if (command.channel === '') return no('no-channel', 'Choose a channel.');
  if (!isTime(state, command)) {
    return no(
      'wrong-stage',
      'Releases are recorded in publish, after every signer agreed. Words that were posted sooner are recorded there, too, with the time since when they were out; until then, write a note.',
    );
  }
  const words = wordsToRecord(state, command, facts.sha256Hex);
  if (!words.ok) return words;
  const { statement, revision, basis } = words.value;
  const { channel, address, minute } = command;
  const typed = { channel, address, minute, releasedAt: command.releasedAt ?? facts.at };
  const said = minute ? { ...typed, releasedAt: minuteOf(typed.releasedAt) } : typed;
  const wrong = releaseProblem(state, words.value, said, facts.at);
  if (wrong) return wrong;
  const out = outAsKnown(releaseTimes(state, statement, revision.revisionId, channel), command, facts.at);
  const data = {
    releaseId: facts.newId(),
    statementId: statement.statementId,
    revisionId: revision.revisionId,
    channel,
    address,
    ...out,
    ...(basis === null ? { unapproved: true as const } : {}),
  };
  return accept({ type: 'release.recorded', data }, ...keptPromises(state, statement, channel, out));
};

/** Writes down that words were kept back because their bytes are not those that were approved. */
export const refuseRelease: Decide<IncidentCommandOf<'release.refuse'>> = (state, command, facts) => {
  const words = wordsToRelease(state, command, facts.sha256Hex);
  if (words.ok || words.error.code !== 'other-bytes')
    return no(
      'not-refused',
      'There is nothing to keep back: these are the approved bytes, or nothing is approved.',
    );
  const { revisionId, channel } = command;
  const request = state.approvals.findLast((one) => one.revisionId === revisionId);
  const revision = latestRevision(currentStatement(state.statements));
  const frozen = request?.release?.variants.find((one) => one.channel === channel);
  const found = revision ? facts.sha256Hex(wordsOn(revision, channel).text) : '';
  return accept({
    type: 'release.refused',
    data: { revisionId, channel, approved: frozen?.sha256 ?? null, found },
  });
};
