import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { StaleCause } from '../../shared/incident/staleness.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { InlineForm } from './InlineForm.tsx';
import classes from './StillRight.module.css';
import { useOnAction } from './use-on-action.ts';

const NO_REASON = { reason: '' };

/** One line and Enter: words that are still right go on without being touched. */
export function StillRight(props: { readonly revisionId: string; readonly causes: readonly StaleCause[] }) {
  const { revisionId, causes } = props;
  const [{ reason }, change, forget] = useTyped(`kept ${revisionId}`, NO_REASON);
  const field = useRef<HTMLInputElement>(null);
  useOnAction('draft.keep', () => {
    // What is folded away takes no focus.
    const around = field.current?.closest('details');
    if (around) around.open = true;
    field.current?.focus();
  });
  const command = { type: 'draft.keep', revisionId, causes: causes.map(({ id }) => id), reason } as const;
  return (
    <InlineForm
      label="Still right"
      command={command}
      confirm="Still right"
      begun={reason !== ''}
      onDone={forget}
      size="sm"
      inRow
    >
      <TextInput
        ref={field}
        className={classes.reason ?? ''}
        label="Still right, because"
        dir="auto"
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </InlineForm>
  );
}
