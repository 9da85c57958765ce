import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../shared/projection/document/document.ts';
import { onePageDocument } from '../../../shared/projection/document/one-page.ts';
import { draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { spanWords, timeText } from '../../../shared/time-text.ts';
import { citedOut, LEAKED, withdrawnUnder } from '../../support/fact-story.ts';
import { SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
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

  it('says how fast it was put right: since the fact fell, since the words were out, and everywhere', () => {
    const story = correctedOnBoth();
    const { zone, releases, facts, corrections } = story.state;
    const fell = facts.flatMap(({ tellings }) => tellings).find(({ to }) => to === 'withdrawn')?.at ?? 0;
    const { releaseIds = [], statementId } = corrections[0] ?? {};
    const wrongAt = releases.find(({ releaseId }) => releaseIds.includes(releaseId))?.releasedAt ?? 0;
    const [first, second] = releases.filter((one) => one.statementId === statementId);
    const [at, last] = [first?.releasedAt ?? 0, second?.releasedAt ?? 0];
    const pace = [
      `${spanWords(fell, at)} after the fact fell at ${timeText(fell, zone)}`,
      `the wrong words had been out for ${spanWords(wrongAt, at)}`,
      `it was out everywhere they were ${spanWords(fell, last)} after the fact fell`,
    ].join('; ');
    const [told] = reportOf(story.events, story.at).pace;
    expect(told?.text).toMatch(/^Correction 3 was first out at /);
    expect(told?.text).toContain(pace);
    expect(JSON.stringify(documentOf(story.events, story.at))).toContain(pace);
    const draft = draftText(draftLines(storyOf(story.events, SAMPLE_PEOPLE), 'provedWrong'));
    expect(draft).toContain(pace);
    expect(reportOf(withdrawnUnder().events, story.at).pace).toEqual([]);
    expect(reportOf(correctedOnOne().events, story.at).pace[0]?.text).not.toContain('everywhere');
  });

  it('claims of no words that they still stand: it says where no correction went out, and why', () => {
    const reason = 'The post was deleted.';
    const cut = correctedOnOne().when({ type: 'correction.cutShort', reason });
    const report = reportOf(cut.events, cut.at);
    const open = report.wrong[0]?.places.find(({ became }) => became === 'open');
    expect(open?.sentence).toBe(`No correction went out there: ${reason}`);
    const page = JSON.stringify(onePageDocument(report, MADE_FROM));
    expect(page).toContain(`no correction went out on ${open?.channel}: The post was deleted`);
    expect(page.split('The post was deleted')).toHaveLength(2);
    for (const story of [cut, correctedOnOne(), withdrawnUnder()])
      expect(JSON.stringify(onePageDocument(reportOf(story.events, story.at), MADE_FROM))).not.toContain(
        'still out',
      );
  });

  it('stands on the one page, marked where nothing corrected it', () => {
    const told = (story: Story) => {
      const page = onePageDocument(reportOf(story.events, story.at), MADE_FROM);
      const [list] = blocksOf(page, 'What was wrong');
      return list?.is === 'list' ? list.items.map(({ bad }) => bad) : [];
    };
    expect(told(correctedOnOne())).toEqual([true, undefined]);
    expect(told(correctedOnBoth())).toEqual([false, undefined]);
  });
});
