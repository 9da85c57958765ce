import { type Queue, READING_HOLDS_MS } from '../../queue/queues.ts';
import { spanWords } from '../../time-text.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import { type IncidentState, phaseOf } from '../state.ts';

const UNKNOWN = no('unknown-queue', 'There is no such queue.');

function queueOf({ queues }: IncidentState, queueId: string): Queue | undefined {
  return queues.find((one) => one.queueId === queueId);
}

/** True while no public words are out, or new ones are being prepared: planned posts would run ahead of them. */
export function runsAhead(state: IncidentState): boolean {
  return phaseOf(state) !== 'followUp' || state.chart.context.firstWordsAt === null;
}

/** Adds a queue that the playbook does not name. */
export const addQueue: Decide<IncidentCommandOf<'queue.add'>> = ({ queues }, { name }, facts) => {
  const empty = missingText(name, 'Write what else sends planned posts.');
  if (empty) return empty;
  const same = (one: Queue) => one.name.toLowerCase() === name.trim().toLowerCase();
  if (queues.some(same)) return no('same', 'This queue is on the list already.');
  return accept({ type: 'queue.added', data: { queueId: facts.newId(), name } });
};

/** The queues that a command is about, each there and named once; or the refusal. */
function chosen(state: IncidentState, queueIds: readonly string[]): Decision | readonly Queue[] {
  if (queueIds.length === 0) return no('none-chosen', 'Choose at least one queue.');
  if (new Set(queueIds).size < queueIds.length) return no('twice', 'A queue is chosen twice.');
  const found = queueIds.flatMap((queueId) => queueOf(state, queueId) ?? []);
  return found.length === queueIds.length ? found : UNKNOWN;
}

/** Says which queue it is about where several are chosen. */
const named = (queue: Queue, among: readonly Queue[]): string =>
  among.length === 1 ? '' : `${queue.name}: `;

/** Somebody vouches, of each queue that they chose, that nothing goes out of it any more. */
export const pauseQueue: Decide<IncidentCommandOf<'queue.pause'>> = (state, { queueIds, note }) => {
  const queues = chosen(state, queueIds);
  if ('ok' in queues) return queues;
  const held = queues.find((one) => one.state === 'paused');
  if (held)
    return no('same', `Somebody has vouched for ${queues.length === 1 ? 'this queue' : held.name} already.`);
  return accept(...queueIds.map((queueId) => ({ type: 'queue.paused', data: { queueId, note } }) as const));
};

/** Queues that we do not have: each is its own entry, with the one reason. */
export const notUseQueues: Decide<IncidentCommandOf<'queue.notUse'>> = (state, { queueIds, reason }) => {
  const queues = chosen(state, queueIds);
  if ('ok' in queues) return queues;
  const other = queues.find((one) => one.state !== 'open');
  if (other) return no('not-open', `${other.name} is not open: somebody has said already how it stands.`);
  return (
    missingReason(reason, 'we do not use it') ??
    accept(...queueIds.map((queueId) => ({ type: 'queue.notUsed', data: { queueId, reason } }) as const))
  );
};

/** What was said of a queue does not hold. It is open again, and the log keeps both. */
export const reopenQueue: Decide<IncidentCommandOf<'queue.reopen'>> = (state, { queueId, reason }) => {
  const queue = queueOf(state, queueId);
  if (!queue) return UNKNOWN;
  if (queue.state === 'open') return no('same', 'This queue is open already.');
  if (queue.state === 'resumed') return no('resumed', 'This queue sends again. Pause it in its tool first.');
  return (
    missingReason(reason, 'it does not hold') ?? accept({ type: 'queue.reopened', data: { queueId, reason } })
  );
};

const NOT_PAUSED = 'Only a paused queue has an overdue list. Pause it first.';

/** The posts that came due meanwhile were read, one by one. That there were none is said in so many words. */
export const readOverdue: Decide<IncidentCommandOf<'queue.readOverdue'>> = (state, command) => {
  const queue = queueOf(state, command.queueId);
  if (!queue) return UNKNOWN;
  if (queue.state !== 'paused') return no('not-paused', NOT_PAUSED);
  const { type: _type, ...data } = command;
  if (data.dropped + data.moved + data.kept === 0)
    return no('no-count', 'Write how many posts came due, or say that none was due while it was paused.');
  return accept({ type: 'queue.overdueRead', data });
};

const NONE = { dropped: 0, moved: 0, kept: 0, noneDue: true } as const;

/** Nothing came due in any of the lists that somebody looked into. */
export const noneDue: Decide<IncidentCommandOf<'queue.noneDue'>> = (state, { queueIds, note }) => {
  const queues = chosen(state, queueIds);
  if ('ok' in queues) return queues;
  if (queues.some((one) => one.state !== 'paused')) return no('not-paused', NOT_PAUSED);
  return accept(
    ...queueIds.map((queueId) => ({ type: 'queue.overdueRead', data: { queueId, ...NONE, note } }) as const),
  );
};

/** Why a queue may not send again at this moment; null where its overdue list was read just now. */
function unread({ read }: Queue, now: number): { readonly code: string; readonly sentence: string } | null {
  if (read === null)
    return {
      code: 'not-read',
      sentence:
        'Read its overdue list first: some tools send everything that is overdue the moment they go on.',
    };
  return now - read.at > READING_HOLDS_MS
    ? {
        code: 'read-long-ago',
        sentence: `Its overdue list was read ${spanWords(read.at, now)} ago, and more has come due since. Read it again.`,
      }
    : null;
}

/** Whether a queue may go on, but for a reason: its overdue list was read, and lately. */
export function mayGoOn(queue: Queue, now: number): boolean {
  return queue.state === 'paused' && unread(queue, now) === null;
}

/** Queues send again. Before our own words are out, that needs a reason. */
export const resumeQueue: Decide<IncidentCommandOf<'queue.resume'>> = (
  state,
  { queueIds, reason },
  facts,
) => {
  const queues = chosen(state, queueIds);
  if ('ok' in queues) return queues;
  if (queues.some((one) => one.state !== 'paused')) return no('not-paused', 'Only a paused queue can go on.');
  for (const queue of queues) {
    const problem = unread(queue, facts.at);
    if (problem) return no(problem.code, named(queue, queues) + problem.sentence);
  }
  const early = runsAhead(state)
    ? missingReason(reason, 'planned posts go on while words are still owed')
    : null;
  return (
    early ??
    accept(...queueIds.map((queueId) => ({ type: 'queue.resumed', data: { queueId, reason } }) as const))
  );
};
