import { describe, expect, it, vi } from 'vitest';
import {
  createGatherer,
  loudest,
  type Notice,
  noticesIn,
  noticesOf,
} from '../../../electron/main/notices.ts';
import type { Appended } from '../../../shared/ipc/contract.ts';

const SAID = { at: 0, by: 'system' } as const;
const PAST = { stage: 'brief', dueAt: 0, noticedAt: 3_600_000 } as const;
const warned = (percent: number) => ({ ...SAID, type: 'stage.warned', data: { ...PAST, percent } }) as const;
const expired = (percent: number) =>
  ({ ...SAID, type: 'stage.expired', data: { ...PAST, percent } }) as const;
const missed = {
  ...SAID,
  type: 'promise.missed',
  data: { promiseId: 'p', dueAt: 0, noticedAt: 3_600_000 },
} as const;

function batch(events: readonly object[], incidentId = 'one', drill = false): Appended {
  return {
    log: 'incident',
    incidentId,
    from: 0,
    events,
    head: { size: events.length, root: '' },
    card: { title: 'A leak', drill },
  } as unknown as Appended;
}

const titles = (notices: readonly Notice[]): readonly string[] => notices.map(({ title }) => title);

describe('the notices of one incident', () => {
  it('come down to the highest threshold', () => {
    const all = [warned(50), warned(75), expired(100), expired(150)].flatMap((event) =>
      noticesOf(batch([event])),
    );
    expect(all).toHaveLength(4);
    const kept = loudest(all);
    expect(kept).toMatchObject([{ percent: 150 }]);
    expect(kept[0]?.title).toMatch(/is over time$/);
    expect(kept[0]?.body).toMatch(/^A leak\. Noticed .* late\.$/);
  });

  it('come down to the latest of two that are as loud', () => {
    expect(titles(loudest(noticesOf(batch([expired(100), missed]))))).toEqual([
      'The promised next word is not out',
    ]);
  });

  it('tell of a question without an answer, and of any budget before it', () => {
    const data = { askId: 'a', personId: 'p', dueAt: 0, noticedAt: 0 };
    const silent = { ...SAID, type: 'ask.expired', data } as const;
    expect(titles(noticesOf(batch([silent])))).toEqual(['A question has no answer']);
    expect(loudest(noticesOf(batch([expired(100), silent])))).toMatchObject([{ percent: 100 }]);
  });

  it('are kept apart from those of another incident, and a drill says so', () => {
    const both = [...noticesOf(batch([warned(50), warned(75)])), ...noticesOf(batch([missed], 'two', true))];
    expect(loudest(both).map(({ incidentId }) => incidentId)).toEqual(['one', 'two']);
    expect(titles(loudest(both))[1]).toBe('DRILL: The promised next word is not out');
  });
});

it('one turn of the clock gives one word for each incident, however many batches it wrote', async () => {
  const show = vi.fn();
  const gatherer = createGatherer(show);
  gatherer.add(noticesOf(batch([warned(50)])));
  gatherer.add(noticesOf(batch([expired(100)])));
  gatherer.add([]);
  expect(show).not.toHaveBeenCalled();
  await new Promise(setImmediate);
  expect(show).toHaveBeenCalledTimes(1);
  expect(show.mock.calls[0]?.[0]).toMatchObject([{ percent: 100 }]);
  gatherer.add(noticesOf(batch([missed])));
  await new Promise(setImmediate);
  expect(show).toHaveBeenCalledTimes(2);
});

it('what was told when it was noticed behind the lock is not told again as it is written down', () => {
  const late = { ...warned(50), at: 3_600_001 };
  expect(noticesOf(batch([late]))).toEqual([]);
  expect(titles(noticesOf(batch([{ ...warned(50), at: 3_600_000 }])))).toEqual(['50 % of Brief gone']);
});

it('an incident behind the lock is told by its playbook', () => {
  const card = { title: null, playbookTitle: 'Data breach', drill: true };
  const told = noticesIn({ incidentId: 'one', events: [warned(50)], card } as unknown as Parameters<
    typeof noticesIn
  >[0]);
  expect(told).toMatchObject([{ title: 'DRILL: 50 % of Brief gone', body: 'Data breach' }]);
});
