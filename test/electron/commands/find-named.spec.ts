import { describe, expect, it } from 'vitest';
import { findNamed } from '../../../electron/commands/find-named.ts';
import { type Bench, createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

function roomWithNotes(...texts: readonly string[]): Bench & { readonly incidentId: string } {
  const bench = openSpine();
  createRoom(bench);
  const incidentId = raiseAlarm(bench);
  for (const text of texts)
    bench.spine.sendToIncident(incidentId, { type: 'note.add', text, happenedAt: null });
  return { ...bench, incidentId };
}

const gusOf = ({ spine }: Bench): string =>
  spine.room().people.list.find(({ name }) => name === 'Gus Hale')?.personId ?? '';

describe('what names somebody who has left', () => {
  it('is their own name and title, and every text that says one of their names as words of their own', async () => {
    const bench = roomWithNotes(
      'GUS  hale rang.',
      'Gus Haley rang.',
      'Angus Hale rang.',
      'Ask “Gus Hale”!',
      'Gus Stone left.',
    );
    const personId = gusOf(bench);
    bench.spine.sendToRegistry({
      type: 'person.change',
      personId,
      name: 'Gus Stone',
      title: 'Head of customer service',
      roles: ['customerService'],
      backupId: null,
    });
    bench.spine.sendToRegistry({ type: 'person.retire', personId });
    const found = await findNamed(bench.spine, personId);
    if (!found.ok) throw new Error(found.error.sentence);
    const own = found.value.filter(({ logId }) => logId === 'registry');
    expect(own.map(({ fields }) => fields)).toEqual([
      ['name', 'title'],
      ['name', 'title'],
    ]);
    const said = found.value.filter(({ logId }) => logId === bench.incidentId);
    expect(said.map(({ position, fields }) => [position, fields])).toEqual([
      [1, ['text']],
      [4, ['text']],
      [5, ['text']],
    ]);
    const places = found.value.map((place) => ({ ...place, fields: [...place.fields] }));
    expect(bench.spine.sendToRegistry({ type: 'content.erase', places, reason: 'He asked.' })).toMatchObject({
      ok: true,
    });
    expect(await findNamed(bench.spine, personId)).toEqual({ ok: true, value: [] });
  });

  it('is not looked for while they are here', async () => {
    const bench = roomWithNotes();
    expect(await findNamed(bench.spine, gusOf(bench))).toMatchObject({
      ok: false,
      error: { code: 'still-here' },
    });
  });
});
