import { isFullyApproved } from '../../approval/approvals.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingText, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import { type IncidentState, phaseOf } from '../state.ts';

function approvedRequest(state: IncidentState, revisionId: string) {
  return state.approvals.find((one) => one.revisionId === revisionId && isFullyApproved(one)) ?? null;
}

/** Promises that a release of another statement keeps: those still open when its first words go out. */
function keptPromises(state: IncidentState, statementId: string): readonly NewIncidentEvent[] {
  if (state.releases.some((one) => one.statementId === statementId)) return [];
  const open = state.promises.filter((one) => one.state === 'open');
  return open.map(({ promiseId }) => ({ type: 'promise.kept', data: { promiseId } }));
}

/** Records that exactly the approved words went out on one channel. */
export const recordRelease: Decide<IncidentCommandOf<'release.record'>> = (state, command, facts) => {
  const phase = phaseOf(state);
  if (phase !== 'publish' && phase !== 'followUp') {
    return no('wrong-stage', 'Releases are recorded in publish, after every signer agreed.');
  }
  const request = approvedRequest(state, command.revisionId);
  if (!request)
    return no('not-approved', 'These words are not approved by the full chain, so they cannot go out.');
  const { playbook, firstAwarenessAt } = state.chart.context;
  if (!playbook?.channels.some((one) => one.id === command.channel)) {
    return no('no-channel', 'This playbook has no such channel.');
  }
  const { statementId, revisionId } = request;
  if (state.releases.some((one) => one.revisionId === revisionId && one.channel === command.channel)) {
    return no('already-out', 'These words are already recorded as out on this channel.');
  }
  const empty = missingText(
    command.address,
    'Say where it is: the address of the post, or the list it was sent to.',
  );
  if (empty) return empty;
  const releasedAt = command.releasedAt ?? facts.at;
  if (releasedAt > facts.at)
    return no('future', 'The release time lies in the future. Record it when it is out.');
  if (releasedAt < firstAwarenessAt)
    return no('before', 'The release time is before first awareness. Check it.');
  const { channel, address } = command;
  const data = { releaseId: facts.newId(), statementId, revisionId, channel, address, releasedAt };
  return accept({ type: 'release.recorded', data }, ...keptPromises(state, statementId));
};
