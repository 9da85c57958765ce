import { describe, expect, it } from 'vitest';
import { signConsent } from '../../../electron/commands/sign-consent.ts';
import { signDecision } from '../../../electron/commands/sign-decision.ts';
import { CONSENT_PAYLOAD } from '../../../shared/envelope/signed-consent.ts';
import type { SignedCommand } from '../../../shared/incident/commands.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import type { ConsentCommand } from '../../../shared/room/events.ts';
import { signedBy } from '../../../shared/seal/dsse.ts';
import { ADA, type KeyedRoom } from '../../support/keyed-room.ts';
import { advance, keyedAndAsked, seatOf, sendAs, signAs, stateIn } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { passphraseOf } from '../../support/passphrases.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const services = ({ keys }: KeyedRoom) => ({ openKey: keys.openKey, app: 'Holdline 0.1.0' });
const passphraseIn = (name: string): string => (name === 'Ada Lind' ? ADA : passphraseOf(name));

async function sit(room: KeyedRoom, name: string): Promise<void> {
  const { people } = room.spine.room();
  if (people.atKeyboard === room.idOf(name)) return;
  expect((await room.keys.unlock(room.idOf(name), passphraseIn(name))).ok).toBe(true);
}

async function consent(room: KeyedRoom, name: string, command: ConsentCommand) {
  await sit(room, name);
  room.pass(1000);
  return signConsent(room.spine, services(room), { command, passphrase: passphraseIn(name) });
}

async function breakAs(room: KeyedRoom, name: string, command: SignedCommand) {
  await sit(room, name);
  room.pass(1000);
  const asked = { incidentId: INCIDENT, command, passphrase: passphraseIn(name) };
  return signDecision(room.spine, services(room), asked);
}

/** The pack of the room's incident, read as an outsider reads it. */
function examined(room: KeyedRoom) {
  room.log.seal();
  const verdict = check(packOf(room.db, undefined, room.content.cipher()));
  if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
  return verdict.examined;
}

const PROPOSE = { type: 'envelope.propose', playbookId: samplePlaybook.id, severities: ['S1'], days: 30 };

describe('a standing consent in a room with keys', () => {
  it('is signed by each of the two, and an outsider can check it', async () => {
    const room = await keyedAndAsked();
    const propose = { ...PROPOSE, severities: ['S1'] } as unknown as ConsentCommand;
    expect(room.spine.sendToRegistry(propose)).toMatchObject({ ok: false, error: { code: 'unsigned' } });
    expect(await consent(room, 'Ada Lind', propose)).toMatchObject({ ok: true });
    const envelopeId = room.spine.room().envelopes[0]?.envelopeId ?? '';
    const command = { type: 'envelope.consent', envelopeId } as const;
    await sit(room, 'Dan Roth');
    const guess = { command, passphrase: 'a guess' };
    expect((await signConsent(room.spine, services(room), guess)).ok).toBe(false);
    expect(room.spine.room().envelopes[0]?.consented).toBeNull();
    expect(await consent(room, 'Dan Roth', command)).toMatchObject({ ok: true });
    const records = examined(room).registry.records.filter(({ kind }) => kind.startsWith('envelope.'));
    expect(records.map(({ kind, env }) => [kind, env?.signatures.length])).toEqual([
      ['envelope.proposed', 1],
      ['envelope.consented', 1],
    ]);
  });

  it('is not written where a checker would find it wrong', async () => {
    const room = await keyedAndAsked();
    const propose = { ...PROPOSE, severities: ['S1'] } as unknown as ConsentCommand;
    expect((await consent(room, 'Ada Lind', propose)).ok).toBe(true);
    const envelopeId = room.spine.room().envelopes[0]?.envelopeId ?? '';
    await sit(room, 'Dan Roth');
    const key = await room.keys.openKey(room.idOf('Dan Roth'), passphraseOf('Dan Roth'));
    if (!key.ok) throw new Error(key.error.sentence);
    const size = room.log.size('registry');
    const sent = room.spine.sendToRegistry({ type: 'envelope.consent', envelopeId }, () =>
      signedBy(CONSENT_PAYLOAD, { envelope: envelopeId }, [key.value]),
    );
    expect(sent).toMatchObject({ ok: false, error: { code: 'would-not-hold' } });
    expect(room.log.size('registry')).toBe(size);
  });

  it('is not given by somebody without a key of their own', async () => {
    const room = await keyedAndAsked();
    const propose = { ...PROPOSE, severities: ['S1'] } as unknown as ConsentCommand;
    expect((await consent(room, 'Ada Lind', propose)).ok).toBe(true);
    const envelopeId = room.spine.room().envelopes[0]?.envelopeId ?? '';
    room.spine.sendToRegistry({ type: 'keyboard.take', personId: room.idOf('Cleo Marsh') });
    const sent = room.spine.sendToRegistry({ type: 'envelope.consent', envelopeId });
    expect(sent.ok).toBe(false);
  });
});

describe('a break of the glass in a room with keys', () => {
  it('is signed by each of the two over these exact words, and an outsider can check it', async () => {
    const room = await keyedAndAsked();
    await signAs(room, 'Ada Lind');
    await signAs(room, 'Dan Roth');
    room.pass(10 * MINUTE_MS);
    const { revisionId } = seatOf(room, 'Ada Lind');
    const open = { type: 'breakGlass.open', revisionId, reason: 'It is on the evening news.' } as const;
    const bare = room.spine.sendToIncident(INCIDENT, open, room.idOf('Ada Lind'));
    expect(bare).toMatchObject({ ok: false, error: { code: 'unsigned' } });
    expect(await breakAs(room, 'Ada Lind', open)).toMatchObject({ ok: true });
    const glassId = stateIn(room).glasses[0]?.glassId ?? '';
    const confirm = { type: 'breakGlass.confirm', glassId } as const;
    expect(await breakAs(room, 'Dan Roth', confirm)).toMatchObject({ ok: true });
    advance(room, 'publish');
    const channel = samplePlaybook.channels[0]?.id ?? '';
    const address = 'https://example.com/news';
    sendAs(room, 'Cleo Marsh', { type: 'release.record', revisionId, channel, address, releasedAt: null });
    const { approvals } = examined(room);
    expect(approvals.releases).toMatchObject([
      {
        cover: 'break-glass',
        answeredBy: [room.idOf('Ada Lind'), room.idOf('Dan Roth')],
        signatures: 2,
      },
    ]);
    expect(approvals.foreign).toEqual([]);
  });
});
