import { expect, it } from 'vitest';
import { letGoStory } from '../../support/chain-stories.ts';
import type { Story } from '../../support/given.ts';
import { documentOf } from '../../support/report-document.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionFirst,
  takeUpOf,
  updateApproved,
} from '../../support/set-aside-story.ts';

const partOf = ({ events, at }: Story, title: string) =>
  JSON.stringify(documentOf(events, at).parts.find((one) => one.title === title));
const BEYOND = 'Decisions beyond the plan';
const STATEMENTS = 'Statements and who approved them';

it('lists among the decisions beyond the plan what was set aside, cut short and let go', () => {
  const cut = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  expect(partOf(cut, BEYOND)).toContain('The account is locked.');
  expect(partOf(cut, BEYOND)).toContain('set update 2 aside for it');
  expect(partOf(letGoStory(), BEYOND)).toContain('The correction says it all.');
  const plain = updateApproved();
  expect(partOf(plain, BEYOND)).not.toContain('started update 2');
});

it('says of every statement what became of it', () => {
  const story = correctedOnBoth(correctionFirst(updateApproved()));
  expect(partOf(story, STATEMENTS)).toContain('Set aside for Correction 3.');
  const taken = partOf(story.when(takeUpOf(story)), STATEMENTS);
  expect(taken).toContain('Set aside for Correction 3. Taken up as Update 4.');
  expect(taken).toContain('Takes up the words of Update 2, which was set aside.');
  expect(partOf(letGoStory(), STATEMENTS)).toContain('The correction says it all.');
});
