import type { Words } from '../../shared/statement/channel-words.ts';
import { useView } from '../bridge/view.tsx';
import classes from './ExactWords.module.css';
import { LeftOut } from './LeftOut.tsx';
import { TextPage } from './TextPage.tsx';
import { whereSentence, wordPages } from './word-pages.ts';

/** Words as bytes, channel by channel where they differ, all in one view: what one decides about is behind no tab. */
export function ExactWords(props: { readonly label: string; readonly words: Words }) {
  const { label, words } = props;
  const { playbook } = useView().state.chart.context;
  return (
    <section className={classes.texts} aria-label={label}>
      {wordPages(words, null, playbook?.channels ?? []).map((page) => (
        <TextPage key={page.id} page={page}>
          <span>{whereSentence(page)}</span>
        </TextPage>
      ))}
      <LeftOut words={words} />
    </section>
  );
}
