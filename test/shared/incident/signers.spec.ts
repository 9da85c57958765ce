import { describe, expect, it } from 'vitest';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import type { People } from '../../../shared/people/people.ts';
import type { Role } from '../../../shared/playbook/roles.ts';
import {
  approveAll,
  briefed,
  clearStage,
  expectRefused,
  leaveStage,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';

/** A room of these people, with these roles and no backups. */
function roomOf(roles: Readonly<Record<string, readonly Role[]>>): People {
  const list = SAMPLE_PEOPLE.list
    .filter(({ personId }) => personId in roles)
    .map((one) => ({ ...one, roles: roles[one.personId] ?? [], backupId: null }));
  return { ...SAMPLE_PEOPLE, list };
}

const SMALL_ROOM = roomOf({
  lead: ['incidentLead', 'executive'],
  deputy: ['incidentLead'],
  legal: ['legal'],
  social: ['socialOfficer', 'drafter'],
});

const toApprove = { type: 'stage.advance', to: 'approve' } as const;
const request = (story: Story) => story.state.approvals.at(-1);
const seated = (story: Story) => request(story)?.signers.map((one) => [one.role, one.personId]);

describe('the seats of a request', () => {
  it('are all taken if there is any way to take them, also when the first choice would block a later seat', () => {
    expect(seated(leaveStage(worded(), 'approve', { people: SMALL_ROOM }))).toEqual([
      ['incidentLead', 'deputy'],
      ['legal', 'legal'],
      ['executive', 'lead'],
    ]);
  });

  it('go to the first choice where that leaves somebody for the others', () => {
    const people = roomOf({
      lead: ['incidentLead'],
      deputy: ['incidentLead', 'legal'],
      chief: ['executive'],
    });
    expect(seated(leaveStage(worded(), 'approve', { people }))?.map(([, personId]) => personId)).toEqual([
      'lead',
      'deputy',
      'chief',
    ]);
  });

  it('are refused with the seat that stays empty when there is no way', () => {
    const people = roomOf({ lead: ['incidentLead', 'legal'], chief: ['executive'] });
    const refused = clearStage(worded()).ask(toApprove, { people });
    expectRefused(refused, 'no-signer');
    expect(!refused.ok && refused.error.sentence).toContain('Nobody is free to sign as Legal:');
  });
});

describe('a raise that no free signer can follow', () => {
  const change = (story: Story, row: number, column: number) => {
    const { impacts, awareness } = story.state.chart.context.playbook?.matrix ?? {};
    const cell = { impact: impacts?.[row]?.id ?? '', awareness: awareness?.[column]?.id ?? '' };
    return { type: 'severity.change', ...cell, unsure: false, reason: 'It changed.' } as const;
  };
  const people = roomOf({ lead: ['incidentLead'], social: ['socialOfficer', 'drafter'] });

  /** In approve under S4: one seat, and nobody in the room who could take the others of S1. */
  function quietly(): Story {
    const low = briefed()
      .when(change(briefed(), 0, 0))
      .when({ type: 'severity.confirm' }, { by: 'legal' });
    const words = { type: 'draft.revise', basedOn: null, text: 'We look into it.' } as const;
    return leaveStage(leaveStage(low, 'draft').when(words, { by: 'social' }), 'approve', { people });
  }

  it('stands in approve, and the stage says what is missing', () => {
    const story = approveAll(quietly());
    const raised = story.when(change(story, 2, 3), { people });
    expect(raised.state.chart.context.severity).toBe('S1');
    expect(request(raised)?.signers).toHaveLength(1);
    expectRefused(raised.ask({ type: 'stage.advance', to: 'publish' }), 'exit-rule');
  });

  it('stands in publish, and the words may not go out', () => {
    const story = leaveStage(approveAll(quietly()), 'publish');
    const raised = story.when(change(story, 2, 3), { people });
    expect([phaseOf(raised.state), approvedWords(raised.state)]).toEqual(['publish', null]);
    const on = clearStage(raised).ask({ type: 'stage.advance', to: 'followUp' });
    expect(!on.ok && on.error.sentence).toContain('asks for more signers');
  });

  it('lets the same words be saved again, which asks the full chain once it can be asked', () => {
    const story = quietly();
    const raised = story.when(change(story, 2, 3), { people });
    const { revisionId: basedOn = null, text = '' } = raised.state.statements.at(-1)?.revisions.at(-1) ?? {};
    const again = { type: 'draft.revise', basedOn, text } as const;
    expectRefused(story.ask(again, { by: 'social' }), 'same');
    const saved = raised.when(again, { by: 'social' });
    expect(phaseOf(saved.state)).toBe('draft');
    expect(request(leaveStage(saved, 'approve'))?.signers).toHaveLength(3);
    expectRefused(
      saved.ask({ ...again, basedOn: saved.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null }),
      'same',
    );
  });
});
