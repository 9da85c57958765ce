import { answers, type NextWord } from '../promise/promises.ts';
import { outInTime, type Release } from '../release/releases.ts';
import { lineOf } from '../statement/statement-line.ts';
import type { Statement } from '../statement/statements.ts';
import { namesOn } from './promised-words.ts';
import { isPublic, publicReleases } from './public-words.ts';
import type { IncidentState } from './state.ts';

type Said = Pick<Statement, 'statementId' | 'number' | 'kind' | 'takesUp'>;

type Heard = Pick<IncidentState, 'chart'> & {
  readonly statements: readonly Said[];
  readonly releases: readonly Pick<Release, 'statementId' | 'channel'>[];
};

/**
 * True if the words of a statement answer a promise. Words that were set aside and taken up again are as old as the first of
 * them that the public heard, and never later than the promise that was made beside them.
 */
export function answersPromise(
  state: Heard,
  { statementId, kind, number }: Said,
  promise: Pick<NextWord, 'afterStatement'>,
): boolean {
  const line = lineOf(state, statementId);
  const releases = publicReleases(state);
  const first = line.findLast((one) => releases.some((release) => release.statementId === one.statementId));
  const isBeside = line.some((one) => one.number === promise.afterStatement);
  return !isBeside && answers({ kind, number: first?.number ?? number }, promise);
}

type Told = Pick<IncidentState, 'chart' | 'statements' | 'releases'>;

/**
 * True if public words that answer a promise were out by the minute that was promised, whatever was noted of it before: a
 * promise that was dropped says what was meant, and not what the public heard.
 */
export function answeredInTime(state: Told, promise: Pick<NextWord, 'afterStatement' | 'dueAt'>): boolean {
  const inTime = publicReleases(state).filter((one) => outInTime(one, promise.dueAt));
  return state.statements.some(
    (one) =>
      inTime.some(({ statementId }) => statementId === one.statementId) &&
      answersPromise(state, one, promise),
  );
}

/** The first public words that answer a promise, by when they were out and not by when that was written down; null if none were. */
export function nextWordOut(state: Told, promise: Pick<NextWord, 'afterStatement'>): Release | null {
  const answering = new Set(
    state.statements.flatMap((one) => (answersPromise(state, one, promise) ? [one.statementId] : [])),
  );
  const [first] = publicReleases(state)
    .filter(({ statementId }) => answering.has(statementId))
    .toSorted((one, other) => one.releasedAt - other.releasedAt);
  return first ?? null;
}

/** The channels of releases whose statement is one of these. */
function channelsWith(
  { statements }: Told,
  releases: readonly Release[],
  says: (statement: Statement) => boolean,
): ReadonlySet<string> {
  const said = new Set(statements.flatMap((one) => (says(one) ? [one.statementId] : [])));
  return new Set(releases.flatMap(({ statementId, channel }) => (said.has(statementId) ? [channel] : [])));
}

function answeredOn(
  state: Told,
  promise: Pick<NextWord, 'afterStatement'>,
  releases: readonly Release[],
): ReadonlySet<string> {
  return channelsWith(state, releases, (one) => answersPromise(state, one, promise));
}

/**
 * The channels on which the public read words that a promise stood beside by the minute it was due, and none that answer it:
 * a word on one channel keeps a promise, and whoever reads another still waits.
 */
export function unansweredOn(
  state: Told,
  promise: Pick<NextWord, 'afterStatement' | 'dueAt'>,
): readonly string[] {
  const inTime = publicReleases(state).filter((one) => outInTime(one, promise.dueAt));
  const answered = answeredOn(state, promise, inTime);
  const beside = channelsWith(state, inTime, ({ statementId }) =>
    lineOf(state, statementId).some(({ number }) => number === promise.afterStatement),
  );
  return [...beside].filter((channel) => !answered.has(channel));
}

/** The channels to our own people whose words named the time of a promise, and that had none that answer it by the minute it was due. */
export function unansweredInside(
  state: IncidentState,
  promise: Pick<NextWord, 'afterStatement' | 'dueAt'>,
): readonly string[] {
  const inTime = state.releases.filter(
    (one) => !isPublic(state, one.channel) && outInTime(one, promise.dueAt),
  );
  const answered = answeredOn(state, promise, inTime);
  const open = inTime.filter((one) => !answered.has(one.channel) && namesOn(state, one, promise.dueAt));
  return [...new Set(open.map(({ channel }) => channel))];
}

/** True if the public had any of the words that a promise stood beside before the log says what became of it. */
function wasHeard(state: Told, { afterStatement, settledAt, settledAfter }: NextWord): boolean {
  const before = state.releases.filter(
    (one, index) => index < settledAfter || (settledAt !== null && outInTime(one, settledAt)),
  );
  return publicReleases({ chart: state.chart, releases: before }).some(({ statementId }) =>
    lineOf(state, statementId).some(({ number }) => number === afterStatement),
  );
}

/**
 * What a promise came to that the public was given and that was not kept; null where it may still be, was kept, or was
 * dropped before the public had heard of it.
 */
export function brokenPromise(state: Told, promise: NextWord): 'missed' | 'dropped' | null {
  if (promise.state === 'missed') return 'missed';
  const isDropped =
    promise.state === 'dropped' && wasHeard(state, promise) && !answeredInTime(state, promise);
  return isDropped ? 'dropped' : null;
}
