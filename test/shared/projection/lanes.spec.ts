import { expect, test } from 'vitest';
import { projectLanes } from '../../../shared/projection/lanes.ts';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';
import { foldRoom } from '../../../shared/room/room.ts';
import { fullStory } from '../../support/full-story.ts';

const { events, state } = fullStory();
const last = events.at(-1)?.at ?? 0;

test('every stay in a stage is a bar, one after another, in the tone in which its clock ended', () => {
  const { stages } = projectLanes(state, last);
  expect(stages.map((one) => one.stage)).toEqual(state.chart.context.runs.map((run) => run.stage));
  for (const [index, bar] of stages.entries()) {
    expect(bar.to).toBeGreaterThanOrEqual(bar.from);
    expect(bar.to).toBe(stages[index + 1]?.from ?? last);
  }
  expect(stages[0]?.tone).toBe('over');
});

test('every decision of a signer, every objection and every release is a tick at its instant', () => {
  const { approvals, released } = projectLanes(state, last);
  const at = (...types: readonly string[]) =>
    events.filter((one) => types.includes(one.type)).map((one) => one.at);
  const signed = at('approval.approved', 'approval.rejected', 'approval.objected');
  expect(approvals.map((one) => one.at).toSorted()).toEqual(signed.toSorted());
  expect(released.map((one) => one.at)).toEqual(at('release.recorded'));
});

test('a wait never ends before it begins, and none outlives the log', () => {
  for (const wait of projectLanes(state, last).waits) {
    expect(wait.from).toBeLessThanOrEqual(wait.to);
    expect(wait.to).toBeLessThanOrEqual(last);
  }
});

test('a change of a person says what changed, in the words of before and after', () => {
  const about = { personId: 'p', name: 'Ada', title: 'Lead', roles: ['scribe' as const], backupId: null };
  const stamp = { at: 1, by: 'p' };
  const log: readonly RegistryEvent[] = [
    { type: 'person.added', ...stamp, data: about },
    { type: 'person.changed', ...stamp, data: { ...about, title: 'Head', roles: ['scribe', 'drafter'] } },
    { type: 'person.changed', ...stamp, data: { ...about, title: 'Head', roles: ['scribe', 'drafter'] } },
  ];
  const rows = projectRegistry(log, foldRoom(log).people);
  expect(rows.map((row) => row.text)).toEqual([
    'joined as Lead with the roles Scribe',
    'now has title Head, roles Scribe, Drafter',
    'was saved without a change',
  ]);
});
