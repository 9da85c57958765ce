import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LogProof } from '../../shared/ipc/proof.ts';
import { ok } from '../../shared/kernel.ts';
import { checkpointText } from '../../shared/seal/checkpoint.ts';
import { fullStory } from '../support/full-story.ts';
import type { FakeHoldline } from './support/fake-holdline.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const ROOT = `${'Q'.repeat(42)}A=`;
/** Up to the first note: a page of few rows. */
const events = fullStory().events.slice(0, 5);

const logOf = (logId: string, size: number, sealed: number): LogProof => {
  const origin = `holdline/r/${logId}`;
  const text = checkpointText({ origin, size, root: ROOT });
  return {
    logId,
    origin,
    size,
    root: ROOT,
    sealed,
    kept: [{ origin, size, root: ROOT, signed: sealed === size, text }],
  };
};

const reading = (...logs: readonly LogProof[]) =>
  ok({
    roomId: 'r',
    fingerprint: null,
    logs,
    folder: null,
    erasing: false,
    content: 'open',
    encrypting: false,
  } as const);

const openProof = (prepare: (main: FakeHoldline) => void, path = '/proof') =>
  openWindow((main) => {
    withRoom(main);
    prepare(main);
  }, path);

test('the state of the seals is one sentence: none, whole, or what could still be changed', async () => {
  await openProof((main) => {
    main.proof = reading(logOf('registry', 8, 0));
  });
  await screen.findByText(/chained and counted, but not signed/);
});

test('a sealed room says so, and an open end is counted', async () => {
  await openProof((main) => {
    main.proof = reading(logOf('registry', 8, 8));
  });
  await screen.findByText(/^Every log is sealed to its last record/);
  await screen.findByText('sealed whole');
});

test('records after the newest checkpoint are counted', async () => {
  await openProof((main) => {
    main.proof = reading(logOf('registry', 8, 8), logOf('inc-1', 12, 10));
  });
  await screen.findByText(
    '2 records stand after the newest checkpoint: whoever can write the file could still change them.',
  );
  await screen.findByText('sealed to 10 of 12');
});

test('the heads of the chosen logs are taken out, and the page says where', async () => {
  const { main, user } = await openProof((one) => {
    one.proof = reading(logOf('registry', 8, 8), logOf('inc-1', 12, 12));
  }, '/proof/inc-1');
  await screen.findByText(/^The head of 1 log/);
  await user.click(screen.getByRole('button', { name: 'Save as text…' }));
  await screen.findByText('Saved to /tmp/heads.file');
  expect(main.asked.at(-1)).toEqual({
    name: 'keepHeads',
    body: { logIds: ['inc-1'], how: 'file', paper: 'A4' },
  });
  await user.click(screen.getByRole('checkbox', { name: 'Take out the head of: Incident inc-1' }));
  expect(screen.getByRole('button', { name: 'Copy' }).getAttribute('aria-disabled')).toBe('true');
});

test('where heads have been kept is told from the room’s own log', async () => {
  await openProof((main) => {
    const data = { how: 'print', logId: 'registry', size: 3, root: ROOT } as const;
    main.registry = [
      ...main.registry,
      { type: 'checkpoint.anchored', at: Date.UTC(2026, 0, 2), by: 'lead', data },
    ];
    main.proof = reading(logOf('registry', 8, 8), logOf('inc-1', 12, 12));
  });
  await screen.findByText('printed at 3 records, Fri 02 Jan 2026');
  expect(screen.getAllByText('kept nowhere else yet')).toHaveLength(1);
});

test('an old head is held against the room, and what speaks against it comes first', async () => {
  const { main, user } = await openProof((one) => {
    one.proof = reading(logOf('registry', 8, 8));
    const head = { checkpoint: { origin: 'holdline/r/registry', size: 9, root: ROOT }, note: null };
    one.roomCheck = ok({
      ok: true,
      logs: [{ logId: 'registry', found: { ok: true, size: 8, sealed: 8, erased: 1, locked: 0 } }],
      problems: [],
      heads: [{ head, signature: 'none', found: { is: 'cut', position: 8, missing: 1 } }],
    });
  });
  expect(
    (await screen.findByRole('button', { name: 'Verify against it' })).getAttribute('aria-disabled'),
  ).toBe('true');
  await user.click(screen.getByLabelText(/^An old head/));
  await user.paste('holdline/r/registry\n9\nx\n');
  await user.click(screen.getByRole('button', { name: 'Verify against it' }));
  const said = await screen.findAllByText(/^(Holds|Does not hold)\./);
  expect(said.map((one) => one.parentElement?.textContent?.slice(0, 60))).toEqual([
    'Does not hold. Of the room’s own log, the end was cut off: 9',
    'Holds. All 8 records of 1 logs hold together: every fingerpr',
  ]);
  expect(main.asked.at(-1)?.name).toBe('checkRoom');
});

test('content of an entry is erased only after a reason and a second yes, and the page reads again', async () => {
  const { main, user } = await openWindow(
    (one) => void withRoom(one).logs.set('i-1', events),
    '/incident/i-1/audit',
  );
  const position = events.findIndex(({ type }) => type === 'note.added');
  await user.click(await screen.findByLabelText(`Erase content of entry ${position}…`));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Erase…' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(dialog.getByLabelText('Why?'));
  await user.paste('Asked to.');
  await user.click(dialog.getByRole('button', { name: 'Erase…' }));
  expect(main.registry.at(-1)?.type).not.toBe('content.erased');
  await user.click(await dialog.findByRole('button', { name: 'Yes, erase it for good' }));
  await waitFor(() =>
    expect(main.registry.at(-1)).toMatchObject({
      type: 'content.erased',
      data: { logId: 'i-1', position, fields: ['text'], reason: 'Asked to.' },
    }),
  );
  const reads = main.asked.filter(({ name }) => name === 'readLog');
  expect(reads.length).toBeGreaterThan(1);
  await waitFor(() => expect(screen.queryByLabelText(`Erase content of entry ${position}…`)).toBeNull());
});
