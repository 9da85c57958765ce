import type { Page } from 'playwright';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { HoldlineApi, LogReading, RoomReading } from '../../shared/ipc/contract.ts';

type WithApi = { readonly holdline: HoldlineApi };

/** The window's own door, for what a screen has no control for, and for reading. */
export type Door = {
  readonly send: (incidentId: string, command: IncidentCommand) => Promise<void>;
  readonly room: () => Promise<RoomReading>;
  readonly log: (incidentId: string) => Promise<LogReading>;
};

/** Opens the door of a window. A refusal is an error with main's own sentence. */
export function openDoor(page: Page): Door {
  return {
    send: (incidentId, command) =>
      page.evaluate(
        async (body) => {
          const { holdline } = globalThis as unknown as WithApi;
          const sent = await holdline.request('send', { to: 'incident', ...body });
          if (!sent.ok) throw new Error(sent.error.sentence);
        },
        { incidentId, command },
      ),
    room: () => page.evaluate(() => (globalThis as unknown as WithApi).holdline.request('readRoom', {})),
    log: (logId) =>
      page.evaluate(async (id) => {
        const { holdline } = globalThis as unknown as WithApi;
        const reading = await holdline.request('readLog', { logId: id, from: 0 });
        if (!reading.ok) throw new Error(reading.error.sentence);
        return reading.value;
      }, logId),
  };
}

/** The incident whose page is on the screen. */
export function incidentOnScreen(page: Page): string {
  const found = /#\/incident\/([^/]+)/.exec(page.url());
  if (!found?.[1]) throw new Error(`The window shows ${page.url()}, which is no incident.`);
  return found[1];
}
