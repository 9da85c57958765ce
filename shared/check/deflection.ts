import { wordCount } from '../statement/words.ts';
import type { Check } from './finding.ts';
import { phrasesIn, says } from './phrases.ts';

/** Sending people elsewhere without an answer: all that is said beside it is a greeting or nothing. */
export const deflection: Check = (text, { rule, sentences, thresholds }) => {
  const found = phrasesIn(text, rule);
  if (found.length === 0) return [];
  const phrases = [...rule.phrases.map(({ say }) => say), ...rule.words];
  const answer = sentences.filter((one) => !says(one.text, phrases)).map((one) => one.text);
  return wordCount(answer.join(' ')) < thresholds.answerWords ? found : [];
};
