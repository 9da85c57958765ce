import type { Words } from '../../shared/statement/channel-words.ts';
import { useView } from '../bridge/view.tsx';
import classes from './ExactWords.module.css';
import { Label } from './Label.tsx';
import { PublicWords } from './PublicWords.tsx';
import { WordFacts } from './WordFacts.tsx';
import { wordPages } from './word-pages.ts';

/** Words as bytes, channel by channel where they differ, all in one view: what one decides about is behind no tab. */
export function ExactWords(props: { readonly label: string; readonly words: Words }) {
  const { label, words } = props;
  const { playbook } = useView().state.chart.context;
  return (
    <section className={classes.texts} aria-label={label}>
      {wordPages(words, null, playbook?.channels ?? []).map((page) => (
        <article key={page.id} className={classes.text} aria-label={page.label}>
          <div className={classes.head}>
            <Label as="h3">{page.label}</Label>
            <WordFacts text={page.text} />
          </div>
          <PublicWords text={page.text} />
        </article>
      ))}
    </section>
  );
}
