import { expect, it } from 'vitest';
import { unsavedText } from '../../../shared/projection/unsaved-text.ts';
import { drafting } from '../../support/given.ts';

const WORDS = { text: 'We are sorry. Two people are hurt.', variants: [] };

it('no revision is saved yet, and what was tied is in the log', () => {
  const story = drafting();
  expect(unsavedText(story.state.links, WORDS)).toBe('No revision is saved yet.');
  const tied = story.when({ type: 'sentence.mark', words: 'We are sorry.', as: 'empathy', factIds: [] });
  expect(unsavedText(tied.state.links, WORDS)).toBe(
    'No revision is saved yet; sentences that were tied are in the log.',
  );
});
