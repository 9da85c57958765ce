import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { readReference } from '../../../shared/projection/moment-reference.ts';
import { useView } from '../../bridge/view.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import type { Playhead } from './playhead.ts';
import classes from './ReviewerColumn.module.css';

/** Leads to the instant of a reference that somebody copied and sent. */
export function GoToReference(props: {
  /** The whole log: what is shown here ends at the instant. */
  readonly events: readonly IncidentEvent[];
  readonly onGo: (head: Playhead) => void;
}) {
  const { incidentId } = useView();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useOnAction('replay.goToReference', () => field.current?.focus());
  const go = () => {
    const moment = readReference({ incidentId, events: props.events }, text);
    setRefused(moment.ok ? null : moment.error.sentence);
    if (!moment.ok) return;
    setText('');
    props.onGo(moment.value);
  };
  return (
    <form
      className={classes.form}
      aria-label="Go to a reference"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextInput
        ref={field}
        label="Go to a reference"
        placeholder="Paste one, or type a position"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" size="compact-sm" variant="default">
          Go there
        </Button>
      </div>
      <Refusal sentence={refused} alert />
    </form>
  );
}
