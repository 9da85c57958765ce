import { expect, it } from 'vitest';
import { projectCard } from '../../../shared/projection/board.ts';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { nextForPublic } from '../../../shared/projection/next-for-public.ts';
import { citedOut, correcting, LEAKED, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import { briefed, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { correctedOnBoth, correctedOnOne } from '../../support/set-aside-story.ts';

const onCard = (story: Story) =>
  projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at).parts.find(({ title }) => title === 'Next')
    ?.lines;

const promised = (story: Story) =>
  story.when({ type: 'promise.make', dueAt: story.at + 30 * 60_000, text: 'The next update.' });

it('is the next statement while what is out stands', () => {
  expect(nextForPublic(promised(citedOut()).state)).toEqual({ kind: 'statement' });
  expect(nextForPublic(briefed().state)).toBeNull();
  expect(onCard(citedOut())).toEqual(['The next statement, or the close.']);
  expect(projectCard('i', citedOut().state)).toMatchObject({ wrongOut: false });
});

it('is the correction once a fact fell under words that are out, whatever next word is promised', () => {
  const fallen = withdrawnUnder(promised(citedOut()));
  const next = nextForPublic(fallen.state);
  const channels = [...new Set(fallen.state.releases.map(({ channel }) => channel))];
  expect(next).toEqual({ kind: 'correct', channels, factIds: [newestFact(fallen)] });
  expect(onCard(fallen)).toEqual(['The correction of what is wrong.']);
  expect(projectCard('i', fallen.state)).toMatchObject({ wrongOut: true });
});

it('is no correction where somebody said why the words stay', () => {
  const fallen = withdrawnUnder();
  const kept = fallen.when({
    ...{ type: 'sentence.keep', words: LEAKED, factId: newestFact(fallen) },
    reason: 'It is right all the same.',
  });
  expect(nextForPublic(kept.state)).toEqual({ kind: 'statement' });
});

it('is the correction where it is missing while it is out elsewhere, and none once it is out everywhere', () => {
  const half = correctedOnOne();
  const [, missing] = withdrawnUnder().state.releases;
  expect(nextForPublic(half.state)).toEqual({ kind: 'record', channels: [missing?.channel] });
  expect(onCard(half)).toEqual([expect.stringMatching(/^The correction goes out on .*, too\.$/)]);
  expect(projectCard('i', half.state)).toMatchObject({ wrongOut: true });
  expect(nextForPublic(correctedOnBoth().state)).toEqual({ kind: 'takeUp' });
});

it('is nothing of its own while a correction is written, and where it ended without a channel', () => {
  expect(nextForPublic(correcting().state)).toBeNull();
  const ended = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  expect(nextForPublic(ended.state)?.kind).not.toMatch(/correct|record/);
});
