import { Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PacketAnswered } from '../../../shared/ipc/packet-requests.ts';
import { ok } from '../../../shared/kernel.ts';
import { momentText } from '../../../shared/time-text.ts';
import { bringBack } from '../../bridge/packets.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';

function Done(props: { readonly answered: PacketAnswered; readonly onClose: () => void }) {
  const { who, decision, signedAt, incidentId } = props.answered;
  const { room } = useRoom();
  const when = momentText(signedAt, useNow(), room.zone);
  const did = decision === 'approve' ? 'signed these exact words' : 'rejected these words';
  return (
    <p role="status">
      <ToneText tone={decision === 'approve' ? 'calm' : 'over'} strong>
        <Name>{`${who} ${did} at ${when}, by their own clock.`}</Name>
      </ToneText>{' '}
      It is in the log with their signature.{' '}
      <Link href={`/incident/${incidentId}`} onClick={props.onClose}>
        Go to the incident
      </Link>
    </p>
  );
}

/** Takes in an answer that was signed away from the desk, or says in a sentence why it counts for nothing. */
export function BringBackDialog() {
  const [opened, setOpened] = useState(false);
  const [answered, setAnswered] = useState<PacketAnswered | null>(null);
  useOnAction('packet.bringBack', () => {
    setAnswered(null);
    setOpened(true);
  });
  const close = () => setOpened(false);
  const take = async () => {
    const taken = await bringBack();
    if (!taken.ok) return taken;
    if (taken.value) setAnswered(taken.value);
    return ok(null);
  };
  return (
    <Dialog opened={opened} onClose={close} title="Bring back a signing answer">
      <Stack gap="md">
        <p>
          Holdline checks the signature, the seat, and that the words are still the same to the byte. An
          answer that came too late, or was changed on its way, counts for nothing, and the log says why.
        </p>
        {answered ? <Done answered={answered} onClose={close} /> : null}
        <div>
          <RefusableButton primary={answered === null} refusal={null} act={take}>
            {answered ? 'Choose another file…' : 'Choose the file…'}
          </RefusableButton>
        </div>
      </Stack>
    </Dialog>
  );
}
