import classes from './Keys.module.css';

const MAC = navigator.userAgent.includes('Mac');

/** A shortcut beside what it does. `Mod` is Ctrl, or Command on a Mac. */
export function Keys(props: { readonly keys: string }) {
  const text = props.keys.replace('Mod', MAC ? '⌘' : 'Ctrl').replaceAll('+', ' ');
  return (
    <span className={classes.keys} aria-hidden="true">
      {text}
    </span>
  );
}
