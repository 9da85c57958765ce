import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../shared/projection/document/document.ts';
import { onePageDocument } from '../../../shared/projection/document/one-page.ts';
import { citedOut, LEAKED, withdrawnUnder } from '../../support/fact-story.ts';
import type { Story } from '../../support/given.ts';
import { documentOf, MADE_FROM, reportOf } from '../../support/report-document.ts';
import { correctedOnBoth, correctedOnOne } from '../../support/set-aside-story.ts';

const becameIn = (story: Story) =>
  reportOf(story.events, story.at).wrong.flatMap(({ places }) =>
    places.filter(({ words }) => words === LEAKED).map(({ became }) => became),
  );

function blocksOf({ parts }: Document, title: string): readonly Block[] {
  return parts.find((part) => part.title === title)?.blocks ?? [];
}

describe('what was wrong in the report', () => {
  it('is nothing while every fact stands', () => {
    const story = citedOut();
    expect(reportOf(story.events, story.at)).toMatchObject({ wrong: [], cutShort: [] });
    const page = onePageDocument(reportOf(story.events, story.at), MADE_FROM);
    expect(blocksOf(page, 'What was wrong')).toEqual([]);
  });

  it('says of each channel whether the wrong sentence was corrected there', () => {
    expect(becameIn(withdrawnUnder())).toEqual(['open', 'open']);
    expect(becameIn(correctedOnOne())).toEqual(['corrected', 'open']);
    expect(becameIn(correctedOnBoth())).toEqual(['corrected', 'corrected']);
  });

  it('says when it was corrected there', () => {
    const story = correctedOnOne();
    const last = story.state.releases.at(-1);
    const [first] = reportOf(story.events, story.at).wrong[0]?.places ?? [];
    expect(first).toMatchObject({ became: 'corrected', at: last?.releasedAt });
  });

  it('tells a correction that ended early, and why', () => {
    const story = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
    const [cut] = reportOf(story.events, story.at).cutShort;
    expect(cut).toMatchObject({ reason: 'The account is locked.', by: 'Ada Lind' });
    const blocks = blocksOf(documentOf(story.events, story.at), 'What was wrong, and what became of it');
    expect(JSON.stringify(blocks)).toContain('The account is locked.');
  });

  it('stands on the one page, marked where it is still out', () => {
    const told = (story: Story) => {
      const page = onePageDocument(reportOf(story.events, story.at), MADE_FROM);
      const [list] = blocksOf(page, 'What was wrong');
      return list?.is === 'list' ? list.items.map(({ bad }) => bad) : [];
    };
    expect(told(correctedOnOne())).toEqual([true]);
    expect(told(correctedOnBoth())).toEqual([false]);
  });
});
