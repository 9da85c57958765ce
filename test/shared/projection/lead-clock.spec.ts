import { expect, test } from 'vitest';
import { leadDueAt, projectCard } from '../../../shared/projection/board.ts';
import { leadOf } from '../../../shared/projection/lead-clock.ts';
import { alarmRaised, followingUp, publishing, released, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

function promising(story: Story, minutes: number): Story {
  const dueAt = story.at + 1000 + minutes * MINUTE;
  return story.when({ type: 'promise.make', dueAt, text: 'More soon.' });
}

test('in follow-up a promise that falls due before the stage is the clock that counts', () => {
  const story = promising(followingUp(), 2);
  const lead = leadOf(story.state, story.at);
  expect(lead).toMatchObject({ what: 'nextWord', label: 'Next word', clock: { remainingMs: 2 * MINUTE } });
  expect(lead?.beside).toMatchObject({
    what: 'stage',
    label: 'Follow-up',
    clock: { allowedMs: 20 * MINUTE },
  });
});

test('a promise for later stands beside the stage, and no stage but follow-up gives its clock away', () => {
  const later = promising(followingUp(), 45);
  expect(leadOf(later.state, later.at)).toMatchObject({ what: 'stage', beside: { what: 'nextWord' } });
  const out = promising(released(publishing()), 1);
  expect(leadOf(out.state, out.at)).toMatchObject({ what: 'stage', label: 'Publish', beside: null });
  expect(leadOf(alarmRaised().state, alarmRaised().at)).toMatchObject({ what: 'stage', beside: null });
});

test('a missed promise goes on counting up, over a stage that has time left', () => {
  const story = promising(followingUp(), 2);
  const { promiseId = '' } = story.state.promises.at(-1) ?? {};
  const missed = story.when({ type: 'promise.miss', promiseId }, { by: 'system', afterMs: 3 * MINUTE });
  expect(leadOf(missed.state, missed.at)).toMatchObject({ what: 'nextWord', clock: { tone: 'over' } });
});

test('the board sorts by the clock that counts', () => {
  const story = promising(followingUp(), 2);
  const card = projectCard('x', story.state);
  expect(card && leadDueAt(card)).toBe(story.at + 2 * MINUTE);
});
