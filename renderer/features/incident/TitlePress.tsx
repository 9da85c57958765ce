import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { isLive } from '../../../shared/incident/state.ts';
import { useView } from '../../bridge/view.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { TitleDialog } from './TitleDialog.tsx';
import classes from './TitlePress.module.css';

/**
 * The title in the header; pressing it changes it. A replay and an ended incident only show it. The press lies over the
 * heading and not in it: a button would break the lines of a long title otherwise than a heading does.
 */
export function TitlePress(props: { readonly children: ReactNode }) {
  const { state, replayAt, refusal } = useView();
  const [opened, setOpened] = useState(false);
  const reason = useId();
  useOnAction('incident.retitle', () => setOpened(true));
  if (replayAt !== null || !isLive(state)) return props.children;
  // Whoever is at the keyboard may write nothing: what is typed in the dialog has nothing to do with that.
  const refused = refusal({ type: 'incident.retitle', title: `${state.title} .`, reason: '.' });
  return (
    <div className={classes.titled}>
      {props.children}
      <Tooltip label={refused?.sentence ?? 'Change the title…'}>
        <UnstyledButton
          className={classes.press ?? ''}
          aria-label="Change the title…"
          aria-disabled={refused !== null}
          aria-describedby={refused === null ? undefined : reason}
          onClick={() => refused === null && setOpened(true)}
        />
      </Tooltip>
      {refused === null ? null : <VisuallyHidden id={reason}>{refused.sentence}</VisuallyHidden>}
      {opened ? <TitleDialog onClose={() => setOpened(false)} /> : null}
    </div>
  );
}
