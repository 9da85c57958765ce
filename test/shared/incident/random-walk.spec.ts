import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFullyApproved } from '../../../shared/approval/approvals.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { emptyIncident, evolve } from '../../../shared/incident/fold.ts';
import { STAGES } from '../../../shared/playbook/stages.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { alarmRaised, requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { expectSameFold } from '../../support/same-fold.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const people = SAMPLE_PEOPLE.list.map((one) => one.personId);

/** Commands a restless room might send next, made from what is there: many are refused, and that is the point. */
function commands(story: Story, pick: number): readonly IncidentCommand[] {
  const { state } = story;
  const run = state.chart.context.runs.at(-1);
  const latest = latestRevision(currentStatement(state.statements))?.revisionId ?? null;
  const request = state.approvals.at(-1);
  const revisionId =
    (pick % 5 === 0 ? state.statements[0]?.revisions[0]?.revisionId : request?.revisionId) ?? 'none';
  const signerId = request?.signers[pick % 3]?.signerId ?? 'none';
  const stage = run?.stage ?? 'detect';
  return [
    ...samplePlaybook.stages[stage].checklist.map(
      (item): IncidentCommand => ({ type: 'checklist.check', stage, itemId: item.id }),
    ),
    ...samplePlaybook.stages[stage].mustBePresent.map(
      (role): IncidentCommand => ({ type: 'stage.waive', requirement: `role:${role}`, reason: 'w' }),
    ),
    ...STAGES.map((to): IncidentCommand => ({ type: 'stage.advance', to })),
    { type: 'brief.add', column: 'known', text: `fact ${pick}` },
    { type: 'incident.classify', complex: pick % 2 === 0, reason: 'r' },
    { type: 'draft.revise', basedOn: latest, text: `words ${pick}` },
    { type: 'draft.revise', basedOn: null, text: `words ${pick}` },
    { type: 'approval.approve', revisionId, signerId },
    { type: 'approval.reject', revisionId, signerId, reason: 'r' },
    { type: 'approval.handOver', signerId, to: people[pick % people.length] ?? '', reason: 'silent' },
    {
      type: 'release.record',
      revisionId,
      channel: samplePlaybook.channels[pick % 3]?.id ?? '',
      address: 'a',
      releasedAt: null,
    },
    { type: 'statement.start', kind: 'update' },
    { type: 'promise.make', dueAt: story.at + 601_000, text: 'p' },
    { type: 'incident.standDown', reason: 'r' },
    { type: 'incident.close', reason: 'r' },
  ];
}

const ONWARD: readonly string[] = ['approval.approve', 'stage.advance', 'release.record', 'checklist.check'];

/** Most steps help the incident along (so that walks get far); the rest are anybody sending anything. */
function walk(steps: readonly (readonly [number, number])[], from: Story): Story {
  return steps.reduce((story, [pick, who]) => {
    const options = commands(story, pick);
    const by = story.state.approvals.at(-1)?.signers[pick % 3]?.personId ?? people[who % people.length] ?? '';
    const actor = who % 3 === 0 ? (people[who % people.length] ?? '') : by;
    const useful = options.filter(
      (one) => one.type !== 'incident.standDown' && story.ask(one, { by: actor }).ok,
    );
    const onward = useful.filter((one) => ONWARD.includes(one.type));
    const command =
      (who % 4 === 0
        ? options[pick % options.length]
        : ((pick % 3 === 0 ? undefined : onward[pick % onward.length]) ?? useful[pick % useful.length])) ??
      options[0];
    return command && story.ask(command, { by: actor }).ok ? story.when(command, { by: actor }) : story;
  }, from);
}

const steps = fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 20, maxLength: 90 });

function authorOf(story: Story, revisionId: string): string | undefined {
  return story.state.statements.flatMap((one) => one.revisions).find((one) => one.revisionId === revisionId)
    ?.by;
}

describe('any walk through an incident', () => {
  it('folds to the same state at once and step by step', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { events, state } = walk(taken, alarmRaised());
        const live = events.reduce(evolve, emptyIncident());
        expect(JSON.stringify(live)).toBe(JSON.stringify(state));
        expectSameFold(events);
      }),
      { numRuns: 60 },
    );
  });

  it('releases only words that every signer of their request approved, none of them their own, no one twice', () => {
    let released = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        const story = walk(taken, requested());
        released += story.state.releases.length;
        for (const { revisionId } of story.state.releases) {
          // Words that were rejected may be put to the signers once more, unchanged: any full request will do.
          const request = story.state.approvals.find(
            (one) => one.revisionId === revisionId && isFullyApproved(one),
          );
          expect(request).toBeDefined();
          const by = request?.signers.map((one) => one.decision?.by) ?? [];
          expect(by).not.toContain(authorOf(story, revisionId));
          expect(new Set(by).size).toBe(by.length);
        }
      }),
      { numRuns: 100 },
    );
    expect(released).toBeGreaterThan(0);
  });
});
