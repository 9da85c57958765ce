import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isLive } from '../../../shared/incident/state.ts';
import { useView } from '../../bridge/view.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { SeverityDialog } from './SeverityDialog.tsx';

/** The severity in the header; pressing it opens the matrix. A replay and an ended incident only show it. */
export function SeverityButton(props: { readonly children: ReactNode }) {
  const { state, replayAt } = useView();
  const [opened, setOpened] = useState(false);
  useOnAction('severity.change', () => setOpened(true));
  if (replayAt !== null || !isLive(state)) return props.children;
  return (
    <>
      <UnstyledButton onClick={() => setOpened(true)}>
        {props.children}
        <VisuallyHidden>, change severity</VisuallyHidden>
      </UnstyledButton>
      {opened ? <SeverityDialog onClose={() => setOpened(false)} /> : null}
    </>
  );
}
