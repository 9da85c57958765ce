import type { ChecklistItem, HoldsWhen } from '../playbook/schema.ts';
import { type NextWord, nextPromise } from '../promise/promises.ts';
import { openQueues, type Queue, unreadQueues, wasPaused } from '../queue/queues.ts';
import { outFrom, outText, type Release } from '../release/releases.ts';
import { goesOutOn, wordsOn } from '../statement/channel-words.ts';
import { lineOf } from '../statement/statement-line.ts';
import { currentStatement, latestRevision, type Statement } from '../statement/statements.ts';
import { momentText, timeText } from '../time-text.ts';
import { answeredInTime, brokenPromise } from './answering.ts';
import { isPublic, staffChannels } from './public-words.ts';
import { setAsideFor } from './set-aside.ts';
import type { IncidentState } from './state.ts';

/** What the log itself says about an item of a checklist, in a sentence. */
export type LogSays = {
  /** `pending`: it is not done yet and still can be. `contradicted`: it can no longer become true for these words. */
  readonly verdict: 'proven' | 'pending' | 'contradicted';
  readonly sentence: string;
};

const proven = (sentence: string): LogSays => ({ verdict: 'proven', sentence });
const pending = (sentence: string): LogSays => ({ verdict: 'pending', sentence });
const contradicted = (sentence: string): LogSays => ({ verdict: 'contradicted', sentence });

/** Why the log holds that a promise was not kept and no tick can say that it was; null where it may still be, or was. */
function notKept(state: IncidentState, promise: NextWord): string | null {
  const when = momentText(promise.dueAt, state.chart.context.openedAt, state.zone);
  const became = brokenPromise(state, promise);
  if (became === 'missed') return `The next word promised for ${when} was not out by then.`;
  return became === 'dropped'
    ? `The promise of the next word for ${when} was dropped, so it was not kept.`
    : null;
}

/** The last promise of all, where it was kept and nothing but the closing statement, and what corrects, came after that. */
function keptBeforeClosing({ promises, statements }: IncidentState): NextWord | undefined {
  const last = promises.at(-1);
  const isClosing = statements.findLast(({ kind }) => kind !== 'correction')?.kind === 'closing';
  return isClosing && last?.state === 'kept' ? last : undefined;
}

/**
 * The next word as it was promised, for every promise since the words before these: missed, or dropped and not out by then,
 * it was not given, whatever was promised after it. Else it is owed, or it was out in time.
 */
function nextWordGiven(state: IncidentState): LogSays | null {
  const { promises, statements, releases, zone, chart } = state;
  const line = lineOf({ statements }, currentStatement(statements)?.statementId);
  // A correction answers no promise, so what was promised before it is still to be judged after it.
  // Nor does one that was set aside before anything of it was out.
  const said = ({ statementId }: Statement) =>
    setAsideFor({ statements }, statementId) === null ||
    releases.some((one) => one.statementId === statementId);
  // What this one began with is no earlier word.
  const before = statements.findLast((one) => !line.includes(one) && one.kind !== 'correction' && said(one));
  const since = promises.filter(({ afterStatement }) => afterStatement >= (before?.number ?? 0));
  const open = nextPromise(since);
  const given = since.filter(
    (one) => one.state === 'kept' || (one.state === 'dropped' && answeredInTime(state, one)),
  );
  // One that was dropped and is promised anew for no later time can still be given.
  const canBe = (one: NextWord) => one.state === 'dropped' && open !== null && open.dueAt <= one.dueAt;
  const [broken] = since.flatMap((one) => (canBe(one) ? [] : (notKept(state, one) ?? [])));
  if (broken !== undefined) return contradicted(broken);
  const when = (at: number) => momentText(at, chart.context.openedAt, zone);
  if (open) return pending(`The next word promised for ${when(open.dueAt)} is not out yet.`);
  const last = given.at(-1) ?? (since.length === 0 ? keptBeforeClosing(state) : undefined);
  return last ? proven(`The next word promised for ${when(last.dueAt)} went out in time.`) : null;
}

/**
 * A correction that is no business of our own people: none of the wrong words went to them, and it goes to none. Any other
 * statement that leaves them out is to be accounted for.
 */
function correctsNothingOfStaff(state: IncidentState, internal: readonly string[]): boolean {
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  const correction = state.corrections.find((one) => one.statementId === statement?.statementId);
  if (!revision || !correction) return false;
  const wrong = state.releases.filter(({ releaseId }) => correction.releaseIds.includes(releaseId));
  return internal.every((id) => !goesOutOn(revision, id) && wrong.every(({ channel }) => channel !== id));
}

/** When the first of releases was out: between two times where nobody knows since when one of them was. */
function firstOf(releases: readonly Release[]) {
  const [first] = releases.toSorted((one, other) => one.releasedAt - other.releasedAt);
  if (!first) return null;
  const { releasedAt: at, latest, minute } = first;
  return { at, latest, minute, from: Math.min(...releases.map(outFrom)) };
}

/** Whether a release is of the newest words: of their statement, or of one that they were taken up from, to the byte. */
function isOfTheseWords(
  { statements }: IncidentState,
  { statementId, revisionId, channel }: Release,
): boolean {
  const statement = currentStatement(statements);
  const now = latestRevision(statement);
  if (!statement || !now || statementId === statement.statementId)
    return statementId === statement?.statementId;
  const before = lineOf({ statements }, statement.statementId).find((one) => one.statementId === statementId);
  const then = before?.revisions.find((one) => one.revisionId === revisionId);
  return then !== undefined && wordsOn(then, channel).text === wordsOn(now, channel).text;
}

/** A channel to our own people, and when these words were out on it; null while they are not. */
type Told = { readonly name: string; readonly out: ReturnType<typeof firstOf> };

const list = new Intl.ListFormat('en');

/** The channels that have these words, each with when, as the end of a sentence. */
function outOn(told: readonly Told[], zone: string): string {
  const each = told.flatMap(({ name, out }) =>
    out ? [`${name} ${outText(out, timeText(out.at, zone))}`] : [],
  );
  return list.format(each);
}

/** What the log says once the public has these words too: null where nobody knows which were out first. */
function beforeThePublic(
  told: readonly Told[],
  others: NonNullable<Told['out']>,
  zone: string,
): LogSays | null {
  const when = (out: NonNullable<Told['out']>) => outText(out, timeText(out.at, zone));
  const late = told.filter(({ out }) => out === null || others.at < out.from);
  const publicly = `These words went to the public ${when(others)}`;
  if (told.every(({ out }) => out === null))
    return contradicted(`${publicly}, and to none of our own people.`);
  if (late.length > 0) {
    const each = late.map(({ name, out }) => `${name} (${out ? `out ${when(out)}` : 'not out'})`);
    return contradicted(`${publicly}, before ${list.format(each)}.`);
  }
  return told.every(({ out }) => out !== null && out.at <= others.from) ? toldFirst(told, zone) : null;
}

/** Every channel to our own people has these words, and the public had none before. */
function toldFirst(told: readonly Told[], zone: string): LogSays {
  return proven(`These words went out on ${outOn(told, zone)}, before any to the public.`);
}

/** Our own people before the public, on every channel to them: by the times at which the words of this statement went out. */
function staffFirst(state: IncidentState): LogSays | null {
  const { zone } = state;
  const channels = state.chart.context.playbook?.channels ?? [];
  const internal = channels.flatMap((one) => (one.internal ? [one.id] : []));
  if (internal.length === 0) return null;
  if (correctsNothingOfStaff(state, internal))
    return proven(
      'No release to our own people was found with what this corrects, and it goes to none of them.',
    );
  const all = state.releases.filter((one) => isOfTheseWords(state, one));
  const told = staffChannels(state, currentStatement(state.statements), all).map(
    ({ id, name }): Told => ({ name, out: firstOf(all.filter(({ channel }) => channel === id)) }),
  );
  const others = firstOf(all.filter(({ channel }) => isPublic(state, channel)));
  if (others) return beforeThePublic(told, others, zone);
  const missing = told.flatMap(({ name, out }) => (out ? [] : [name]));
  if (missing.length === told.length) return null;
  if (missing.length === 0) return toldFirst(told, zone);
  return pending(`Out to our own people: ${outOn(told, zone)}. Not out yet: ${list.format(missing)}.`);
}

/** The queues of planned posts of which the log says that something has still to be done, in a sentence. */
function aboutQueues(open: readonly Queue[], what: string, done: string): LogSays {
  if (open.length === 0) return proven(done);
  const are = open.length === 1 ? `${open[0]?.name ?? ''} is not` : `${open.length} queues are not`;
  return pending(`Scheduled posts: ${are} ${what} yet.`);
}

function queuesPaused({ queues }: IncidentState): LogSays | null {
  if (queues.length === 0) return null;
  return aboutQueues(
    openQueues(queues),
    'attested as paused or not used',
    'Every queue is attested as paused or not used.',
  );
}

/**
 * Nothing came due where no queue that we have was ever held back: then only people know. While somebody has yet to say of
 * queues that we have them or not, and none was paused, nobody can have read what came due in them.
 */
function backlogRead(state: IncidentState): LogSays | null {
  const { queues } = state;
  if (!queues.some(wasPaused)) return openQueues(queues).length === 0 ? null : queuesPaused(state);
  return aboutQueues(unreadQueues(queues), 'read through', 'What came due in each paused queue was read.');
}

/** Simple or complex is never said without a reason: `decide` takes none. */
function complexitySaid({ chart }: IncidentState): LogSays {
  const { complex } = chart.context;
  if (complex === null) return pending('Nobody has said yet whether this is simple or complex.');
  return proven(`It was called ${complex ? 'complex' : 'simple'}, with a reason in the log.`);
}

/** Everything that a log can say about an item by itself. A new kind is one more entry here and in the schema. */
const RULES: Readonly<Record<HoldsWhen, (state: IncidentState) => LogSays | null>> = {
  nextWordGiven,
  staffFirst,
  queuesPaused,
  backlogRead,
  complexitySaid,
};

/** Whether the log proves or contradicts an item of the live stage; null where only people know. */
export function logSays(
  state: IncidentState,
  { holdsWhen }: Pick<ChecklistItem, 'holdsWhen'>,
): LogSays | null {
  return holdsWhen === undefined ? null : RULES[holdsWhen](state);
}

/** Whether an item is done: by the log where it says so, else by whoever ticked it. */
export function isDone(state: IncidentState, item: ChecklistItem, checked: readonly string[]): boolean {
  const says = logSays(state, item);
  return says === null ? checked.includes(item.id) : says.verdict === 'proven';
}
