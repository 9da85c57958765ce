import { useMemo, useState } from 'react';
import type { Words } from '../../../shared/statement/channel-words.ts';
import type { Choice } from '../../../shared/statement/merge.ts';
import {
  mergeWords,
  type OpenPlace,
  openPlaces,
  putTogether,
} from '../../../shared/statement/merge-words.ts';
import { lineOf } from '../../../shared/statement/statement-line.ts';
import { useView } from '../../bridge/view.tsx';
import type { Draft } from './use-draft.ts';

const NOTHING: Words = { text: '', variants: [] };

/** What two people made of the same words, and what somebody has chosen so far where both changed the same. */
export type Merging = {
  readonly places: readonly OpenPlace[];
  readonly chosen: (key: string) => Choice | null;
  readonly choose: (key: string, choice: Choice) => void;
  /** In how many places somebody has still to choose. */
  readonly left: number;
  /** The words as they would be; where nothing is chosen yet, theirs. */
  readonly preview: Words;
};

/**
 * Puts the words on the pages together with the newest revision, from the one that both grew from: that may be one of a
 * statement that was set aside and is taken up.
 */
export function useMerge({ statement, latest, words, basedOn }: Draft): Merging {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { state } = useView();
  const revisions = lineOf(state, statement.statementId).flatMap((one) => one.revisions);
  const base = revisions.find(({ revisionId }) => revisionId === basedOn) ?? NOTHING;
  const pages = useMemo(() => mergeWords(base, words, latest ?? NOTHING), [base, words, latest]);
  const places = useMemo(() => openPlaces(pages), [pages]);
  const chosen = (key: string) => choices.get(key) ?? null;
  return {
    places,
    chosen,
    choose: (key, choice) => setChoices(new Map(choices).set(key, choice)),
    left: places.filter(({ key }) => chosen(key) === null).length,
    preview: putTogether(pages, (key) => chosen(key) ?? 'theirs') ?? words,
  };
}
