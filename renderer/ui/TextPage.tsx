import { type ReactNode, useId } from 'react';
import { Label } from './Label.tsx';
import { type AtSentences, PublicWords } from './PublicWords.tsx';
import classes from './TextPage.module.css';
import { WordFacts } from './WordFacts.tsx';
import { comparedTitleOf, type WordPage } from './word-pages.ts';

/** One text of a release under the names of its channels: they stand one below the other, none behind a tab. */
export function TextPage(props: {
  readonly page: WordPage;
  /** Which of how many it is, where they are counted. */
  readonly place?: string;
  readonly at?: AtSentences;
  readonly children?: ReactNode;
}) {
  const { page, place = '', at, children } = props;
  const heading = useId();
  return (
    <article className={classes.text} aria-labelledby={heading}>
      <div className={classes.head}>
        <Label as="h3" id={heading}>{`${place}${comparedTitleOf(page)}`}</Label>
        <WordFacts text={page.text} />
      </div>
      <PublicWords text={page.text} before={page.before} at={at} />
      {children}
    </article>
  );
}
