import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { approvedBytes, sendNotingRefusals } from '../../../electron/commands/approved-bytes.ts';
import { proposedCut } from '../../../shared/channel/cut.ts';
import { misfits } from '../../../shared/channel/misfits.ts';
import { approveAll, leaveStage, worded } from '../../support/given.ts';
import { INCIDENT, type SigningRoom, signingRoom } from '../../support/signing-room.ts';
import { openSpine } from '../../support/spine.ts';

const SCRIPT = 'We are sorry. Call again at five. 🙏 é\n';

function published(): SigningRoom {
  const story = worded();
  const basedOn = story.state.statements[0]?.revisions[0]?.revisionId ?? null;
  const variants = [{ channel: 'call-script', lang: 'en', text: SCRIPT }];
  const words = story.when(
    { type: 'draft.revise', basedOn, text: 'The common text.', variants },
    { by: 'social' },
  );
  return signingRoom(leaveStage(approveAll(leaveStage(words, 'approve')), 'publish'));
}

function revisionIn(room: SigningRoom): string {
  const state = room.spine.incidents.state(INCIDENT);
  return (state.ok && state.value.approvals.at(-1)?.revisionId) || '';
}

it('hands out exactly the approved bytes of each channel', () => {
  const room = published();
  const bytes = (channel: string) =>
    approvedBytes(room.spine, { incidentId: INCIDENT, revisionId: revisionIn(room), channel });
  expect(bytes('call-script')).toEqual({ ok: true, value: Buffer.from(SCRIPT, 'utf8') });
  expect(bytes('web-statement')).toEqual({ ok: true, value: Buffer.from('The common text.') });
  expect(bytes('pigeon')).toMatchObject({ ok: false, error: { code: 'no-channel' } });
});

it('hands out the very bytes that were signed, for each channel, also where the words were cut to fit it', () => {
  const long = `We are sorry: some e-mail addresses were posted on a public forum. ${'More is known at noon. '.repeat(200)}`;
  const story = worded();
  const basedOn = story.state.statements[0]?.revisions[0]?.revisionId ?? null;
  const channels = story.state.chart.context.playbook?.channels ?? [];
  const tooLong = misfits({ text: long, variants: [], without: [] }, channels);
  const variants = tooLong.flatMap(({ channel: { id: channel, limits } }) =>
    limits ? [{ channel, lang: 'en', text: proposedCut(long, limits, new Set()) }] : [],
  );
  expect(variants.length).toBeGreaterThan(0);
  const words = story.when({ type: 'draft.revise', basedOn, text: long, variants }, { by: 'social' });
  const room = signingRoom(leaveStage(approveAll(leaveStage(words, 'approve')), 'publish'));
  const state = room.spine.incidents.state(INCIDENT);
  const release = state.ok ? state.value.approvals.at(-1)?.release : null;
  expect(release?.variants.map(({ channel }) => channel)).toEqual(channels.map(({ id }) => id));
  for (const { channel, sha256 } of release?.variants ?? []) {
    const which = { incidentId: INCIDENT, revisionId: revisionIn(room), channel };
    const bytes = approvedBytes(room.spine, which);
    if (!bytes.ok) throw new Error(bytes.error.sentence);
    expect(createHash('sha256').update(bytes.value).digest('hex')).toBe(sha256);
    const text = variants.find((one) => one.channel === channel)?.text ?? long;
    expect(Buffer.from(bytes.value).toString('utf8')).toBe(text);
  }
});

it('keeps back words whose bytes are not in the file any more, from file, clipboard and release, with an entry each', () => {
  const before = published();
  const revisionId = revisionIn(before);
  before.db.prepare('DELETE FROM blob WHERE CAST(bytes AS TEXT) = ?').run('The common text.');
  before.db.close();
  const { spine } = openSpine(before.file);
  const which = { incidentId: INCIDENT, revisionId, channel: 'web-statement' };
  expect(approvedBytes(spine, which)).toMatchObject({ ok: false, error: { code: 'other-bytes' } });
  const record = {
    type: 'release.record',
    revisionId,
    channel: 'web-statement',
    address: 'x',
    releasedAt: null,
  } as const;
  expect(sendNotingRefusals(spine, INCIDENT, record)).toMatchObject({ error: { code: 'other-bytes' } });
  const events = spine.incidents.events(INCIDENT, 0);
  const kept = events.ok ? events.value.filter((one) => one.type === 'release.refused') : [];
  expect(kept).toMatchObject([{ by: 'lead' }, { by: 'lead' }]);
  expect(approvedBytes(spine, { ...which, channel: 'call-script' }).ok).toBe(true);
});
