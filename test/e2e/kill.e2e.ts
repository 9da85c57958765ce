import { expect } from '@playwright/test';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

type WithApi = { readonly holdline: HoldlineApi };

test('killed again and again in the middle of writing, the app loses no acknowledged entry', async ({
  launch,
}) => {
  const first = await launch();
  await createRoomByDoor(first.window);
  const incidentId = await raiseAlarmByDoor(first.window);
  let running = first;
  let acknowledged = 1;
  for (const wanted of [20, 37, 64]) {
    const { app, window } = running;
    const reached = window.waitForEvent('console', (message) => message.text() === `ack ${wanted}`);
    window.on('console', (message) => {
      const [word, number] = message.text().split(' ');
      if (word === 'ack') acknowledged = Math.max(acknowledged, Number(number));
    });
    await window.evaluate((logId) => {
      const { holdline } = globalThis as unknown as WithApi;
      const write = async (): Promise<void> => {
        const command = { type: 'note.add', text: `note ${Math.random()}`, happenedAt: null } as const;
        const sent = await holdline.request('send', { to: 'incident', incidentId: logId, command });
        // The console is how the test hears of an acknowledgement after a kill.
        if (sent.ok) console.log(`ack ${sent.value.size}`);
        return write();
      };
      void write();
    }, incidentId);
    await reached;
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
    running = await launch();
    const state = await running.window.evaluate(async (logId) => {
      const { holdline } = globalThis as unknown as WithApi;
      return {
        log: await holdline.request('readLog', { logId, from: 0 }),
        verdict: await holdline.request('verify', { logId }),
      };
    }, incidentId);
    expect(state.verdict).toMatchObject({ ok: true, value: { intact: true } });
    expect(state.log.ok && state.log.value.head.size).toBeGreaterThanOrEqual(acknowledged);
  }
});
