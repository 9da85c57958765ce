import { expect, test } from 'vitest';
import { standingSentence } from '../../../renderer/features/approve/standing.ts';
import { approveIn, clearStage, leaveStage, released, requested, type Story } from '../../support/given.ts';

const requestIn = (story: Story) => story.state.approvals.at(-1);
const sentence = (story: Story) => {
  const request = requestIn(story);
  return request ? standingSentence(story.state, request, false) : '';
};

/** Two of three have approved when the glass is broken over the words. */
function broken(): Story {
  const asked = clearStage(requested());
  const one = ['lead', 'legal'].reduce((told, by) => {
    const seat = requestIn(told)?.signers.find((signer) => signer.personId === by);
    return approveIn(told, seat?.signerId ?? '', { afterMs: 0 });
  }, asked);
  const revisionId = requestIn(one)?.revisionId ?? '';
  const opened = one.when(
    { type: 'breakGlass.open', revisionId, reason: 'It is on the news.' },
    { afterMs: 4 * 60_000 },
  );
  expect(sentence(opened)).toBe('Two have approved these exact words. One to go.');
  const glassId = opened.state.glasses.at(-1)?.glassId ?? '';
  return opened.when({ type: 'breakGlass.confirm', glassId }, { by: 'legal' });
}

test('after the glass was broken, the stage says that the words go past signers, and not how many are to go', () => {
  const story = broken();
  expect(sentence(story)).toBe(
    'Two people broke the glass: these words may go out without one of the three signers.',
  );
  const out = released(leaveStage(story, 'publish'));
  expect(sentence(out)).toBe(
    'Two people broke the glass: these words went out without one of the three signers.',
  );
});
