import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';
import { LockBand } from './LockBand.tsx';
import { RunningClock } from './RunningClock.tsx';

/**
 * Every dialog of Holdline. It covers the stage rail, so its own head carries the clock that is running, and that head
 * stays in sight while the rest scrolls.
 */
export function Dialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly size?: ModalRootProps['size'];
  readonly closeLabel?: string;
  readonly returnFocus?: boolean;
  /** What is being started here, where that is the question: a drill wears violet, and nothing live may. */
  readonly kind?: 'live' | 'drill' | undefined;
  /** Hides the page behind altogether: it is of the other kind. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}) {
  const { title, opened, onClose, kind, alone, children } = props;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={props.size ?? 'md'}
      returnFocus={props.returnFocus ?? true}
      padding="lg"
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
      }}
    >
      <Modal.Overlay
        data-alone={alone || undefined}
        color={alone ? 'var(--hl-ground)' : 'var(--hl-veil)'}
        backgroundOpacity={1}
      />
      <Modal.Content data-kind={kind}>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={props.closeLabel ?? 'Close'} />
          <div className={classes.clock}>
            <RunningClock />
            <LockBand />
          </div>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
