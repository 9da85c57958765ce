import { expect, it } from 'vitest';
import { stillOpen } from '../../../renderer/features/follow-up/still-open.ts';
import { drafting } from '../../support/given.ts';

function unreadBy(authors: number): string {
  const mentions = Array.from({ length: authors }, (_, index) => ({
    ...{ line: index + 1, text: `Words ${index}`, source: `@author${index} on X` },
    ...{ address: null, happenedAt: null, replies: null, shares: null, reach: null },
  }));
  const story = drafting().when({
    ...{ type: 'report.import', fileName: 'x.csv', sha256: 'a'.repeat(64), timesRead: 'as they are' },
    ...{ refused: 0, duplicates: 0, mentions },
  });
  return stillOpen(story.state).find((one) => one.includes('unread')) ?? '';
}

it('names whose reports are unread while they are few, and counts them where they are many', () => {
  expect(unreadBy(2)).toMatch(/still unread: @author0 on X, @author1 on X\.$/);
  expect(unreadBy(1000)).toBe(
    '1,000 reports are still unread: @author0 on X, @author1 on X, @author2 on X, @author3 on X, @author4 on X and 995 more.',
  );
});
