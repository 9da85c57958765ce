import { type ReactNode, useState } from 'react';
import classes from './PagedWords.module.css';
import { PageTabs } from './PageTabs.tsx';
import { PublicWords } from './PublicWords.tsx';
import { WordFacts } from './WordFacts.tsx';
import { titleOf, type WordPage, whereSentence } from './word-pages.ts';

/** The words channel by channel, equal ones once, with what changed marked in place. */
export function PagedWords(props: {
  readonly pages: readonly WordPage[];
  readonly foot?: ReactNode;
  /** Told of the page in sight, for what acts on it. */
  readonly under?: (page: WordPage) => ReactNode;
}) {
  const { pages, foot, under } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const first = pages.find((one) => one.changed.length > 0) ?? pages[0];
  const page = pages.find((one) => one.id === chosen) ?? first;
  if (!page) return null;
  return (
    <>
      <PageTabs
        label="Channels"
        tabs={pages.map((one) => ({ value: one.id, label: titleOf(one), warn: one.warn }))}
        value={page.id}
        onChange={setChosen}
      />
      <PublicWords text={page.text} before={page.before} />
      <div className={classes.facts}>
        <WordFacts text={page.text} />
        <span>{whereSentence(page)}</span>
        {foot}
      </div>
      {under?.(page)}
    </>
  );
}
