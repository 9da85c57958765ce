import { expect, it } from 'vitest';
import { notReached } from '../../../shared/incident/not-reached.ts';
import { leaningOn } from '../../../shared/incident/wrong-words/leaning.ts';
import { correctsOf, leftOutApart } from '../../../shared/projection/corrects.ts';
import { newestFact } from '../../support/fact-story.ts';
import { correctionToSign, foundOn } from '../../support/found-story.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const [, , third] = samplePlaybook.channels.filter((one) => !one.internal);

const alsoOn = ({ state }: Story) => {
  const corrects = correctsOf(state, SAMPLE_PEOPLE, state.corrections.at(-1)?.statementId ?? '');
  return corrects && leftOutApart(corrects);
};

it('a post that is found while the correction is signed is named as out where that does not go', () => {
  const signing = correctionToSign();
  expect(notReached(signing.state)).toEqual([]);
  expect(alsoOn(signing)).toEqual({ alsoOn: [], others: [] });
  const found = foundOn(signing, 2);
  expect(notReached(found.state)).toEqual([third?.id]);
  expect(alsoOn(found)).toEqual({ alsoOn: [third?.name], others: [] });
  const publish = leaveStage(approveAll(found), 'publish');
  expect(notReached(released(publish).state)).toEqual([third?.id]);
});

it('so is one of a correction of the whole text, which names no sentence', () => {
  const found = foundOn(correctionToSign([]), 2);
  expect(notReached(found.state)).toEqual([third?.id]);
  expect(alsoOn(found)).toEqual({ alsoOn: [third?.name], others: [] });
});

it('a correction that goes there all the same reaches it, and has corrected it once it is out there', () => {
  const found = foundOn(correctionToSign(undefined, []), 2);
  expect(notReached(found.state)).toEqual([]);
  const out = released(leaveStage(approveAll(found), 'publish'), 2);
  const fact = newestFact(found);
  const there = leaningOn(out.state, fact).released.filter(({ release }) => release.channel === third?.id);
  expect(there.map(({ dealt }) => dealt?.kind)).toEqual(['corrected']);
});
