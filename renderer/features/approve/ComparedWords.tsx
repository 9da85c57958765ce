import { PagedWords } from '../../ui/PagedWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { WordPage } from '../../ui/word-pages.ts';
import type { Against, Choice } from './compare.ts';
import classes from './SignOff.module.css';

/** Words as bytes, channel by channel, and what they are held against: what a signer has before them. */
export function ComparedWords(props: {
  /** What is done with the words here. */
  readonly verb: 'sign' | 'approve';
  readonly pages: readonly WordPage[];
  readonly choices: readonly Choice[];
  readonly against: Against;
  readonly onChoose: (against: Against) => void;
  /** What changed since when, in a sentence. */
  readonly changes: string;
}) {
  const { verb, pages, choices, against, onChoose, changes } = props;
  const texts = new Set(pages.map((one) => one.text)).size;
  const bytes = texts === 1 ? 'this text' : `these ${texts} texts`;
  return (
    <section className={classes.words} aria-label={`The words to ${verb}`}>
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
      <PagedWords
        pages={pages}
        aside={
          <span className={classes.fine}>
            What you {verb} is {bytes}, byte for byte
          </span>
        }
        foot={<span>{changes}</span>}
      />
    </section>
  );
}
