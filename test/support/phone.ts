import { readBackCode } from '../../shared/approval/read-back.ts';
import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import type { People } from '../../shared/people/people.ts';
import { SAMPLE_PEOPLE, type Story, sha256Hex } from './given.ts';

/** The sample people, each with a key. */
export const KEYED_PEOPLE: People = {
  ...SAMPLE_PEOPLE,
  list: SAMPLE_PEOPLE.list.map((one) => ({ ...one, key: `key-of-${one.personId}` })),
};

type Approve = IncidentCommandOf<'approval.approveByPhone'>;
type Reject = IncidentCommandOf<'approval.rejectByPhone'>;

function callTo(story: Story, personId: string, listenerId: string) {
  const request = story.state.approvals.at(-1);
  const signer = request?.signers.find((one) => one.personId === personId);
  return { revisionId: request?.revisionId ?? '', signerId: signer?.signerId ?? '', personId, listenerId };
}

/** The yes of a signer on the phone, with everything read and the right code. */
export function yesOf(story: Story, personId: string, listenerId = 'counsel'): Approve {
  const release = story.state.approvals.at(-1)?.release;
  const read = release?.variants.map((one) => one.channel) ?? [];
  const code = release ? readBackCode(release, sha256Hex) : '';
  return { type: 'approval.approveByPhone', ...callTo(story, personId, listenerId), read, code };
}

/** The no of a signer on the phone. */
export function noOf(story: Story, personId: string, listenerId = 'counsel'): Reject {
  const reason = 'The second number is wrong.';
  return { type: 'approval.rejectByPhone', ...callTo(story, personId, listenerId), reason };
}

/** How a command by phone is sent: by whoever calls, who signs it with whoever listens. */
export const calledBy = (by: string) => ({ by, people: KEYED_PEOPLE, signature: 'given' }) as const;

/** A signer says yes by phone to the deputy, and the counsel listens. */
export function approvedByPhone(story: Story, personId: string): Story {
  return story.when(yesOf(story, personId), calledBy('deputy'));
}
