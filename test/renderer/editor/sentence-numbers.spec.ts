import '../support/browser.ts';
import { EditorState, Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageSentences, sentenceAtCaret, sentencesIn } from '../../../renderer/editor/sentence-numbers.ts';
import { sentences } from '../../../shared/statement/words.ts';

const piece = fc.constantFrom(
  'We know.',
  ' ',
  '\n',
  '\n\n',
  'Dr. Marsh',
  'No',
  '!',
  '“So.”',
  '…',
  'مرحبا.',
  '3.14',
  'a',
);

it('sentences counted line by line are those of the one rule', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      expect(sentencesIn(Text.of(text.split('\n')))).toEqual(sentences(text));
    }),
  );
});

it('the caret is in the last sentence that begins before it', () => {
  const at = (anchor: number) =>
    sentenceAtCaret(
      EditorState.create({ doc: ' One. Two.\nThree.', selection: { anchor }, extensions: pageSentences }),
    )?.number ?? null;
  expect([0, 1, 5, 6, 10, 11, 17].map(at)).toEqual([null, 1, 1, 2, 2, 3, 3]);
});
