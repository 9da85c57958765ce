import type { PublishedOut, Timeline } from '../fixtures/incidents/timelines.ts';
import { approveAll, clearStage, given, leaveStage, type Story } from './given.ts';
import { samplePlaybook } from './sample-playbook.ts';

/** Epoch ms UTC of a published minute. */
export const minute = (text: string): number => Date.parse(text);

/** How long before words go out their statement is started, so that nothing published lies between. Ours. */
const WRITING_MS = 60_000;

/** Waits until just before an instant; the next step is taken at it. */
const until = (story: Story, at: number): { readonly afterMs: number } => ({ afterMs: at - story.at });

function opened({ title, published, ours }: Timeline): Story {
  const alarm = minute(ours.alarm);
  return given([], alarm).when(
    {
      type: 'incident.open',
      title,
      playbookId: samplePlaybook.id,
      impact: samplePlaybook.matrix.impacts[2]?.id ?? '',
      awareness: samplePlaybook.matrix.awareness[3]?.id ?? '',
      unsure: false,
      drill: false,
      firstAwarenessAt: minute(published.aware.at),
    },
    { afterMs: 0 },
  );
}

/** Writes, has signed and goes to publish, all within the minute before the words go out. */
function ready(story: Story, text: string): Story {
  const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const written = story.when({ type: 'draft.revise', basedOn, text }, { by: 'social', afterMs: 0 });
  return leaveStage(approveAll(leaveStage(written, 'approve', { afterMs: 0 })), 'publish', { afterMs: 0 });
}

function begun(story: Story, { at, statement, what }: PublishedOut): Story {
  const start = until(story, minute(at) - WRITING_MS);
  if (statement === 0) return ready(leaveStage(briefed(story), 'draft', start), what);
  const after = leaveStage(story, 'followUp', { afterMs: 0 });
  return ready(
    after.when({ type: 'statement.start', kind: 'update' }, until(after, minute(at) - WRITING_MS)),
    what,
  );
}

function briefed(story: Story): Story {
  const step = { afterMs: 0 };
  return leaveStage(story, 'brief', step)
    .when({ type: 'brief.add', column: 'known', text: 'What the first report says.' }, step)
    .when({ type: 'incident.classify', complex: true, reason: 'Several services.' }, step);
}

function released(story: Story, { at, channel }: PublishedOut): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const address = `https://example.org/${channel}`;
  return story.when(
    { type: 'release.record', revisionId, channel, address, releasedAt: null },
    { by: 'social', ...until(story, minute(at)) },
  );
}

/**
 * Rebuilds an incident from its published times, by commands that `decide` accepts: what was learnt and what went out happen
 * at the published minute, and everything between is ours.
 */
export function rebuilt(timeline: Timeline): Story {
  const { learnt, outs, over } = timeline.published;
  const found = learnt
    .filter(({ at }) => minute(at) >= minute(timeline.ours.alarm))
    .reduce(
      (story, { at, what }) =>
        story.when({ type: 'note.add', text: what, happenedAt: null }, until(story, minute(at))),
      opened(timeline),
    );
  const out = outs.reduce((story, one) => {
    const isNew =
      one.statement >= story.state.statements.filter(({ revisions }) => revisions.length > 0).length;
    return released(isNew ? begun(story, one) : story, one);
  }, found);
  if (over === null) return out;
  const followed = clearStage(leaveStage(out, 'followUp', { afterMs: 0 }), { afterMs: 0 });
  return followed.when({ type: 'incident.close', reason: over.what }, until(followed, minute(over.at)));
}
