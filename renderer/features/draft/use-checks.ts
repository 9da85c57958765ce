import { startTransition, useEffect, useMemo, useState } from 'react';
import { takingApart } from '../../../shared/check/at-odds.ts';
import { checkText } from '../../../shared/check/check-text.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import {
  type CheckedText,
  checkBasis,
  checkedTexts,
  type Looking,
  type OpenFinding,
} from '../../../shared/incident/checks.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import type { Words } from '../../../shared/statement/channel-words.ts';
import { useView, useViewNowInSteps } from '../../bridge/view.tsx';
import type { Draft } from './use-draft.ts';

const MOST_KEPT = 40;
const NO_WORDS: Words = { text: '', variants: [] };

/** Looks at each text once: a key pressed on one page has no other page looked at again. */
function remembering(): Looking {
  const kept = new Map<string, readonly Finding[]>();
  const at: Looking['at'] = (text, rules, basis, lang) => {
    const key = `${lang}\n${text}`;
    const known = kept.get(key);
    if (known) return known;
    const found = checkText(text, rules, basis, lang);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
    return found;
  };
  return { at, apart: takingApart() };
}

const sameFinding = (one: OpenFinding, other: OpenFinding | undefined): boolean =>
  other !== undefined &&
  (['check', 'from', 'to', 'words', 'said', 'instead', 'tie', 'why', 'refuses', 'overruled'] as const).every(
    (key) => one[key] === other[key],
  );

/** Texts in which nothing else was found stay the same objects, so that they are not drawn again. */
function steady(): (texts: readonly CheckedText[]) => readonly CheckedText[] {
  let last: readonly CheckedText[] = [];
  const same = (one: CheckedText, other: CheckedText) =>
    one.name === other.name &&
    one.findings.length === other.findings.length &&
    one.findings.every((finding, at) => sameFinding(finding, other.findings[at]));
  return (texts) => {
    last = texts.map((text) => {
      const before = last.find(({ channel }) => channel === text.channel);
      return before && same(text, before) ? before : text;
    });
    return last;
  };
}

/** Words, and what was found in them. */
export type Checked = { readonly words: Words; readonly texts: readonly CheckedText[] };

/**
 * The words one drawing later. They are drawn when there is time already, and React defers no value within such a drawing:
 * the counters would wait for the checks.
 */
function useLater(words: Words): Words {
  const [later, follow] = useState(words);
  useEffect(() => startTransition(() => follow(words)), [words]);
  return later;
}

/** What is found in the words on the pages. It follows the typing when there is time, and never holds it up. */
export function useChecks(draft: Pick<Draft, 'statement' | 'words'> | null): Checked {
  const { state } = useView();
  const now = useViewNowInSteps(MINUTE_MS);
  const words = useLater(draft?.words ?? NO_WORDS);
  const statement = draft?.statement ?? null;
  const [steadied] = useState(steady);
  // What was remembered holds for one state: a line more in the brief, and other figures are known.
  const look = useMemo(
    () => statement && { by: remembering(), basis: checkBasis(state, statement, now) },
    [state, statement, now],
  );
  return useMemo(() => {
    if (!statement || !look) return { words, texts: [] };
    const texts = checkedTexts(state, statement.statementId, words, look.basis, look.by);
    return { words, texts: steadied(texts) };
  }, [state, statement, words, look, steadied]);
}
