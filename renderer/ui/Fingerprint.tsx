import classes from './Fingerprint.module.css';

/** A fingerprint in groups of four, to be read aloud and compared. */
export function Fingerprint(props: { readonly text: string; readonly label: string }) {
  return (
    <p className={classes.fingerprint}>
      <span className={classes.label}>{props.label}</span>
      <code className={classes.groups}>{props.text}</code>
    </p>
  );
}
