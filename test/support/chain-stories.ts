import { SYSTEM } from '../../shared/kernel.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { envelope, filled, inRoom } from './envelopes.ts';
import { factStory } from './fact-story.ts';
import {
  approveAll,
  approveIn,
  clearStage,
  leaveStage,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from './given.ts';
import { onceApprovedStories } from './once-approved-story.ts';
import { approvedByPhone } from './phone.ts';
import { samplePlaybook } from './sample-playbook.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionFirst,
  takeUpOf,
  updateApproved,
  updateAsked,
} from './set-aside-story.ts';
import { signingKey } from './signing-key.ts';

const MINUTE = 60_000;

/** The signers stay silent: reminded, handed over by the clock, stuck where nobody can, and taken back by who is back. */
export function silentStory(): Story {
  const story = requested();
  const seat = (label: string) =>
    story.state.approvals.at(-1)?.signers.find((one) => one.label === label)?.signerId ?? '';
  const byClock = (afterMs: number) => ({ by: SYSTEM, afterMs });
  return story
    .when({ type: 'approval.remind', signerId: seat('Legal') }, byClock(1.5 * MINUTE))
    .when({ type: 'approval.escalate', signerId: seat('Legal') }, byClock(1.5 * MINUTE))
    .when({ type: 'approval.escalate', signerId: seat('Chief executive') }, byClock(0))
    .when({ type: 'approval.takeBack', signerId: seat('Legal') }, { by: 'legal' });
}

/** Words filled from an envelope, consented to when its slots were called otherwise, and out on one channel: no signer was asked. */
export function envelopeStory(): Story {
  const slots = samplePlaybook.holdingStatement.slots.map((one) => ({ ...one, label: `${one.label} then` }));
  const story = leaveStage(filled({ slots }), 'approve');
  const revisionId = story.state.statements[0]?.revisions.at(-1)?.revisionId ?? '';
  const channel = samplePlaybook.channels[0]?.id ?? '';
  const out = story.when(
    { type: 'release.record', revisionId, channel, address: 'https://example.com/news', releasedAt: null },
    { by: 'social' },
  );
  inRoom();
  return leaveStage(out, 'followUp');
}

/** Words from an envelope, on their way out when the consent behind them is withdrawn. */
export function lapsedStory(): Story {
  const story = leaveStage(filled(), 'approve');
  inRoom(envelope({ withdrawn: { at: story.at, by: 'lead', reason: 'New counsel.' } }));
  const voided = story.when({ type: 'envelope.void', envelopeId: 'env-1' }, { by: SYSTEM });
  inRoom();
  return voided;
}

/** The comms director and Legal sign what was asked; the chief executive is silent. */
export function signedButChief(story: Story): Story {
  const asked = clearStage(story);
  return ['lead', 'legal'].reduce((told, by) => {
    const seat = told.state.approvals.at(-1)?.signers.find((one) => one.personId === by);
    return approveIn(told, seat?.signerId ?? '');
  }, asked);
}

/** The comms director and Legal have signed; the chief executive is silent. */
export function silentChief(): Story {
  return signedButChief(requested());
}

/** All their time is used up, and one person has broken the glass. */
export function openedGlass(story: Story = silentChief()): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  return story.when(
    { type: 'breakGlass.open', revisionId, reason: 'It is on the evening news.' },
    { afterMs: 5 * MINUTE },
  );
}

/** Two people break the glass over words for which the signers had all their time, and the words go out. */
export function wentOut(story: Story = silentChief()): Story {
  const opened = openedGlass(story);
  const glassId = opened.state.glasses[0]?.glassId ?? '';
  const broken = opened.when({ type: 'breakGlass.confirm', glassId }, { by: 'legal' });
  const out = released(leaveStage(broken, 'publish'));
  return leaveStage(out, 'followUp');
}

/** The signers had all their time: two people break the glass, words go out, and who was skipped looks afterwards. */
export function brokenStory(): Story {
  const after = wentOut();
  const { glassId = '', skipped = [] } = after.state.glasses[0] ?? {};
  return skipped.reduce(
    (told, { signerId, personId }) =>
      told.when({ type: 'breakGlass.look', glassId, signerId, remark: 'They can stand.' }, { by: personId }),
    after,
  );
}

/** The chief executive is away and says yes by phone to two who have no other part; the words go out. */
export function phoneStory(): Story {
  const asked = approvedByPhone(requested(), 'chief');
  return leaveStage(released(leaveStage(approveAll(asked), 'publish')), 'followUp');
}

/** The chief executive has a key, so the seat travels as a packet; its first answer counts for nothing. */
export function packetStory(): Story {
  const story = requested();
  const signerId =
    story.state.approvals.at(-1)?.signers.find((one) => one.personId === 'chief')?.signerId ?? '';
  const key = base64OfBytes(signingKey('chief').publicKey);
  const list = SAMPLE_PEOPLE.list.map((one) => (one.personId === 'chief' ? { ...one, key } : one));
  const nonce = `${'A'.repeat(22)}==`;
  return story
    .when(
      { type: 'approval.exportPacket', signerId, nonce, sha256: `${'A'.repeat(43)}=` },
      { people: { ...SAMPLE_PEOPLE, list } },
    )
    .when({
      type: 'approval.refusePacket',
      nonce,
      why: 'What Femi Adeyemi signed is not what was put there.',
    });
}

/** An update that is being signed is set aside for a correction, which ends without a channel; then it is taken up and goes out. */
export function setAsideStory(): Story {
  const corrected = correctedOnOne(correctionFirst(updateAsked()));
  const cut = corrected.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  const again = cut.when(takeUpOf(cut), { by: 'social' });
  const basedOn = again.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const text = 'The forum has taken the file down, at our request.';
  const saved = again.when({ type: 'draft.revise', basedOn, text }, { by: 'social' });
  return leaveStage(released(updateApproved(updateAsked(saved))), 'followUp');
}

/** An update that was out on one channel, and known to be on another, is set aside; once its correction is out it is let go. */
export function letGoStory(): Story {
  const story = correctedOnBoth(correctionFirst(released(updateApproved(), 0)));
  const revisionId = story.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
  const [, channel = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
  const releasedAt = story.state.releases.find((one) => one.revisionId === revisionId)?.releasedAt ?? 0;
  const late = story.when({ type: 'release.record', revisionId, channel, address: 'https://x', releasedAt });
  const statementId = story.state.statements[1]?.statementId ?? '';
  return late.when({ type: 'statement.letGo', statementId, reason: 'The correction says it all.' });
}

/**
 * An update is set aside before anybody signed it, and turns out to have been out; its correction ends without a channel, and
 * turns out to have been out there.
 */
function outAllTheSameStory(): Story {
  const [, channel = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
  const out = (story: Story, index: number, releasedAt: number): Story => {
    const revisionId = story.state.statements[index]?.revisions.at(-1)?.revisionId ?? '';
    const about = { revisionId, channel, address: 'https://x', releasedAt };
    return story.when({ type: 'release.record', ...about }, { by: 'social' });
  };
  const asked = updateAsked();
  const corrected = correctedOnOne(out(correctionFirst(asked), 1, asked.at));
  const cut = corrected.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  return out(cut.when({ type: 'statement.start', kind: 'update' }), 2, cut.at);
}

/** Stories of the chain that the full story does not tell. */
export function chainStories(): readonly Story[] {
  return [
    silentStory(),
    lapsedStory(),
    brokenStory(),
    phoneStory(),
    packetStory(),
    factStory(),
    setAsideStory(),
    letGoStory(),
    outAllTheSameStory(),
    ...onceApprovedStories(),
  ];
}
