import classes from './NewPassphraseFields.module.css';
import type { NewPassphrase } from './new-passphrase.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { ToneText } from './ToneText.tsx';

function Judgement({ text, again, strength }: NewPassphrase) {
  if (strength === null) return null;
  const differs = strength.good && again !== '' && again !== text;
  if (differs) return <ToneText tone="warn">The two differ. Type the second one again.</ToneText>;
  return (
    <ToneText tone={text === '' ? 'plain' : strength.good ? 'calm' : 'warn'}>{strength.sentence}</ToneText>
  );
}

/** Where a passphrase is chosen: typed twice, with a plain sentence about what it is worth. */
export function NewPassphraseFields(props: {
  readonly passphrase: NewPassphrase;
  readonly label: string;
  readonly inRow?: boolean;
  /** A dialog that begins with these opens with the focus in the first. */
  readonly autoFocus?: boolean;
}) {
  const { passphrase, label } = props;
  return (
    <div className={classes.fields} data-row={props.inRow || undefined}>
      <PassphraseField
        label={label}
        value={passphrase.text}
        onChange={passphrase.setText}
        autoFocus={props.autoFocus ?? false}
      />
      <PassphraseField label={`${label}, again`} value={passphrase.again} onChange={passphrase.setAgain} />
      <p className={classes.judgement} role="status">
        <Judgement {...passphrase} />
      </p>
    </div>
  );
}
