import { PassphraseField } from '../../ui/PassphraseField.tsx';
import classes from './SignOff.module.css';

/** The passphrase of whoever signs, beside the button that signs. */
export function OwnPassphrase(props: {
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
}) {
  return (
    <div className={classes.passphrase}>
      <PassphraseField label="Your passphrase" hideLabel placeholder="passphrase" autoFocus {...props} />
    </div>
  );
}
