import { expect, it } from 'vitest';
import { personById } from '../../../shared/people/people.ts';
import { sampleDefaults, samplePlaybook } from '../../support/sample-playbook.ts';
import { createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

const { source: _, ...minutes } = sampleDefaults.budgets.S1;
const figure = { block: 'budget' as const, severity: 'S1' as const, minutes: { ...minutes, detect: 6 } };
const reason = 'Drill of 12 November';
const change = { type: 'figures.change', playbookId: null, figure, reason } as const;

it('a changed figure is pinned by the next incident, not by the one that runs, and outlives the program', () => {
  const bench = openSpine();
  const { spine, log, db } = bench;
  createRoom(bench);
  const before = raiseAlarm(bench);
  expect(spine.sendToRegistry(change)).toMatchObject({ ok: true });
  const after = raiseAlarm(bench);
  const pinned = (on: typeof spine, id: string) => {
    const state = on.incidents.state(id);
    return state.ok ? state.value.chart.context.playbook?.budgets.S1 : null;
  };
  const position = spine.room().position - 1;
  const changed = { detect: 6, source: `Changed in this room: record ${position} of the log of the room.` };
  expect(pinned(spine, before)).toEqual(samplePlaybook.budgets.S1);
  expect(pinned(spine, after)).toMatchObject(changed);
  // Why it was changed is kept apart, where it can be erased; nothing of it is in a record.
  const record = JSON.stringify(log.read('registry', position, position + 1)[0]?.data);
  expect(record).toContain(reason);
  const bodies = db.prepare('SELECT body FROM event').all() as readonly { readonly body: Uint8Array }[];
  expect(bodies.some(({ body }) => Buffer.from(body).includes(reason))).toBe(false);
  db.close();

  const again = openSpine(bench.file, bench.clocks);
  expect(again.spine.room().figures).toEqual([
    expect.objectContaining({ playbookId: null, figure, reason, position }),
  ]);
  expect(personById(again.spine.room().people, again.spine.room().figures[0]?.by ?? '')?.name).toBe(
    'Ada Lind',
  );
  expect(pinned(again.spine, raiseAlarm(again))).toMatchObject(changed);
  expect(pinned(again.spine, before)).toEqual(samplePlaybook.budgets.S1);
});

it('a reason that is erased takes no figure out of force, and no incident has a copy of it', () => {
  const bench = openSpine();
  const { spine } = bench;
  createRoom(bench);
  expect(spine.sendToRegistry(change)).toMatchObject({ ok: true });
  const incidentId = raiseAlarm(bench);
  const position = spine.room().position - 1;
  const places = [{ logId: 'registry', position, fields: ['reason'] }];
  expect(spine.sendToRegistry({ type: 'content.erase', places, reason: 'Asked for' })).toMatchObject({
    ok: true,
  });
  const [kept] = spine.room().figures;
  expect(kept).toMatchObject({ figure, reason: '[erased]' });
  const opened = spine.incidents.events(incidentId, 0);
  expect(JSON.stringify(opened)).not.toContain(reason);
  expect(opened).toMatchObject({
    ok: true,
    value: [{ data: { playbook: { budgets: { S1: { detect: 6 } } } } }],
  });
});
