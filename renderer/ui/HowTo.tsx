import classes from './HowTo.module.css';

function lookedUp(checkedOn: string | null): string {
  return checkedOn === null ? 'not looked up lately' : `looked up ${checkedOn}`;
}

/** How something is done in somebody else's tool, one press away, with where that comes from and when it was looked up. */
export function HowTo(props: {
  readonly title: string;
  readonly told: readonly string[];
  readonly source: string;
  /** Null where nobody has looked since it was written down. */
  readonly checkedOn: string | null;
}) {
  return (
    <details className={classes.how}>
      <summary>{props.title}</summary>
      {props.told.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <p className={classes.source}>
        Source: {props.source}, {lookedUp(props.checkedOn)}
      </p>
    </details>
  );
}
