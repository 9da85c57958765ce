import { expect, it } from 'vitest';
import { onePageDocument } from '../../../shared/projection/document/one-page.ts';
import { MADE_FROM, reportOf } from '../../support/report-document.ts';
import { correctedOnBoth } from '../../support/set-aside-story.ts';

/** The first line under “What was wrong”, where one sentence was corrected on a channel and another kept there. */
function lineOf(became: readonly ('corrected' | 'kept' | 'open')[]): string {
  const story = correctedOnBoth();
  const report = reportOf(story.events, story.at);
  const [wrong] = report.wrong;
  const [place] = wrong?.places ?? [];
  if (!wrong || !place) throw new Error('nothing was wrong');
  const places = became.map((one, index) => ({ ...place, id: `${index}`, became: one, channel: 'X' }));
  const { parts } = onePageDocument({ ...report, wrong: [{ ...wrong, places }] }, MADE_FROM);
  const [list] = parts.find(({ title }) => title === 'What was wrong')?.blocks ?? [];
  return JSON.stringify(list?.is === 'list' ? list.items[0]?.of : '');
}

it.each([['kept', 'corrected'] as const, ['corrected', 'kept'] as const])(
  'a channel with a sentence %s and one %s is corrected, and not kept as well',
  (...became) => {
    expect(lineOf(became)).toContain('corrected on X');
    expect(lineOf(became)).not.toContain('kept with a reason');
  },
);

it('a channel where all was kept is kept, and one where nothing was done is told as that alone', () => {
  expect(lineOf(['kept', 'kept'])).toContain('kept with a reason on X');
  const open = lineOf(['corrected', 'open']);
  expect(open).toContain('no correction went out on X');
  expect(open).not.toContain('corrected on X;');
});

it('what is wrong and still out is named whatever the room, before what was put right; the rest is counted', () => {
  const story = correctedOnBoth();
  const report = reportOf(story.events, story.at);
  const [wrong] = report.wrong;
  const [place] = wrong?.places ?? [];
  if (!wrong || !place) throw new Error('nothing was wrong');
  const fact = (id: string, became: 'corrected' | 'open') => ({
    ...{ ...wrong, id, fact: id },
    places: [{ ...place, id, became }],
  });
  const told = ['put right', 'still out', 'out as well', 'and out'].map((id) =>
    fact(id, id === 'put right' ? 'corrected' : 'open'),
  );
  const few = { ...report, wrong: told, pace: [], cutShort: [] };
  const { parts } = onePageDocument(few, MADE_FROM, 2);
  const [list] = parts.find(({ title }) => title === 'What was wrong')?.blocks ?? [];
  const ids = list?.is === 'list' ? list.items.map(({ id }) => id) : [];
  expect(ids).toEqual(['still out', 'out as well', 'and out', 'more']);
  expect(JSON.stringify(list)).toContain('and 1 more, in the whole report');
});
