import { describe, expect, it } from 'vitest';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { unreviewed } from '../../../shared/incident/let-out.ts';
import { requirements } from '../../../shared/incident/requirements.ts';
import { silenceDues } from '../../../shared/incident/silence.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { timeText } from '../../../shared/time-text.ts';
import {
  approveAll,
  approveIn,
  clearStage,
  expectRefused,
  followingUp,
  given,
  leaveStage,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { keptAsIs } from '../../support/kept-words.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const MINUTE = 60_000;
const USED_UP = 4 * MINUTE;

const requestIn = (story: Story) => story.state.approvals.at(-1);
const breaking = (story: Story, reason = 'It is on the evening news.') =>
  ({ type: 'breakGlass.open', revisionId: requestIn(story)?.revisionId ?? '', reason }) as const;
const confirming = (story: Story) =>
  ({ type: 'breakGlass.confirm', glassId: story.state.glasses.at(-1)?.glassId ?? 'none' }) as const;
/** The comms director and Legal have signed; the chief executive is silent. */
const silentChief = (story = clearStage(requested())) =>
  ['lead', 'legal'].reduce((told, by) => approveIn(told, signerIn(told, by), { afterMs: 0 }), story);
const opened = (story = silentChief()) => story.when(breaking(story), { afterMs: USED_UP });
const broken = (story = opened()) => story.when(confirming(story), { by: 'legal' });
const looking = (story: Story, personId: string) => {
  const glass = story.state.glasses.at(-1);
  const signerId = glass?.skipped.find((one) => one.personId === personId)?.signerId ?? 'none';
  return {
    type: 'breakGlass.look',
    glassId: glass?.glassId ?? '',
    signerId,
    remark: 'They can stand.',
  } as const;
};
const signerIn = (story: Story, personId: string) =>
  requestIn(story)?.signers.find((one) => one.personId === personId)?.signerId ?? '';

describe('breaking the glass', () => {
  it('waits until the signers have had all their time, or a seat is stuck', () => {
    const story = silentChief(requested());
    expectRefused(story.ask(breaking(story), { afterMs: USED_UP - 1 }), 'too-soon');
    expect(story.ask(breaking(story), { afterMs: USED_UP }).ok).toBe(true);
    const chief = requestIn(story)?.signers.find((one) => one.personId === 'chief')?.signerId ?? '';
    const stuck = story.when(
      { type: 'approval.escalate', signerId: chief },
      { by: SYSTEM, afterMs: Math.ceil(USED_UP * 0.66) },
    );
    expect(stuck.ask(breaking(stuck)).ok).toBe(true);
    const extended = story.when({ type: 'stage.extend', byMs: MINUTE, reason: 'r' });
    expectRefused(extended.ask(breaking(extended), { afterMs: USED_UP }), 'too-soon');
  });

  it('says from when on, which is sooner where nobody can take a silent seat', () => {
    const story = silentChief(requested());
    const sentence = (told: Story) => {
      const said = told.ask(breaking(told), { afterMs: 0 });
      return said.ok ? '' : said.error.sentence;
    };
    const at = (ms: number) => `from ${timeText(ms, 'Europe/London')} on as things stand.`;
    const list = SAMPLE_PEOPLE.list.map((one) =>
      one.personId === 'chief' ? { ...one, backupId: 'service' } : one,
    );
    const backed = given(story.events, story.at, { ...SAMPLE_PEOPLE, list });
    expect(sentence(backed)).toContain(at(story.at + USED_UP));
    const stuckAt = silenceDues(story.state).find(({ kind }) => kind === 'escalate')?.dueAt ?? 0;
    expect(stuckAt).toBeLessThan(story.at + USED_UP);
    expect(sentence(story)).toContain(at(stuckAt));
  });

  it('takes two people of the playbook’s last resort, none of them an author, and a reason', () => {
    const story = silentChief();
    const late = { afterMs: USED_UP };
    expectRefused(story.ask(breaking(story), { ...late, by: 'service' }), 'not-last-resort');
    expectRefused(story.ask(breaking(story, ' '), late), 'no-reason');
    const one = opened();
    expect(approvedWords(one.state)).toBeNull();
    expectRefused(one.ask({ type: 'stage.advance', to: 'publish' }), 'exit-rule');
    expectRefused(one.ask(confirming(one)), 'second-person');
    expectRefused(one.ask(confirming(one), { by: 'social' }), 'not-last-resort');
    expectRefused(one.ask(breaking(one)), 'open');
    expect(approvedWords(broken(one).state)?.basis.kind).toBe('breakGlass');
  });

  it('is not for whoever wrote the words, whatever their role', () => {
    const story = requested();
    const basedOn = requestIn(story)?.revisionId ?? null;
    const byDeputy = story.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'deputy' });
    const asked = silentChief(clearStage(leaveStage(byDeputy, 'approve')));
    expectRefused(asked.ask(breaking(asked), { by: 'deputy', afterMs: USED_UP }), 'own-words');
    const one = opened(asked);
    expectRefused(one.ask(confirming(one), { by: 'deputy' }), 'own-words');
  });

  it('is confirmed within ten minutes, steadily, or begins anew', () => {
    const one = opened();
    expectRefused(one.ask(confirming(one), { by: 'legal', afterMs: 10 * MINUTE }), 'not-open');
    expect(one.ask(breaking(one), { afterMs: 10 * MINUTE }).ok).toBe(true);
    const moved = one.when(
      { type: 'clock.adjust', shiftMs: 60 * MINUTE, asleepMs: 0 },
      { by: SYSTEM, afterMs: 60 * MINUTE },
    );
    expect(moved.ask(confirming(moved), { by: 'legal' }).ok).toBe(true);
  });

  it('waives what only the skipped signers could tick, and nothing of anybody else', () => {
    // “same-words” is the comms director’s, who is silent with the chief executive; “facts-hold” is of nobody who signs.
    const asked = requested();
    const story = approveIn(asked, signerIn(asked, 'legal'));
    const one = story.when(breaking(story), { by: 'deputy', afterMs: USED_UP });
    expect(requirements(one.state).map(({ waived }) => waived)).toEqual([null, null]);
    const told = broken(one);
    expect(requirements(told.state)).toMatchObject([
      { id: 'item:same-words', met: false, waived: 'byBreakGlass' },
      { id: 'item:facts-hold', met: false, waived: null },
    ]);
    const going = told.ask({ type: 'stage.advance', to: 'publish' });
    expect(going).toMatchObject({
      error: { code: 'unmet', sentence: expect.not.stringContaining('same words') },
    });
    expectRefused(
      told.ask({ type: 'stage.waive', requirement: 'item:same-words', reason: 'r' }),
      'nothing-to-waive',
    );
    expect(projectTimeline(told.events, SAMPLE_PEOPLE).at(-1)?.text).toMatch(
      /; waived with them: Put the same words before all signers at the same minute, with the deadline$/,
    );
    const checked = told.when({ type: 'checklist.check', stage: 'approve', itemId: 'facts-hold' });
    expect(phaseOf(checked.when({ type: 'stage.advance', to: 'publish' }).state)).toBe('publish');
  });

  it('is for the first holding words only, and where the playbook has a last resort', () => {
    const update = followingUp().when({ type: 'statement.start', kind: 'update' });
    const worded = update.when({ type: 'draft.revise', basedOn: null, text: 'More.' }, { by: 'social' });
    const asked = leaveStage(worded, 'approve');
    expectRefused(asked.ask(breaking(asked), { afterMs: 60 * MINUTE }), 'not-holding');
    const cell = {
      impact: samplePlaybook.matrix.impacts[1]?.id ?? '',
      awareness: samplePlaybook.matrix.awareness[1]?.id ?? '',
    };
    const first = requested();
    const basedOn = requestIn(first)?.revisionId ?? null;
    const draft = first.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
    expect(phaseOf(draft.state)).toBe('draft');
    const lower = draft
      .when({ type: 'severity.change', ...cell, unsure: false, reason: 'r' })
      .when({ type: 'severity.confirm' }, { by: 'legal' });
    const active = leaveStage(keptAsIs(lower), 'approve');
    expectRefused(active.ask(breaking(active), { afterMs: 60 * MINUTE }), 'no-last-resort');
  });

  it('skips only those who have not decided, is not for them, and for nobody if all have', () => {
    const story = clearStage(requested());
    expectRefused(story.ask(breaking(story), { afterMs: USED_UP }), 'own-seat');
    const one = opened();
    expectRefused(one.ask(confirming(one), { by: 'chief' }), 'own-seat');
    expect(broken(one).state.glasses[0]?.skipped.map((skip) => skip.personId)).toEqual(['chief']);
    const all = approveAll(requested());
    expectRefused(all.ask(breaking(all), { afterMs: USED_UP }), 'nobody-skipped');
  });

  it('ends the silence: no clock moves a seat that was skipped', () => {
    const story = broken();
    const chief = requestIn(story)?.signers.find((one) => one.personId === 'chief')?.signerId ?? '';
    const command = { type: 'approval.escalate', signerId: chief } as const;
    expectRefused(story.ask(command, { by: SYSTEM, afterMs: USED_UP }), 'not-due');
  });
});

describe('words under a broken glass', () => {
  it('go out, and stay visible as such until the skipped signers have looked', () => {
    const out = released(leaveStage(broken(), 'publish'));
    expect(out.state.releases).toHaveLength(1);
    expect(unreviewed(out.state)).toHaveLength(1);
    const after = clearStage(leaveStage(out, 'followUp'));
    expectRefused(after.ask({ type: 'incident.close', reason: 'r' }), 'unmet');
    expectRefused(after.ask(looking(after, 'chief'), { by: 'lead' }), 'not-yours');
    const seen = after.when(looking(after, 'chief'), { by: 'chief' });
    expect(unreviewed(seen.state)).toEqual([]);
    expectRefused(seen.ask(looking(seen, 'chief'), { by: 'chief' }), 'looked');
    expect(seen.ask({ type: 'incident.close', reason: 'r' }).ok).toBe(true);
    const report = projectReport(seen.events, SAMPLE_PEOPLE, seen.at);
    const seats = report?.statements[0]?.revisions.at(-1)?.requests.at(-1)?.seats;
    expect(seats?.at(-1)?.words).toBe('was skipped under break-glass');
  });

  it('may be closed without the look only with a reason, which holds for later statements too', () => {
    const after = clearStage(leaveStage(released(leaveStage(broken(), 'publish')), 'followUp'));
    const requirement = `glass:${after.state.glasses[0]?.glassId}`;
    const waived = after.when({
      type: 'stage.waive',
      requirement,
      reason: 'The chief has left the company.',
    });
    expect(waived.ask({ type: 'incident.close', reason: 'r' }).ok).toBe(true);
    expect(unreviewed(waived.when({ type: 'statement.start', kind: 'update' }).state)).toEqual([]);
  });

  it('go out no more once they are changed, rejected, or the severity asks for others', () => {
    const story = broken();
    const basedOn = requestIn(story)?.revisionId ?? null;
    const edited = story.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
    expect(approvedWords(edited.state)).toBeNull();
    const about = { revisionId: requestIn(story)?.revisionId ?? '', signerId: signerIn(story, 'chief') };
    const rejected = story.when({ type: 'approval.reject', ...about, reason: 'No.' }, { by: 'chief' });
    expect(approvedWords(rejected.state)).toBeNull();
    const again = leaveStage(keptAsIs(rejected), 'approve');
    expect(approvedWords(again.state)).toBeNull();
    expectRefused(again.ask({ type: 'stage.advance', to: 'publish' }), 'exit-rule');
  });
});
