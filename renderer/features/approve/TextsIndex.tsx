import { changeOf, comparedTitleOf, type WordPage } from '../../ui/word-pages.ts';
import { leadToPlace } from './lead.ts';
import classes from './TextsIndex.module.css';

/** The id of the place of a text on the sheet. */
export const textId = (page: WordPage): string => `text-${page.id}`;

/** Leads to a text: the focus goes there too, so that the keyboard and a screen reader go on from it. */
export function leadTo(page: WordPage): void {
  leadToPlace(textId(page));
}

/** Every text that is signed, by the names of its channels, each a press away: many do not fit under one another. */
export function TextsIndex(props: { readonly pages: readonly WordPage[] }) {
  return (
    <nav className={classes.index} aria-label="Texts">
      {props.pages.map((page) => (
        <button
          key={page.id}
          type="button"
          className={classes.jump}
          data-changed={changeOf(page) === 'changed' || undefined}
          onClick={() => leadTo(page)}
        >
          {comparedTitleOf(page)}
        </button>
      ))}
    </nav>
  );
}
