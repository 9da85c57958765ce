import { SYSTEM } from '../../shared/kernel.ts';
import { envelope, filling, inRoom } from './envelopes.ts';
import { LEAKED, SORRY } from './fact-story.ts';
import { approveAll, briefed, leaveStage, type Story } from './given.ts';
import { samplePlaybook } from './sample-playbook.ts';
import {
  correctionApproved,
  correctionFirst,
  keptAsIs,
  takeUpOf,
  updateApproved,
  updateAsked,
  updating,
} from './set-aside-story.ts';

const MINUTE = 60_000;

const [staff = ''] = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);
const cell = (row: number, column: number) => ({
  impact: samplePlaybook.matrix.impacts[row]?.id ?? '',
  awareness: samplePlaybook.matrix.awareness[column]?.id ?? '',
  unsure: false,
});

/** Words that something had let out, and nothing any more when they were set aside: the story, and when they were let out. */
export type OnceApproved = {
  readonly story: Story;
  readonly revisionId: string;
  readonly from: number;
  readonly to: number;
};

const newest = ({ state }: Story): string => state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? '';

/** Every signer approved an update, and one of them takes that back before it is set aside. */
export function withdrawnThenAside(): OnceApproved {
  const approved = updateApproved();
  const signer = approved.state.approvals.at(-1)?.signers[0];
  const [revisionId, signerId] = [newest(approved), signer?.signerId ?? ''];
  const back = approved.when(
    { type: 'approval.withdraw', revisionId, signerId, reason: 'A doubt.' },
    { by: signer?.personId ?? '', afterMs: MINUTE },
  );
  return { story: correctionFirst(back), revisionId, from: letOut(approved), to: back.at };
}

/** Every signer of a lower severity approved an update, and the severity rises before it is set aside. */
export function raisedThenAside(): OnceApproved {
  const lower = { type: 'severity.change', ...cell(1, 1), reason: 'Fewer.' } as const;
  const lowered = keptAsIs(updating().when(lower).when({ type: 'severity.confirm' }, { by: 'legal' }));
  const approved = updateApproved(updateAsked(lowered));
  const raise = { type: 'severity.change', ...cell(2, 3), reason: 'News.' } as const;
  const raised = approved.when(raise, { afterMs: MINUTE });
  return {
    story: correctionFirst(raised),
    revisionId: newest(approved),
    from: letOut(approved),
    to: raised.at,
  };
}

/** When the last signer of the newest request approved. */
function letOut({ events }: Story): number {
  return events.findLast(({ type }) => type === 'approval.approved')?.at ?? Number.NaN;
}

/** The newest words go out to our own people, and to nobody else. */
function outInside(story: Story): Story {
  const about = { revisionId: newest(story), channel: staff, address: 'sent', releasedAt: null };
  return story.when({ type: 'release.record', ...about }, { by: 'social' });
}

/**
 * First words that only our own people have are set aside and taken up, from an envelope this time; its consent is withdrawn
 * before they are set aside again.
 */
export function voidedThenAside(): OnceApproved {
  const draft = leaveStage(briefed(), 'draft').when(
    { type: 'draft.revise', basedOn: null, text: `${LEAKED} ${SORRY}` },
    { by: 'social' },
  );
  const inside = outInside(leaveStage(approveAll(leaveStage(draft, 'approve')), 'publish'));
  const releaseIds = inside.state.releases.map(({ releaseId }) => releaseId);
  const sorry = { type: 'correction.start' as const, releaseIds, words: [SORRY] };
  const corrected = leaveStage(outInside(correctionApproved(inside.when(sorry))), 'followUp');
  const taken = corrected.when({ ...takeUpOf(corrected), kind: 'holding' }, { by: 'social' });
  inRoom(envelope());
  const filled = keptAsIs(taken.when(filling(taken), { by: 'social', afterMs: MINUTE }));
  const publish = leaveStage(filled, 'approve');
  inRoom(envelope({ withdrawn: { at: publish.at, by: 'lead', reason: 'New counsel.' } }));
  const voided = publish.when(
    { type: 'envelope.void', envelopeId: 'env-1' },
    { by: SYSTEM, afterMs: MINUTE },
  );
  inRoom();
  const from = filled.events.find(({ type }) => type === 'envelope.applied')?.at ?? Number.NaN;
  return { story: voided.when(sorry), revisionId: newest(publish), from, to: voided.at };
}

/** Words are written down as out on a channel at a time. */
export function outAt(
  { story, revisionId }: OnceApproved,
  releasedAt: number,
  channel = samplePlaybook.channels.find((one) => !one.internal)?.id ?? '',
): Story {
  return story.when(
    { type: 'release.record', revisionId, channel, address: 'https://x', releasedAt },
    { by: 'social' },
  );
}

/** Words that had been approved before they were set aside turn out to have been out by then. */
export function onceApprovedStories(): readonly Story[] {
  return [withdrawnThenAside(), raisedThenAside(), voidedThenAside()].map((one) => outAt(one, one.from));
}
