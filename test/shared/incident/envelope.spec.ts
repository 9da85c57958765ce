import { afterEach, describe, expect, it } from 'vitest';
import { renderWords } from '../../../shared/fill-slot.ts';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { envelope, filled, filling, inRoom, SAMPLE_VALUES } from '../../support/envelopes.ts';
import {
  ALARM_AT,
  drafting,
  expectRefused,
  leaveStage,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const { template, slots } = samplePlaybook.holdingStatement;
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1);
const cell = (impact: number, awareness: number) => ({
  impact: samplePlaybook.matrix.impacts[impact]?.id ?? '',
  awareness: samplePlaybook.matrix.awareness[awareness]?.id ?? '',
  unsure: false,
  reason: 'r',
});
const VOID = { type: 'envelope.void', envelopeId: 'env-1' } as const;
/** Records the newest words as out on the playbook's first channel. */
const out = (story: Story) =>
  story.when({
    type: 'release.record',
    revisionId: latest(story)?.revisionId ?? '',
    channel: samplePlaybook.channels[0]?.id ?? '',
    address: 'example.com',
    releasedAt: null,
  });
/** Goes to publish the way words with a standing consent go. */
const onward = (story: Story) => leaveStage(story, 'approve');

afterEach(() => inRoom());

describe('words from an envelope', () => {
  it('are approved at once by the standing consent, and one person gets from there to a release', () => {
    const story = filled();
    expect(latest(story)?.text).toBe(renderWords(template, slots, SAMPLE_VALUES));
    expect(approvedWords(story.state)?.basis).toMatchObject({
      kind: 'envelope',
      envelope: { envelopeId: 'env-1' },
    });
    const publish = onward(story);
    expect(phaseOf(publish.state)).toBe('publish');
    expect(publish.state.approvals).toEqual([]);
    const gone = out(publish);
    expect(gone.state.releases).toHaveLength(1);
  });

  it('keep template, values, scope and both consents in the incident’s own log', () => {
    expect(filled().events.at(-1)).toMatchObject({
      type: 'envelope.applied',
      by: 'social',
      data: {
        template,
        values: SAMPLE_VALUES,
        severities: ['S1'],
        consents: [{ personId: 'lead' }, { personId: 'legal' }],
      },
    });
    expect(projectTimeline(filled().events, SAMPLE_PEOPLE).at(-1)).toMatchObject({
      subject: 'Cleo Marsh',
      text: 'filled an envelope; approved by the standing consent of Ada Lind (Sun 20 Sept 2026) and Dan Roth (Mon 21 Sept 2026)',
    });
  });

  it('need the full chain as soon as one byte of them is typed freely', () => {
    const story = filled();
    const text = `${latest(story)?.text ?? ''} `;
    const basedOn = latest(story)?.revisionId ?? null;
    const without = ['x', 'bluesky', 'sms'];
    const edited = story.when({ type: 'draft.revise', basedOn, text, without }, { by: 'social' });
    expect(approvedWords(edited.state)).toBeNull();
    const asked = onward(edited);
    expect([phaseOf(asked.state), asked.state.approvals.at(-1)?.signers.length]).toEqual(['approve', 3]);
    const publish = onward(filled());
    const again = publish.when({ type: 'draft.revise', basedOn: latest(publish)?.revisionId ?? null, text });
    expect([phaseOf(again.state), approvedWords(again.state)]).toEqual(['draft', null]);
  });

  it('need the full chain when the severity rises beyond the scope', () => {
    inRoom(envelope({ severities: ['S2'] }));
    const lower = drafting()
      .when({ type: 'severity.change', ...cell(2, 1) })
      .when({ type: 'severity.confirm' }, { by: 'legal' });
    expectRefused(lower.ask(filling(lower)), 'not-in-force');
    inRoom(envelope({ severities: ['S2'], consented: { personId: 'chief', at: ALARM_AT } }));
    const publish = onward(lower.when(filling(lower), { by: 'social' }));
    expect(approvedWords(publish.state)?.basis.kind).toBe('envelope');
    const raised = publish.when({ type: 'severity.change', ...cell(2, 3) });
    expect([phaseOf(raised.state), approvedWords(raised.state)]).toEqual(['approve', null]);
  });

  it.each([
    ['nobody consented a second time', { consented: null }, 'no-envelope'],
    ['withdrawn', { withdrawn: { at: 1, by: 'lead', reason: 'r' } }, 'not-in-force'],
    ['expired', { expiresAt: ALARM_AT }, 'not-in-force'],
    ['of another playbook', { playbookId: 'service-outage' }, 'not-in-force'],
    ['with another template', { template: `${template} More.` }, 'not-in-force'],
    ['with other slots', { slots: slots.slice(1) }, 'not-in-force'],
    ['for other severities', { severities: ['S2' as const] }, 'not-in-force'],
    ['by somebody who has left', { proposed: { personId: 'gone', at: 1 } }, 'not-in-force'],
    ['by somebody who does not sign here', { consented: { personId: 'social', at: 1 } }, 'not-in-force'],
  ])('cannot come from an envelope: %s', (_, change, code) => {
    inRoom(envelope(change));
    const story = drafting();
    expectRefused(story.ask(filling(story)), code);
  });

  it('take typed values only, over the words that were last saved, in the draft of a holding statement', () => {
    inRoom(envelope());
    const story = drafting();
    expectRefused(story.ask(filling(story, { 'next-update': 'soon' })), 'wrong-value');
    expectRefused(story.ask(filling(story, { place: '' })), 'wrong-value');
    expectRefused(story.ask(filling(story, { extra: 'And we are the best.' })), 'wrong-value');
    expectRefused(story.ask({ ...filling(story), basedOn: 'older' }), 'stale');
    const again = filled();
    expectRefused(again.ask(filling(again)), 'same');
    const asked = leaveStage(worded(), 'approve');
    expectRefused(asked.ask(filling(asked)), 'wrong-stage');
    const update = leaveStage(out(onward(filled())), 'followUp').when({
      type: 'statement.start',
      kind: 'update',
    });
    expectRefused(update.ask(filling(update)), 'not-holding');
  });
});

describe('a consent that ends before the words are out', () => {
  it.each([
    ['withdrawn', { withdrawn: { at: 1, by: 'lead', reason: 'r' } }, 'was withdrawn'],
    ['expired', { expiresAt: ALARM_AT }, 'has expired'],
  ])('voids them and puts them to the full chain: %s', (_, change, sentence) => {
    const publish = onward(filled());
    expectRefused(publish.ask(VOID, { by: SYSTEM }), 'stands');
    inRoom(envelope(change));
    expectRefused(publish.ask(VOID, { by: 'lead' }), 'not-yours');
    const voided = publish.when(VOID, { by: SYSTEM });
    expect([phaseOf(voided.state), approvedWords(voided.state)]).toEqual(['approve', null]);
    expect(voided.state.approvals.at(-1)?.signers).toHaveLength(3);
    const lines = projectTimeline(voided.events, SAMPLE_PEOPLE).map((row) => row.text);
    expect(lines.some((text) => text.includes(sentence))).toBe(true);
    expectRefused(voided.ask(VOID, { by: SYSTEM }), 'stands');
  });

  it('leaves words alone that are out', () => {
    const publish = onward(filled());
    const gone = out(publish);
    inRoom(envelope({ expiresAt: ALARM_AT }));
    expectRefused(gone.ask(VOID, { by: SYSTEM }), 'stands');
    expect(approvedWords(gone.state)?.basis.kind).toBe('envelope');
  });
});
