import { describe, expect, it } from 'vitest';
import {
  type SinceSaved,
  sinceSaved,
  sinceSavedText,
  splitSince,
} from '../../../shared/projection/since-saved.ts';
import { SAMPLE_PEOPLE, type Story, worded } from '../../support/given.ts';

const row = (text: string, kind: SinceSaved['kind'] = 'confirmed'): SinceSaved => ({
  ...{ kind, by: 'Tom Reyes', at: 1, text, about: null },
});
const LEAKED = 'About 1,400 litres of ethyl acetate leaked; the valve was closed at 04:09 CET.';
const lean = (text: string, facts: readonly string[] = []) => ({
  text,
  facts: facts.map((one) => ({ text: one })),
});

describe('what came after words', () => {
  it.each([
    [lean(LEAKED), 'About 1,400 litres of ethyl acetate leaked from a valve; the valve was closed at 04:09.'],
    [lean('Nobody was hurt outside.', ['The hospital counted nobody.']), 'The hospital counted nobody.'],
    [
      lean('The contractor is being treated at a hospital.'),
      'The contractor is being treated at a hospital.',
    ],
  ])('only bears them out where they say what was confirmed: %o', (said, fact) => {
    expect(splitSince([row(fact)], [said])).toEqual({ news: [], supports: [row(fact)] });
  });

  it.each([
    [lean('We moved 12 operations to other days.'), '14 operations were moved to other days.'],
    [lean('We moved 12 operations to other days.'), '12 operations and 3 births were moved to other days.'],
    [lean('We moved 12 operations to other days.'), 'The 12 operations were not moved to other days.'],
    [lean('We are sorry.'), 'Two people outside opened the folder.'],
  ])('is news where a fact was confirmed that they do not say: %o', (said, fact) => {
    expect(splitSince([row(fact)], [said])).toEqual({ news: [row(fact)], supports: [] });
  });

  it('is news where an answer came, a fact fell or a comment is open, whatever they say', () => {
    const rows = (['answered', 'fell', 'comment'] as const).map((kind) => row(LEAKED, kind));
    expect(splitSince(rows, [lean(LEAKED, [LEAKED])]).news).toEqual(rows);
  });

  it('says of a confirmed fact that the words do not have it', () => {
    expect(sinceSavedText([row('One.'), row('Two.')])).toBe('2 facts confirmed that they do not say');
  });
});

it('has the comments of after words were saved, and not those of before that are open', () => {
  const text = 'We are sorry: some addresses were posted.';
  const first = worded(text);
  const revisionOf = ({ state }: Story) => state.statements[0]?.revisions.at(-1);
  const remark = (story: Story, said: string) =>
    story.when(
      {
        type: 'comment.make',
        ...{ revisionId: revisionOf(story)?.revisionId ?? '', channel: null, words: text, text: said },
      },
      { by: 'legal' },
    );
  const before = remark(first, 'Too soft.');
  const basedOn = revisionOf(before)?.revisionId ?? '';
  const again = before.when(
    { type: 'draft.revise', basedOn, text: `${text} We call you.` },
    { by: 'social' },
  );
  const told = remark(again, 'Who calls?');
  const revision = revisionOf(told);
  if (!revision) throw new Error('nothing was saved');
  const statementId = told.state.statements[0]?.statementId ?? '';
  const rows = sinceSaved({ state: told.state, people: SAMPLE_PEOPLE, statementId, revision });
  expect(rows.map((one) => one.text)).toEqual(['Who calls?']);
});
