import { TextInput } from '@mantine/core';
import { type RefObject, useRef } from 'react';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { InlineForm } from '../../ui/InlineForm.tsx';

const EMPTY = { text: '' };

/** A line that is being typed into a column of the brief. */
export type LineTyped = {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly forget: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** What is typed under a column so far; it outlives a look elsewhere. */
export function useLine(column: string): LineTyped {
  const [{ text }, change, forget] = useTyped(`brief ${column}`, EMPTY);
  const field = useRef<HTMLInputElement>(null);
  return { text, change: (next) => change({ text: next }), forget, field };
}

/** One line and Enter: what was typed is added, and the field takes the next. */
export function NewLine(props: {
  readonly line: LineTyped;
  readonly label: string;
  readonly hint: string;
  readonly command: IncidentCommand;
}) {
  const { line, label, hint, command } = props;
  return (
    <InlineForm
      label={`Add to ${label}`}
      command={command}
      confirm="Add"
      size="sm"
      inRow
      begun={line.text !== ''}
      onDone={() => {
        line.forget();
        line.field.current?.focus();
      }}
    >
      <TextInput
        ref={line.field}
        aria-label={`${label}: a new line`}
        placeholder={hint}
        dir="auto"
        value={line.text}
        onChange={(event) => line.change(event.currentTarget.value)}
      />
    </InlineForm>
  );
}
