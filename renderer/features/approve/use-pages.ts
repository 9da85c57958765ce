import { useView } from '../../bridge/view.tsx';
import { type WordPage, wordPages } from '../../ui/word-pages.ts';
import type { Standing } from './standing.ts';

/** The words to sign as pages, in the order in which they are read. */
export function usePages({ revision }: Standing): readonly WordPage[] {
  const { playbook } = useView().state.chart.context;
  return wordPages(revision, null, playbook?.channels ?? []);
}
