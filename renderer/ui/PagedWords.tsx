import { type ReactNode, useState } from 'react';
import classes from './PagedWords.module.css';
import { PageTabs } from './PageTabs.tsx';
import { PublicWords } from './PublicWords.tsx';
import { WordFacts } from './WordFacts.tsx';
import type { WordPage } from './word-pages.ts';

function whereSentence({ channels }: WordPage): string {
  const names = channels.map((one) => one.name).join(', ');
  return channels.length === 1 ? `On ${names} only.` : `Byte for byte the same on ${names}.`;
}

/** The words channel by channel, equal ones once, with what changed marked in place. */
export function PagedWords(props: {
  readonly pages: readonly WordPage[];
  /** What stands at the end of the line of tabs. */
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  /** Told of the page in sight, for what acts on it. */
  readonly under?: (page: WordPage) => ReactNode;
}) {
  const { pages, aside, foot, under } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const first = pages.find((one) => one.changed.length > 0) ?? pages[0];
  const page = pages.find((one) => one.id === chosen) ?? first;
  if (!page) return null;
  return (
    <>
      <div className={classes.head}>
        <PageTabs
          label="Channels"
          tabs={pages.map(({ id, label, warn }) => ({ value: id, label, warn }))}
          value={page.id}
          onChange={setChosen}
        />
        {aside}
      </div>
      <PublicWords text={page.text} before={page.before} />
      <div className={classes.facts}>
        <WordFacts text={page.text} />
        {pages.length > 1 ? <span>{whereSentence(page)}</span> : null}
        {foot}
      </div>
      {under?.(page)}
    </>
  );
}
