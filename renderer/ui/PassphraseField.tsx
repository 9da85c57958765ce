import { PasswordInput } from '@mantine/core';

/** A passphrase being typed. It lives in this field until it is sent, and in no store. */
export function PassphraseField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
}) {
  const { label, value, onChange } = props;
  return (
    <PasswordInput
      {...(props.hideLabel ? { 'aria-label': label } : { label })}
      placeholder={props.placeholder ?? ''}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      maxLength={1024}
      data-autofocus={props.autoFocus || undefined}
      autoFocus={props.autoFocus ?? false}
      visibilityToggleButtonProps={{ color: 'done', 'aria-label': `Show: ${label}` }}
    />
  );
}
