import { describe, expect, it, onTestFinished } from 'vitest';
import type { Spine } from '../../../electron/commands/dispatch.ts';
import { createSearchHandlers } from '../../../electron/ipc/search-handlers.ts';
import { createSearchThread } from '../../../electron/search/search-thread.ts';
import type { SearchAsked } from '../../../shared/ipc/search-requests.ts';
import { ok } from '../../../shared/kernel.ts';
import { ALARM_AT } from '../../support/given.ts';
import { type Bench, createRoom, openSpine } from '../../support/spine.ts';

const ANY: SearchAsked = {
  ...{ words: 'forum', by: null, type: null, stage: null, channel: null },
  ...{ from: null, to: null, incidentId: null },
};

describe('the thread of the search', () => {
  const WORKER = new URL('../../../electron/search/search-worker.ts', import.meta.url);

  function room(): Bench {
    const bench = openSpine();
    createRoom(bench);
    return bench;
  }

  it('answers from the file, lets everything go when it is dropped, and begins anew', async () => {
    const bench = room();
    const reported: unknown[] = [];
    const thread = createSearchThread(
      WORKER,
      () => ({ path: bench.file }),
      (error) => reported.push(error),
    );
    onTestFinished(thread.drop);
    expect(await thread.open()).toMatchObject({ ok: true, value: { entries: 0, unreadable: 0 } });
    const pending = thread.find(ANY);
    thread.drop();
    const dropped = await pending;
    expect(dropped).toMatchObject({ ok: false, error: { code: 'dropped' } });
    // It is also dropped where the key changed, and where the app ends.
    expect(JSON.stringify(dropped)).not.toContain('locked');
    expect(await thread.find(ANY)).toMatchObject({ ok: true, value: { counts: [] } });
    expect(reported).toEqual([]);
  });

  it.each([
    ['answers that it broke', 'postMessage({ id: task.id, broken: "out of memory, thread " + threadId })'],
    ['throws', 'emit("nothing"); throw new Error("thread " + threadId)'],
    ['ends', 'unref(); process.exit(threadId)'],
  ])('refuses in words where its worker %s, and gives the next one a new worker', async (_, act) => {
    const code = `import { parentPort, threadId } from 'node:worker_threads'; parentPort.on('message', (task) => { parentPort.${act}; })`;
    const breaks = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const reported: string[] = [];
    const thread = createSearchThread(
      breaks,
      () => ({ path: '' }),
      (error) => reported.push(String(error)),
    );
    onTestFinished(thread.drop);
    expect(await thread.find(ANY)).toMatchObject({ ok: false, error: { code: 'broken' } });
    expect(await thread.open()).toMatchObject({ ok: false, error: { code: 'broken' } });
    expect(new Set(reported).size).toBe(2);
  });
});

it('refuses to search while the keyboard is locked, though the logs can be read, and searches again once it is not', async () => {
  const asked: string[] = [];
  const people = { list: [], atKeyboard: 'lead', locked: null as 'idle' | null };
  const spine = { room: () => ({ people }) } as unknown as Spine;
  const scope = { incidents: [], entries: ALARM_AT, unreadable: 0 };
  const doors = createSearchHandlers(
    {
      openSearch: async () => {
        asked.push('open');
        return ok(scope);
      },
      searchRoom: async () => {
        asked.push('find');
        return ok({ hits: [], counts: [], scope });
      },
    },
    () => ok(spine),
  );
  people.locked = 'idle';
  expect(await doors.openSearch({})).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(await doors.searchRoom(ANY)).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(asked).toEqual([]);
  people.locked = null;
  expect(await doors.searchRoom(ANY)).toMatchObject({ ok: true });
  expect(asked).toEqual(['find']);
});
