import { expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { followingUp, type Story, worded } from '../../support/given.ts';

/** 19 November 2026 in London. */
const clock = (hour: number, minute: number) => Date.UTC(2026, 10, 19, hour, minute);

function found(story: Story, text: string, now: number) {
  const { state } = story;
  const statement = state.statements.at(-1);
  const revision = statement?.revisions.at(-1) ?? { text, variants: [] };
  if (!statement) throw new Error('no statement');
  const basis = checkBasis(state, statement, now);
  return checkedTexts(state, statement.statementId, { ...revision, text }, basis)
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => check === 'nextWordTime')
    .map(({ words, said }) => [words, said]);
}

const says = (time: string) => `We are sorry. We will speak again at ${time}.`;

it('finds a time for the next word that has been, and none that is still to come', () => {
  const story = worded(says('17:00 GMT'));
  expect(found(story, says('17:00 GMT'), clock(17, 6))).toEqual([
    ['17:00 GMT', 'That has been: it is 17:06 GMT.'],
  ]);
  expect(found(story, says('17:00 GMT'), clock(16, 59))).toEqual([]);
  expect(found(story, says('09:00 GMT on 20 November'), clock(17, 6))).toEqual([]);
  expect(found(story, says('09:00 GMT on 18 November 2026'), clock(17, 6))).toEqual([]);
  expect(found(story, says('00:30 GMT'), clock(23, 50))).toEqual([]);
});

it('finds a time that is not the one promised, in words that do not answer the promise', () => {
  const out = followingUp();
  const promised = out.when({ type: 'promise.make', dueAt: clock(11, 40), text: 'Next update by 11:40.' });
  const begun = (kind: 'correction' | 'update') => promised.when({ type: 'statement.start', kind });
  expect(found(begun('correction'), says('12:30 GMT'), clock(10, 50))).toEqual([
    ['12:30 GMT', 'The next word is promised for 11:40 GMT.'],
  ]);
  expect(found(begun('correction'), says('11:40 GMT'), clock(10, 50))).toEqual([]);
  expect(found(begun('update'), says('12:30 GMT'), clock(10, 50))).toEqual([]);
});
