import { type ReactNode, useState } from 'react';
import { ok } from '../../../shared/kernel.ts';
import type { ConsentCommand } from '../../../shared/room/events.ts';
import { hasKeys } from '../../../shared/room/room.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry, signConsent } from '../../bridge/send.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton, type RefusableButtonProps } from '../../ui/RefusableButton.tsx';
import { SignForm } from '../../ui/SignForm.tsx';

/** One of the two consents to an envelope: at once in a room without keys, signed with one's own passphrase in any other. */
export function ConsentButton(
  props: Pick<RefusableButtonProps, 'size' | 'label' | 'saidBeside'> & {
    readonly command: ConsentCommand;
    readonly title: string;
    readonly confirm: string;
    /** What is signed: the words, and where they may go out. */
    readonly words: ReactNode;
    /** Once it is in the log. */
    readonly onDone?: () => void;
    readonly children: ReactNode;
  },
) {
  const { command, title, confirm, words, onDone, children, ...look } = props;
  const signs = hasKeys(useRoom().room);
  const refusal = useRegistryRefusal()(command, 'signing');
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const press = async () => {
    if (signs) {
      setOpened(true);
      return ok(null);
    }
    const sent = await sendToRegistry(command);
    if (sent.ok) onDone?.();
    return sent;
  };
  return (
    <>
      <RefusableButton {...look} primary refusal={refusal} act={press}>
        {children}
        {signs ? '…' : null}
      </RefusableButton>
      <Dialog opened={opened} onClose={close} title={<Name>{title}</Name>} size="xl">
        <SignForm
          explanation="You sign that these words may go out without you being asked again, wherever this envelope says, with nothing but its gaps filled in."
          confirm={confirm}
          signs={signs}
          refusal={refusal}
          act={(passphrase) => signConsent(command, passphrase)}
          onSigned={onDone}
          onClose={close}
        >
          {words}
        </SignForm>
      </Dialog>
    </>
  );
}
