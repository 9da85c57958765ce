import type { Page } from '@playwright/test';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';
import { SAMPLE_PEOPLE } from './given.ts';

type WithApi = { readonly holdline: HoldlineApi };

/** Creates the room with the sample people through the window's own door, and returns when it is on screen. */
export async function createRoomByDoor(window: Page): Promise<void> {
  const people = SAMPLE_PEOPLE.list.map(({ name, title, roles }) => ({
    name,
    title,
    roles: [...roles],
    backupId: null,
  }));
  const backups = SAMPLE_PEOPLE.list.map((one) => {
    const index = SAMPLE_PEOPLE.list.findIndex((other) => other.personId === one.backupId);
    return index < 0 ? null : index;
  });
  await window.evaluate(
    async (room) => {
      const { holdline } = globalThis as unknown as WithApi;
      const sent = await holdline.request('send', {
        to: 'registry',
        command: { type: 'room.create', ...room },
      });
      if (!sent.ok) throw new Error(sent.error.sentence);
    },
    { name: 'Group communications', zone: 'Europe/London', people, backups },
  );
}

/** Raises the alarm through the door (data breach, S1, three minutes after first awareness); returns the incident's id. */
export function raiseAlarmByDoor(window: Page, { drill = false } = {}): Promise<string> {
  return window.evaluate(async (isDrill) => {
    const { holdline } = globalThis as unknown as WithApi;
    const { playbooks } = await holdline.request('readRoom', {});
    const matrix = playbooks[0]?.matrix;
    const sent = await holdline.request('send', {
      to: 'incident',
      incidentId: null,
      command: {
        type: 'incident.open',
        title: 'Customer data published on a forum',
        playbookId: 'data-breach',
        impact: matrix?.impacts[2]?.id ?? '',
        awareness: matrix?.awareness[3]?.id ?? '',
        unsure: false,
        drill: isDrill,
        firstAwarenessAt: Date.now() - 180_000,
      },
    });
    if (!sent.ok) throw new Error(sent.error.sentence);
    return sent.value.logId;
  }, drill);
}
