import { expect, it } from 'vitest';
import { createSpine } from '../../../electron/commands/dispatch.ts';
import { LAST_VERSION } from '../../../shared/playbook/template-schema.ts';
import { shippedTemplates } from '../../../shared/template/in-force.ts';
import { contentOf } from '../../../shared/template/templates.ts';
import { sampleLibrary } from '../../support/sample-playbook.ts';
import { type Bench, createRoom, openSpine } from '../../support/spine.ts';

const [shipped] = shippedTemplates(sampleLibrary);

function withRoom(): Bench {
  const bench = openSpine();
  createRoom(bench);
  return bench;
}

/** What a file brings of the first template: other words under this number, then still other words saved over it. */
function takenAndBettered(version: number) {
  const bench = withRoom();
  if (!shipped) throw new Error('There is no template');
  const template = { ...shipped, version, text: `${shipped.text}\nMore.` };
  const send = bench.spine.sendToRegistry;
  const taken = send({
    type: 'template.import',
    taken: [{ template, as: 'version' }],
    reason: 'From the other room.',
  });
  const content = { ...contentOf(template), text: `${template.text}\nEven more.` };
  const better = { type: 'template.save', templateId: template.id, content, reason: 'Better.' } as const;
  const saved = [version, version + 1].map((basedOn, index) =>
    send({ ...better, basedOn, content: { ...content, text: `${content.text} ${index}` } }),
  );
  const again = openSpine(bench.file).spine.room().templates[0]?.saved.at(-1)?.template.version ?? null;
  return { codes: [taken, ...saved].map((one) => (one.ok ? 'done' : one.error.code)), again };
}

it('a template of a number that leaves no room for the next is not taken from a file', () => {
  expect(takenAndBettered(LAST_VERSION)).toEqual({ codes: ['no-number', 'stale', 'stale'], again: null });
  expect(takenAndBettered(LAST_VERSION - 1)).toEqual({
    codes: ['done', 'done', 'no-number'],
    again: LAST_VERSION,
  });
});

it('whatever the registry could not be read with again is refused, and the room opens', () => {
  const bench = withRoom();
  if (!shipped) throw new Error('There is no template');
  const spine = createSpine(bench.log, {
    now: () => bench.clocks.wall,
    mono: () => bench.clocks.steady,
    newId: () => 'no id at all',
    library: () => sampleLibrary,
  });
  const content = { ...contentOf(shipped), name: 'Ours' };
  const sent = spine.sendToRegistry({
    type: 'template.save',
    templateId: null,
    basedOn: null,
    content,
    reason: 'New.',
  });
  expect(sent).toMatchObject({ ok: false, error: { code: 'would-not-read' } });
  expect(openSpine(bench.file).spine.room().templates).toEqual([]);
});

it('a copy of a name as long as a line can be is called a copy, and holds no half of a character', () => {
  const bench = withRoom();
  if (!shipped) throw new Error('There is no template');
  const template = { ...shipped, name: `${'a'.repeat(292)}\u{1F6A8}${'b'.repeat(6)}` };
  const sent = bench.spine.sendToRegistry({
    type: 'template.import',
    taken: [{ template, as: 'copy' }],
    reason: 'From the other room.',
  });
  expect(sent.ok).toBe(true);
  const [copy] = openSpine(bench.file).spine.room().templates;
  expect(copy?.saved[0]?.template.name).toBe(`${'a'.repeat(292)} (copy)`);
});
