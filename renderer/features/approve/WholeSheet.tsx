import { Modal } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import classes from './SignOff.module.css';
import { useSheetKeys } from './use-sheet-keys.ts';

/** A sheet over the whole room on which something is signed: nothing else is in sight. */
export function WholeSheet(props: {
  readonly label: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { label, opened, onClose, children } = props;
  const sheet = useRef<HTMLDivElement>(null);
  useSheetKeys(sheet, onClose);
  return (
    <Modal.Root opened={opened} onClose={onClose} fullScreen closeOnEscape={false} padding={0}>
      <Modal.Content aria-label={label} classNames={{ content: classes.content ?? '' }}>
        <Modal.Body className={classes.body ?? ''}>
          <div ref={sheet}>{children}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
