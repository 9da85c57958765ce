import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateNode, initialTransition, transition } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { fold } from '../../shared/incident/fold.ts';
import { UnfoldableLog } from '../../shared/incident/run-chart.ts';
import type { ChartEvent } from '../../shared/playbook/chart-events.ts';
import { playbookMachine } from '../../shared/playbook/machine.ts';
import { nextStage, STAGES } from '../../shared/playbook/stages.ts';
import { followingUp, requested } from '../support/given.ts';
import { samplePlaybook } from '../support/sample-playbook.ts';
import { updating } from '../support/set-aside-story.ts';

const at = 1_795_000_000_000;
const stamp = { at, by: 'lead' };

/** One of each event that moves the chart. */
const MOVES: readonly ChartEvent[] = [
  {
    ...stamp,
    type: 'incident.opened',
    data: {
      playbook: samplePlaybook,
      severity: 'S1',
      impact: '',
      awareness: '',
      drill: false,
      firstAwarenessAt: at,
    },
  },
  ...STAGES.flatMap((from): ChartEvent[] => {
    const to = nextStage(from);
    return to ? [{ ...stamp, type: 'stage.advanced', data: { from, to } }] : [];
  }),
  { ...stamp, type: 'draft.revised', data: {} },
  { ...stamp, type: 'approval.requested', data: {} },
  { ...stamp, type: 'approval.rejected', data: {} },
  { ...stamp, type: 'approval.withdrawn', data: {} },
  { ...stamp, type: 'release.recorded', data: { statementId: 'first', channel: 'x', releasedAt: at } },
  { ...stamp, type: 'statement.started', data: { statementId: 'second', kind: 'update' } },
  {
    ...stamp,
    type: 'statement.started',
    data: { statementId: 'second', kind: 'correction', setAside: 'update' },
  },
  { ...stamp, type: 'incident.closed', data: {} },
  { ...stamp, type: 'incident.stoodDown', data: {} },
];

/** The part of a snapshot that tells places apart: where it stands and whether words are out. */
function place(snapshot: AnyMachineSnapshot): string {
  const { released, firstWordsAt } = snapshot.context as { released: boolean; firstWordsAt: number | null };
  return JSON.stringify([snapshot.value, released, firstWordsAt !== null]);
}

const paths = getSimplePaths(playbookMachine, {
  events: [...MOVES],
  serializeState: (snapshot) => place(snapshot as AnyMachineSnapshot),
  limit: 100_000,
});

/** Every transition of the machine that changes the state, as "approve → draft: draft.revised". */
function edges(node: AnyStateNode): readonly string[] {
  const own = Object.values(node.on)
    .flat()
    .flatMap((one) => (one.target ?? []).map((target) => `${node.key} → ${target.key}: ${one.eventType}`));
  return [...own, ...Object.values(node.states).flatMap(edges)];
}

/** Where a snapshot stands: its parent states and its own, by name. */
function standing(snapshot: AnyMachineSnapshot): readonly string[] {
  const { value } = snapshot as { readonly value: string | Readonly<Record<string, string>> };
  return typeof value === 'string' ? [value] : Object.entries(value).flat();
}

describe('every simple path of the playbook', () => {
  it('is made of all events that move the chart, and takes every arrow of its diagram', () => {
    const wanted = edges(playbookMachine.root);
    const types: readonly string[] = MOVES.map(({ type }) => type);
    expect(wanted.filter((edge) => !types.includes(edge.split(': ')[1] ?? ''))).toEqual([]);
    const walked = new Set(
      paths.flatMap(({ steps }) =>
        steps
          .slice(1)
          .flatMap(({ state, event }, index) =>
            standing(steps[index]?.state as AnyMachineSnapshot).flatMap((from) =>
              standing(state as AnyMachineSnapshot).map((to) => `${from} → ${to}: ${event.type}`),
            ),
          ),
      ),
    );
    expect(wanted.filter((edge) => !walked.has(edge))).toEqual([]);
  });

  it('reaches all six stages and both ends', () => {
    const values = new Set(paths.map((path) => JSON.stringify(path.state.value)));
    const stages = STAGES.map((stage) => JSON.stringify({ live: stage }));
    expect([...values].toSorted()).toEqual([...stages, '"closed"', '"stoodDown"', '"unopened"'].toSorted());
    expect(paths.length).toBeGreaterThan(20);
  });

  it.each(
    paths.map(
      (path) => [path.steps.map((step) => step.event.type).join(' → ') || 'nothing yet', path] as const,
    ),
  )('%s', (_name, path) => {
    let [snapshot] = initialTransition(playbookMachine);
    let taken = 0;
    for (const { event } of path.steps.filter((step) => !step.event.type.startsWith('xstate.'))) {
      [snapshot] = transition(playbookMachine, snapshot, event as ChartEvent);
      taken += 1;
      expect(snapshot.context.position).toBe(taken);
      expect(snapshot.context.runs.filter((run) => run.leftAt === null).length).toBe(
        snapshot.status === 'done' ? 0 : 1,
      );
    }
    expect(place(snapshot)).toBe(place(path.state as AnyMachineSnapshot));
  });
});

describe('an event that does not belong', () => {
  it('is a statement set aside where none is under way, or for anything but a correction of words that are out', () => {
    const started = (kind: 'correction' | 'update', number: number) =>
      ({
        ...stamp,
        type: 'statement.started',
        data: { statementId: 'new', kind, number, setAside: 'one' },
      }) as const;
    for (const events of [followingUp().events, requested().events])
      expect(() => fold([...events, started('correction', 2)])).toThrow(UnfoldableLog);
    const { events } = updating();
    expect(() => fold([...events, started('update', 3)])).toThrow(UnfoldableLog);
    expect(fold([...events, started('correction', 3)]).statements).toHaveLength(3);
  });

  it('is a release while a correction is drafted or signed, of anything but what it set aside', () => {
    const update = updating();
    const statementId = update.state.statements.at(-1)?.statementId ?? '';
    const correction = {
      ...stamp,
      type: 'statement.started',
      data: { statementId: 'new', kind: 'correction', number: 3, setAside: statementId },
    } as const;
    const about = { releaseId: 'r', revisionId: 'x', channel: 'x', address: 'x', releasedAt: at };
    const release = (of: string) =>
      ({ ...stamp, type: 'release.recorded', data: { ...about, statementId: of } }) as const;
    const events = [...update.events, correction];
    const first = update.state.statements[0]?.statementId;
    expect(fold([...events, release(statementId)]).chart.context.before).toEqual([first, statementId]);
    expect(() => fold([...events, release('new')])).toThrow(UnfoldableLog);
    expect(() => fold([...update.events, release(statementId)])).toThrow(UnfoldableLog);
  });

  it('is a corrupt log, never a silent no-op', () => {
    const { events } = requested();
    const wrong = { ...stamp, type: 'incident.closed', data: { reason: 'x' } } as const;
    expect(() => fold([...events, wrong])).toThrow(UnfoldableLog);
    expect(() => fold([...events, wrong])).toThrow(`Record ${events.length} of this log`);
    expect(() => fold(events.slice(1))).toThrow('unopened');
    const { events: all } = followingUp();
    expect(() =>
      fold([...all, { ...stamp, type: 'stage.advanced', data: { from: 'draft', to: 'approve' } }]),
    ).toThrow(UnfoldableLog);
  });
});
