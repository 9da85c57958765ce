import { frameLines } from '../sentence/frame-lines.ts';
import type { Check } from './finding.ts';

/** Sentences that say a confirmed fact, and that somebody marked as needing none: one wrong key hides what they lean on. */
export const markedFact: Check = (_, { sentences, marked }) => {
  if (!marked) return [];
  const found = sentences.flatMap(({ number, from, to, text }) => {
    const wrong = marked(text);
    return wrong === null ? [] : [{ number, from, to, ...wrong }];
  });
  if (found.length === 0) return [];
  const frame = frameLines(sentences);
  return found.filter(({ number }) => !frame.has(number)).map(({ number: _number, ...place }) => place);
};
