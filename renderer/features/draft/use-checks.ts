import { useDeferredValue, useMemo } from 'react';
import { checkText } from '../../../shared/check/check-text.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { type CheckedText, checkBasis, checkedTexts, type LookAt } from '../../../shared/incident/checks.ts';
import type { Words } from '../../../shared/statement/channel-words.ts';
import { useView } from '../../bridge/view.tsx';
import type { Draft } from './use-draft.ts';

const MOST_KEPT = 40;

/** Looks at each text once: a key pressed on one page has no other page looked at again. */
function remembering(): LookAt {
  const kept = new Map<string, readonly Finding[]>();
  return (text, rules, basis, lang) => {
    const key = `${lang}\n${text}`;
    const known = kept.get(key);
    if (known) return known;
    const found = checkText(text, rules, basis, lang);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
    return found;
  };
}

/** What is found in the words on the pages. It follows the typing when there is time, and never holds it up. */
export function useChecks({ statement, words }: Draft): readonly CheckedText[] {
  const { state } = useView();
  const { text, variants, without } = words;
  // As one string, since the same words come as another object at every key.
  const written = useDeferredValue(JSON.stringify({ text, variants, without }));
  // What was remembered holds for one state: a line more in the brief, and other figures are known.
  const look = useMemo(
    () => ({ by: remembering(), basis: checkBasis(state, statement) }),
    [state, statement],
  );
  return useMemo(
    () => checkedTexts(state, statement.statementId, JSON.parse(written) as Words, look.basis, look.by),
    [state, statement, written, look],
  );
}
