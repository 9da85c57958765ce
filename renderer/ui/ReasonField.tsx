import { Textarea } from '@mantine/core';

/** A reason, an answer, an objection. Enter sends the form, Shift+Enter breaks the line. */
export function ReasonField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Where it appears outside a dialog, which finds its first field by itself. */
  readonly autoFocus?: boolean;
}) {
  return (
    <Textarea
      label={props.label}
      autosize
      minRows={2}
      maxRows={10}
      dir="auto"
      data-autofocus
      autoFocus={props.autoFocus ?? false}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
