import { describe, expect, it } from 'vitest';
import { decideErasure, type ErasableRecord, eraserRefusal } from '../../../shared/erasure/decide-erasure.ts';
import type { People } from '../../../shared/people/people.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';

const withAdministrator: People = {
  ...SAMPLE_PEOPLE,
  list: SAMPLE_PEOPLE.list.map((one) =>
    one.personId === 'legal' ? { ...one, roles: [...one.roles, 'administrator' as const] } : one,
  ),
};
const NOTE: ErasableRecord = { kind: 'note.added', fields: ['text'], personId: null, live: true };
const place = { logId: 'inc-1', position: 3, fields: ['text'] };

const code = (people: People, actor: string, record: ErasableRecord | null = NOTE, reason = 'Asked to.') => {
  const decided = decideErasure(people, { places: [place], reason }, { actor, record: () => record });
  return decided.ok ? 'taken' : decided.error.code;
};

describe('who may erase', () => {
  it('is an administrator, wherever the room has one', () => {
    expect([code(withAdministrator, 'lead'), code(withAdministrator, 'legal')]).toEqual([
      'not-administrator',
      'taken',
    ]);
    expect(eraserRefusal(withAdministrator, 'lead')?.sentence).toBe(
      'Only an administrator may erase content. Ask Dan Roth to do it.',
    );
    expect(code(SAMPLE_PEOPLE, 'lead')).toBe('taken');
  });

  it('is nobody who does not say why', () => {
    expect(code(SAMPLE_PEOPLE, 'lead', NOTE, '  ')).toBe('no-reason');
  });
});

describe('what may be erased', () => {
  it('is a record’s sealed content, as an event that names the place and the reason', () => {
    const decided = decideErasure(
      SAMPLE_PEOPLE,
      { places: [place], reason: 'Asked to.' },
      { actor: 'lead', record: () => NOTE },
    );
    expect(decided).toEqual({
      ok: true,
      value: [{ type: 'content.erased', data: { ...place, reason: 'Asked to.' } }],
    });
  });

  it('is not the words of a running incident, nor the name of somebody who is still here', () => {
    const words = { ...NOTE, kind: 'draft.revised' };
    expect([
      code(SAMPLE_PEOPLE, 'lead', words),
      code(SAMPLE_PEOPLE, 'lead', { ...words, live: false }),
    ]).toEqual(['live-words', 'taken']);
    expect(code(SAMPLE_PEOPLE, 'lead', { ...NOTE, kind: 'person.added', personId: 'chief' })).toBe(
      'still-here',
    );
  });

  it('is nothing where nobody can say what stands there', () => {
    expect(code(SAMPLE_PEOPLE, 'lead', null)).toBe('no-record');
    expect(decideErasure(SAMPLE_PEOPLE, { places: [place], reason: 'So.' }, { actor: 'lead' })).toMatchObject(
      { ok: false },
    );
  });
});
