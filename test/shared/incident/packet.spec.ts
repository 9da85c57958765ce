import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentCommand, IncidentCommandOf } from '../../../shared/incident/commands.ts';
import { windowCommandSchema } from '../../../shared/incident/commands.ts';
import { currentRequest, phaseOf } from '../../../shared/incident/state.ts';
import { packetSheet } from '../../../shared/projection/packet-sheet.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import {
  expectRefused,
  given,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { expectSameFold } from '../../support/same-fold.ts';
import { signingKey } from '../../support/signing-key.ts';

const KEYED = {
  ...SAMPLE_PEOPLE,
  list: SAMPLE_PEOPLE.list.map((one) => ({ ...one, key: base64OfBytes(signingKey(one.personId).publicKey) })),
};
const keyOf = (personId: string): string => KEYED.list.find((one) => one.personId === personId)?.key ?? '';
const HASH = `${'A'.repeat(43)}=`;
const nonceOf = (number: number): string => base64OfBytes(new Uint8Array(16).fill(number + 1));

/** Waiting for three signers, in a room whose people have keys. */
function asked(): Story {
  const { events, at } = requested();
  return given(events, at, KEYED);
}

const seats = (story: Story) => currentRequest(story.state)?.signers ?? [];

function exporting(story: Story, seat: number, number: number): IncidentCommand {
  const signerId = seats(story)[seat]?.signerId ?? '';
  return { type: 'approval.exportPacket', signerId, nonce: nonceOf(number), sha256: HASH };
}

/** What an honest signer answers to the packet of a seat as it stands now. */
function answering(story: Story, seat: number, number: number): IncidentCommandOf<'approval.bringBack'> {
  const request = currentRequest(story.state);
  const signer = seats(story)[seat];
  return {
    type: 'approval.bringBack',
    ...{ nonce: nonceOf(number), packet: HASH, decision: 'approve', reason: '', signedAt: story.at },
    ...{ by: signer?.personId ?? '', role: signer?.role ?? '' },
    key: keyOf(signer?.personId ?? ''),
    ...{ draft: request?.statementId ?? '', rev: request?.revisionId ?? '' },
    fits: { words: true, log: true },
  };
}

describe('a seat that travels', () => {
  it('never travels under a number that was used before, of whichever seat', () => {
    const story = asked();
    const out = story.when(exporting(story, 2, 0));
    expectRefused(out.ask(exporting(out, 2, 0)), 'known-packet');
    expectRefused(out.ask(exporting(out, 1, 0)), 'known-packet');
    expect(out.ask(exporting(out, 1, 1)).ok).toBe(true);
  });

  it('is decided by whoever sat in it, and brought back by whoever is at the keyboard', () => {
    const story = asked();
    const out = story.when(exporting(story, 2, 0));
    const back = out.when(answering(out, 2, 0), { by: 'service' });
    expect(seats(back)[2]?.decision).toMatchObject({
      ...{ kind: 'approved', by: 'chief', method: 'packet' },
      away: { nonce: nonceOf(0), signedAt: out.at, packedAt: out.at, broughtBy: 'service' },
    });
    expectSameFold(back.events);
  });

  it('tells the next signer away from the desk that an answer was given elsewhere, before it came back', () => {
    const story = asked();
    const out = story.when(exporting(story, 2, 0));
    const back = out.when(answering(out, 2, 0), { by: 'service' });
    const room = { people: KEYED, now: back.at, name: 'Room', zone: 'UTC', fingerprint: null };
    const sheet = packetSheet(back.state, room, seats(back)[0]?.signerId ?? '');
    expect(sheet?.others.find(({ did }) => did === 'signed' || did === 'approved')?.name).toMatch(
      /, in a packet that was brought back then$/,
    );
  });

  it('goes out only for an open seat of somebody with a key', () => {
    const bare = requested();
    expectRefused(bare.ask(exporting(bare, 0, 0)), 'no-key');
    const story = asked();
    expectRefused(story.ask({ ...exporting(story, 0, 0), signerId: 'nobody' } as IncidentCommand), 'no-seat');
    const decided = story.when(exporting(story, 0, 0)).when(answering(story, 0, 0));
    expectRefused(decided.ask(exporting(decided, 0, 1)), 'no-seat');
  });

  it('takes no answer that main found to be about something else', () => {
    const story = asked();
    const out = story.when(exporting(story, 0, 0));
    const honest = answering(out, 0, 0);
    const refused = (change: Partial<typeof honest>, code: string) =>
      expectRefused(out.ask({ ...honest, ...change }), code);
    refused({ nonce: nonceOf(9) }, 'unknown-packet');
    refused({ by: 'deputy' }, 'other-person');
    refused({ key: keyOf('deputy') }, 'other-key');
    refused({ rev: 'another' }, 'other-words');
    refused({ draft: 'another' }, 'other-words');
    refused({ role: 'observer' }, 'other-words');
    refused({ packet: HASH.replace('AA', 'BA') }, 'other-words');
    refused({ fits: { words: false, log: true } }, 'other-words');
    refused({ fits: { words: true, log: false } }, 'other-log');
    refused({ decision: 'reject', reason: ' ' }, 'no-reason');
    expect(out.ask(honest).ok).toBe(true);
  });

  it('is no command of a window', () => {
    for (const command of [exporting(asked(), 0, 0), answering(asked(), 0, 0)])
      expect(windowCommandSchema.safeParse(command).success).toBe(false);
    expect(
      windowCommandSchema.safeParse({ type: 'approval.see', revisionId: 'a', signerId: 'b' }).success,
    ).toBe(true);
  });
});

const step = fc.record({
  what: fc.constantFrom('export', 'answer', 'revise', 'handOver', 'export', 'answer'),
  seat: fc.nat(2),
  pick: fc.nat(9),
});

type Made = {
  readonly answer: IncidentCommandOf<'approval.bringBack'>;
  readonly signerId: string;
  readonly requestId: string;
};

/** What an accepted answer must hold to, told without the product's own rules. */
function expectFair(story: Story, made: Made, answered: ReadonlySet<string>): void {
  const request = currentRequest(story.state);
  expect(phaseOf(story.state)).toBe('approve');
  expect(request?.requestId).toBe(made.requestId);
  expect(story.state.statements.at(-1)?.revisions.at(-1)?.revisionId).toBe(made.answer.rev);
  const signer = request?.signers.find((one) => one.signerId === made.signerId);
  expect([signer?.personId, signer?.decision]).toEqual([made.answer.by, null]);
  expect(answered.has(made.answer.nonce)).toBe(false);
}

function commandFor(story: Story, what: string, seat: number): IncidentCommand | null {
  const request = currentRequest(story.state);
  const about = { revisionId: request?.revisionId ?? '', signerId: seats(story)[seat]?.signerId ?? '' };
  const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  switch (what) {
    case 'revise':
      return { type: 'draft.revise', basedOn, text: `We are sorry, ${story.events.length}.` };
    case 'handOver':
      return {
        type: 'approval.handOver',
        signerId: about.signerId,
        to: seat === 1 ? 'counsel' : 'deputy',
        reason: 'Away.',
      };
    default:
      return null;
  }
}

describe('any walk with packets', () => {
  it('takes an answer only for the newest words, from whoever still sits there, and once', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let story = asked();
        const made: Made[] = [];
        const answered = new Set<string>();
        for (const { what, seat, pick } of steps) {
          if (what === 'export') {
            const command = exporting(story, seat, made.length);
            if (!story.ask(command).ok) continue;
            const { requestId = '' } = currentRequest(story.state) ?? {};
            const signerId = seats(story)[seat]?.signerId ?? '';
            made.push({ answer: answering(story, seat, made.length), signerId, requestId });
            story = story.when(command);
          } else if (what === 'answer') {
            const one = made[pick % Math.max(1, made.length)];
            if (!one) continue;
            const taken = story.ask(one.answer);
            seen[taken.ok ? 'taken' : 'refused'] += 1;
            if (!taken.ok) continue;
            expectFair(story, one, answered);
            answered.add(one.answer.nonce);
            story = story.when(one.answer);
          } else {
            const command = commandFor(story, what, seat);
            const by = what === 'revise' ? 'social' : 'lead';
            if (command && story.ask(command, { by }).ok) story = story.when(command, { by });
            if (phaseOf(story.state) === 'draft') story = leaveStage(story, 'approve');
          }
        }
        expectSameFold(story.events);
      }),
      { numRuns: 200 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});
