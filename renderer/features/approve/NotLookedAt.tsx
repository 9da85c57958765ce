import { ToneText } from '../../ui/ToneText.tsx';
import { titleOf, type WordPage } from '../../ui/word-pages.ts';
import { useReadTexts } from './read-texts.tsx';
import classes from './TextsIndex.module.css';
import { leadTo } from './TextsIndex.tsx';

/** Before a signature: which texts the signer has not looked at to their end, each a press away. It holds nothing back. */
export function NotLookedAt(props: { readonly pages: readonly WordPage[] }) {
  const read = useReadTexts();
  const unread = props.pages.filter(({ text }) => !read.has(text));
  if (unread.length === 0) return null;
  return (
    <nav className={classes.unread} aria-label="Texts not looked at">
      <ToneText tone="warn">
        {unread.length === 1 ? 'One text' : `${unread.length} texts`} not viewed to the end:
      </ToneText>
      {unread.map((page) => (
        <button key={page.id} type="button" className={classes.jump} onClick={() => leadTo(page)}>
          {titleOf(page)}
        </button>
      ))}
    </nav>
  );
}
