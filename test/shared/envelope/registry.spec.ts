import { describe, expect, it } from 'vitest';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import type { RegistryCommand, RegistryEvent } from '../../../shared/room/events.ts';
import { foldRoom, type RoomState } from '../../../shared/room/room.ts';
import { sampleRegistry } from '../../renderer/support/sample-registry.ts';
import { ALARM_AT } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const DAY = 24 * 60 * 60_000;
const PROPOSE = {
  type: 'envelope.propose',
  playbookId: 'data-breach',
  severities: ['S1'],
  days: 90,
} as const;

type Told = {
  readonly state: RoomState;
  readonly events: readonly RegistryEvent[];
  readonly when: (command: RegistryCommand, actor: string) => Told;
  readonly refused: (command: RegistryCommand, actor: string, later?: number) => string;
};

function room(events: readonly RegistryEvent[] = sampleRegistry(), at = ALARM_AT): Told {
  const state = foldRoom(events);
  const ask = (command: RegistryCommand, actor: string, later = 0) =>
    decideRoom(state, command, {
      at: at + later,
      actor,
      newId: () => 'env-1',
      signature: 'none',
      playbook: (id) => (id === samplePlaybook.id ? samplePlaybook : null),
    });
  const when = (command: RegistryCommand, actor: string): Told => {
    const decision = ask(command, actor);
    if (!decision.ok) throw new Error(decision.error.sentence);
    const told = decision.value.map((event) => ({ ...event, at, by: actor }) as RegistryEvent);
    return room([...events, ...told], at);
  };
  const refused = (command: RegistryCommand, actor: string, later = 0) => {
    const decision = ask(command, actor, later);
    if (!decision.ok) expect(decision.error.sentence).toMatch(/^[A-Z].{10,}\.$/);
    return decision.ok ? 'accepted' : decision.error.code;
  };
  return { state, events, when, refused };
}

const CONSENT = { type: 'envelope.consent', envelopeId: 'env-1' } as const;
const WITHDRAW = { type: 'envelope.withdraw', envelopeId: 'env-1', reason: 'New counsel.' } as const;

describe('an envelope in the registry', () => {
  it('is proposed by one of the chain and consented to by another, and both are in the log of the room', () => {
    const { state, events } = room().when(PROPOSE, 'lead').when(CONSENT, 'legal');
    expect(state.envelopes).toMatchObject([
      {
        envelopeId: 'env-1',
        severities: ['S1'],
        template: samplePlaybook.holdingStatement.template,
        expiresAt: ALARM_AT + 90 * DAY,
        proposed: { personId: 'lead' },
        consented: { personId: 'legal' },
      },
    ]);
    expect(
      projectRegistry(events, state.people)
        .slice(-2)
        .map(({ subject, text }) => `${subject} ${text}`),
    ).toEqual([
      'Ada Lind proposed an envelope: the holding words of Data breach, version 1, at S1, until Wed 17 Feb 2027',
      'Dan Roth consented to the envelope Data breach: two people stand behind it',
    ]);
  });

  it('is not consented to by who proposed it, by who is not asked to sign, twice, or too late', () => {
    const proposed = room().when(PROPOSE, 'lead');
    expect(proposed.refused(CONSENT, 'lead')).toBe('second-person');
    expect(proposed.refused(CONSENT, 'social')).toBe('not-in-chain');
    expect(proposed.refused(CONSENT, 'legal', 91 * DAY)).toBe('expired');
    expect(proposed.when(CONSENT, 'legal').refused(CONSENT, 'chief')).toBe('consented');
  });

  it('covers only severities at which whoever consents would sign', () => {
    expect(room().refused({ ...PROPOSE, severities: ['S1', 'S2'] }, 'legal')).toBe('not-in-chain');
    expect(room().refused({ ...PROPOSE, severities: ['S1', 'S2'] }, 'lead')).toBe('accepted');
    expect(room().refused({ ...PROPOSE, playbookId: 'none' }, 'lead')).toBe('no-playbook');
  });

  it('is withdrawn by one of the two, with a reason, once', () => {
    const both = room().when(PROPOSE, 'lead').when(CONSENT, 'legal');
    expect(both.refused(WITHDRAW, 'chief')).toBe('not-yours');
    expect(both.refused({ ...WITHDRAW, reason: ' ' }, 'legal')).toBe('no-reason');
    const withdrawn = both.when(WITHDRAW, 'legal');
    expect(withdrawn.state.envelopes[0]?.withdrawn).toMatchObject({ by: 'legal', reason: 'New counsel.' });
    expect(withdrawn.refused(WITHDRAW, 'lead')).toBe('withdrawn');
    expect(withdrawn.refused(CONSENT, 'chief')).toBe('withdrawn');
  });
});
