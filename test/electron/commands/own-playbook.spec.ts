import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createSpine } from '../../../electron/commands/dispatch.ts';
import { loadLibrary } from '../../../electron/commands/library.ts';
import { type PlaybookFile, playbookFileSchema } from '../../../shared/playbook/schema.ts';
import { templateSchema } from '../../../shared/playbook/template-schema.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { createRoom, openSpine } from '../../support/spine.ts';

const SHIPPED = path.join(import.meta.dirname, '../../../resources');

/** The library of a room with a playbook of its own: the data breach with a change. */
function libraryWith(change: (playbook: PlaybookFile) => PlaybookFile) {
  const own = mkdtempSync(path.join(tmpdir(), 'own-'));
  const text = readFileSync(path.join(SHIPPED, 'playbooks/data-breach.json'), 'utf8');
  const playbook = change(playbookFileSchema.parse(JSON.parse(text)));
  writeFileSync(path.join(own, 'ours.json'), JSON.stringify(playbook));
  return { library: loadLibrary(SHIPPED, own), id: playbook.id };
}

const stated = (part: Partial<PlaybookFile['holdingStatement']>) => (one: PlaybookFile) => ({
  ...one,
  holdingStatement: { ...one.holdingStatement, ...part },
});

it.each<[string, (one: PlaybookFile) => PlaybookFile]>([
  ['a source of 320 characters', stated({ source: 's'.repeat(320) })],
  [
    'a source with half a character at 300',
    stated({ source: `${'s'.repeat(298)}\u{1F6A8}${'s'.repeat(20)}` }),
  ],
  [
    'prompts of two lines',
    (one) =>
      stated({ slots: one.holdingStatement.slots.map((slot) => ({ ...slot, prompt: 'One.\nTwo.' })) })(one),
  ],
  ['an id of 60 letters', (one) => ({ ...one, id: 'a'.repeat(60) })],
  ['a title of two lines', (one) => ({ ...one, title: 'One\nTwo' })],
])('a playbook of the room with %s raises an alarm that can be read again', (_name, change) => {
  const { library, id } = libraryWith(change);
  expect(library.problems).toEqual([]);
  const playbook = library.playbooks.find((one) => one.id === id);
  const [impact] = playbook?.matrix.impacts ?? [];
  const [awareness] = playbook?.matrix.awareness ?? [];
  if (!playbook || !impact || !awareness) throw new Error('The playbook is not loaded');
  const bench = openSpine();
  createRoom(bench);
  const { clocks } = bench;
  const spine = createSpine(bench.log, {
    now: () => clocks.wall,
    mono: () => clocks.steady,
    newId: () => 'incident-1',
    library: () => library,
  });
  const sent = spine.sendToIncident(null, {
    type: 'incident.open',
    title: 'Ours',
    playbookId: id,
    drill: false,
    impact: impact.id,
    awareness: awareness.id,
    unsure: false,
    firstAwarenessAt: clocks.wall - 60_000,
  });
  expect(sent.ok).toBe(true);
  const read = openSpine(bench.file).spine.incidents.state('incident-1');
  if (!read.ok) throw new Error(read.error.sentence);
  const pinned = read.value.chart.context.playbook;
  expect(pinned?.holdingStatement).toEqual(playbook.holdingStatement);
  const [first] = pinned ? templatesOf(pinned) : [];
  expect(templateSchema.safeParse(first).success).toBe(true);
  expect(first?.text).toBe(playbook.holdingStatement.template);
});

it('what no incident could keep is a problem of the file, with its field, and not a fault of the alarm', () => {
  const { library } = libraryWith((one) => ({ ...one, id: 'a'.repeat(65) }));
  expect(library.problems).toMatchObject([{ file: 'ours.json' }]);
  expect(library.problems[0]?.sentence).toMatch(/^cannot be used, because no incident can keep it: id: /);
});
