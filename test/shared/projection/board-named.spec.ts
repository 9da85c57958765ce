import { expect, it } from 'vitest';
import { projectCard } from '../../../shared/projection/board.ts';
import { approveAll, leaveStage, released, type Story, worded } from '../../support/given.ts';

/** In follow-up, with words out on the web that name 11:30 for the next ones. */
function out(): Story {
  const words = 'We are sorry. Our next update will be here at 11:30 (GMT).';
  const asked = leaveStage(worded(words, ['x', 'bluesky']), 'approve');
  return leaveStage(released(leaveStage(approveAll(asked), 'publish')), 'followUp');
}

const DUE = Date.UTC(2026, 10, 19, 11, 30);

it('a card has the time that the words name for the next ones, until somebody promises it', () => {
  expect(projectCard('i', out().state)).toMatchObject({ namedAt: DUE, nextWordDueAt: null });
  const made = out().when({ type: 'promise.make', dueAt: DUE, text: 'Next word by 11:30.' });
  expect(projectCard('i', made.state)).toMatchObject({ namedAt: null, nextWordDueAt: DUE });
});
