import type { ReactNode } from 'react';
import type { AtSentences } from '../../ui/PublicWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextPage } from '../../ui/TextPage.tsx';
import { type WordPage, whereSentence } from '../../ui/word-pages.ts';
import type { Against, Choice } from './compare.ts';
import { useEndInSight } from './read-texts.tsx';
import classes from './SignOff.module.css';
import { TextsIndex, textId } from './TextsIndex.tsx';

/** One text; its end says that it was looked at. */
function OneText(props: {
  readonly page: WordPage;
  readonly place: string;
  readonly at: AtSentences | null;
}) {
  const { page, place, at } = props;
  const end = useEndInSight(page.text);
  return (
    <div id={textId(page)} className={classes.text} tabIndex={-1}>
      <TextPage page={page} place={place} {...(at ? { at } : {})}>
        <span className={classes.fine}>{whereSentence(page)}</span>
      </TextPage>
      <span ref={end} className={classes.end} aria-hidden="true" />
    </div>
  );
}

/**
 * Words as bytes, and what they are held against. Every different text stands there, one below the other: nobody signs
 * what they had to open first.
 */
export function ComparedWords(props: {
  /** What is done with the words here. */
  readonly verb: 'sign' | 'approve';
  readonly pages: readonly WordPage[];
  readonly choices: readonly Choice[];
  readonly against: Against;
  readonly onChoose: (against: Against) => void;
  /** What changed since when, in a sentence. */
  readonly changes: string;
  /** Whose objection is open, and what came after the words: it stands over everything. */
  readonly first: ReactNode;
  /** What is said at the sentences of a text. */
  readonly at?: (page: WordPage) => AtSentences;
  /** What else has to be said of the words as a whole. */
  readonly children?: ReactNode;
}) {
  const { verb, pages, choices, against, onChoose, changes } = props;
  const texts = new Set(pages.map((one) => one.text)).size;
  const bytes = texts === 1 ? 'this text' : `these ${texts} texts`;
  return (
    <section className={classes.words} aria-label={`The words to ${verb}`}>
      {props.first}
      {choices.length > 1 ? (
        <div className={classes.shown}>
          <Segments
            label="How the words are shown"
            small
            choices={choices}
            value={against}
            onChange={onChoose}
          />
        </div>
      ) : null}
      <div className={classes.told}>
        <span>{changes}</span>
        <span>
          What you {verb} is {bytes}, byte for byte
        </span>
        {props.children}
      </div>
      {pages.length > 2 ? <TextsIndex pages={pages} /> : null}
      {pages.map((page, index) => (
        <OneText
          key={page.id}
          page={page}
          at={props.at?.(page) ?? null}
          place={pages.length > 2 ? `${index + 1} of ${pages.length} · ` : ''}
        />
      ))}
    </section>
  );
}
