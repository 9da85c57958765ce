import { Modal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type ReactNode, type RefObject, useRef } from 'react';
import classes from './SignOff.module.css';

/** Page up and page down read on from wherever the keyboard is, the field of the passphrase too. */
function turnPage(sheet: HTMLElement | null, { key, target }: KeyboardEvent): void {
  const middle = sheet?.querySelector('[data-scrolls]');
  if (!middle || middle.contains(target as Node)) return;
  const page = middle.clientHeight * 0.9;
  if (key === 'PageDown' || key === 'PageUp') middle.scrollBy({ top: key === 'PageDown' ? page : -page });
}

/** Escape leaves, Ctrl or Command and Enter signs: as long as no dialog lies over it, whose keys they then are. */
function useKeys(sheet: RefObject<HTMLElement | null>, onClose: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (document.querySelectorAll('[role="dialog"]').length !== 1) return;
    if (event.key === 'Escape') onClose();
    turnPage(sheet.current, event);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    sheet.current?.querySelector<HTMLFormElement>('form[data-sign]')?.requestSubmit();
  });
}

/** A sheet over the whole room on which something is signed: nothing else is in sight. */
export function WholeSheet(props: {
  readonly label: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { label, opened, onClose, children } = props;
  const sheet = useRef<HTMLDivElement>(null);
  useKeys(sheet, onClose);
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
