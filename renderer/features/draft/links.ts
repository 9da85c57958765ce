import { useDeferredValue, useMemo } from 'react';
import { reachIn } from '../../../shared/channel/reach.ts';
import {
  type LinkedSentence,
  type LinkedText,
  linkedTexts,
} from '../../../shared/incident/wrong-words/leaning.ts';
import type { Words } from '../../../shared/statement/channel-words.ts';
import { useView } from '../../bridge/view.tsx';
import type { Draft } from './use-draft.ts';

/** What the sentences on the pages are said on. It follows the typing when there is time, and never holds it up. */
export function useLinks({ words }: Draft): readonly LinkedText[] {
  const { state } = useView();
  const { text, variants, without } = words;
  const written = useDeferredValue(JSON.stringify({ text, variants, without }));
  return useMemo(() => linkedTexts(state, JSON.parse(written) as Words), [state, written]);
}

/** A sentence once, with every channel that says it. */
export type LinkRow = {
  readonly sentence: LinkedSentence;
  readonly on: readonly string[];
};

/** What a line is told once by: its words, and of a line that only says how to reach us, whom it leads to. */
function keyOf({ text, frame, mark }: LinkedSentence): string {
  const reach = frame === 'contact' && mark === null ? reachIn(text) : null;
  return reach === null ? text : `contact ${reach}`;
}

/** Every sentence once, in the order of the texts, with the channels of every text that repeats it. */
export function linkRows(texts: readonly LinkedText[]): readonly LinkRow[] {
  const rows = new Map<string, LinkRow>();
  for (const { on, sentences } of texts)
    for (const sentence of sentences) {
      const key = keyOf(sentence);
      const before = rows.get(key) ?? { sentence, on: [] };
      rows.set(key, { ...before, on: [...new Set([...before.on, ...on])] });
    }
  return [...rows.values()];
}
