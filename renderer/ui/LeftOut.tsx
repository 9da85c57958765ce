import type { Words } from '../../shared/statement/channel-words.ts';
import { useView } from '../bridge/view.tsx';
import { ToneText } from './ToneText.tsx';
import { leftOutOf } from './word-pages.ts';

/** Says on which channels words do not go out; nothing where they go out on all. */
export function LeftOut(props: { readonly words: Words }) {
  const { playbook } = useView().state.chart.context;
  const names = leftOutOf(props.words, playbook?.channels ?? []);
  if (names.length === 0) return null;
  return <ToneText tone="warn">Left out: these words do not go out on {names.join(', ')}.</ToneText>;
}
