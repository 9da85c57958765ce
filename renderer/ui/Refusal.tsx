import { Name } from './Name.tsx';
import classes from './Refusal.module.css';

/** Why something cannot be done, or was not done, in plain sight. `alert` is for an answer that just came back. */
export function Refusal(props: {
  readonly sentence: string | null;
  readonly alert?: boolean;
  readonly id?: string;
}) {
  if (props.sentence === null) return null;
  return (
    <p
      className={classes.refusal}
      id={props.id}
      role={props.alert ? 'alert' : undefined}
      data-alert={props.alert || undefined}
    >
      <Name>{props.sentence}</Name>
    </p>
  );
}
