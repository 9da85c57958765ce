import { expect, it } from 'vitest';
import { leftBehind, stillOpen } from '../../../renderer/features/follow-up/still-open.ts';
import { changedUnder, updateAsked, updateOut } from '../../support/changed-story.ts';
import { alarmRaised, drafting, followingUp, leaveStage } from '../../support/given.ts';

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

it('says of those who asked that nobody can tell whether they were answered', () => {
  const asked = alarmRaised().when({
    ...{ type: 'report.log', text: 'Why was the code wrong?', source: 'A newspaper', happenedAt: null },
  });
  const reportId = asked.state.reports[0]?.reportId ?? '';
  const read = asked.when({ type: 'report.triage', reportId, kind: 'question' });
  expect(stillOpen(asked.state).join()).not.toContain('question');
  expect(stillOpen(read.state)).toContain(
    '1 report from outside was read as a question. Whether they got an answer, no entry of the log says.',
  );
});

it('names in the dialog that closes where the last words are not out', () => {
  const story = followingUp();
  const said = leftBehind(story.state, story.at).find((one) => one.startsWith('The last words'));
  expect(said).toMatch(/^The last words that were approved are not out on .*\.$/);
});

it('names in the dialog that closes what has changed and is still said, and where a later statement never went out', () => {
  const changed = changedUnder();
  const held =
    /^“About 300 .*” held until 10:\d\d, and is still said on (.*), with no word of the change there\.$/;
  const left = (state: typeof changed.state) => leftBehind(state, changed.at);
  expect(left(changed.state).flatMap((one) => held.exec(one)?.[1] ?? [])).toEqual([
    'Mail to customers and Web statement',
  ]);
  const told = leaveStage(updateOut(updateAsked(changed, 'About 120 customers.'), 1), 'followUp');
  expect(left(told.state).flatMap((one) => held.exec(one)?.[1] ?? [])).toEqual(['Web statement']);
  const never = 'Update 2 is not out on Web statement, where earlier words are.';
  expect(left(told.state)).not.toContain(never);
  expect(left(told.when({ type: 'statement.start', kind: 'update' }).state)).toContain(never);
});
