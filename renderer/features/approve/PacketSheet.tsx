import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { closePacket, openPacket } from '../../bridge/packets.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { PacketActions } from './PacketActions.tsx';
import { PacketAside } from './PacketAside.tsx';
import { PacketHead } from './PacketHead.tsx';
import { PacketWords } from './PacketWords.tsx';
import { ReadTextsKept } from './read-texts.tsx';
import { SheetMiddle } from './SheetMiddle.tsx';
import classes from './SignOff.module.css';
import { WholeSheet } from './WholeSheet.tsx';

type Open = { readonly packet: OpenedPacket; readonly onClose: () => void };

/** The sign-off of a packet: the window for this one thing, whatever room it belongs to otherwise. */
function Sheet({ packet, onClose, onSaved }: Open & { readonly onSaved: (path: string) => void }) {
  return (
    <WholeSheet label="Signing packet" opened onClose={onClose}>
      <ReadTextsKept>
        <div className={classes.sheet}>
          <PacketHead packet={packet} onClose={onClose} />
          <SheetMiddle>
            <PacketWords packet={packet} />
            <PacketAside packet={packet} />
          </SheetMiddle>
          <PacketActions packet={packet} onSaved={onSaved} />
        </div>
      </ReadTextsKept>
    </WholeSheet>
  );
}

/** What to do with the answer, which does nothing by itself. */
function Saved({ packet, path, onClose }: Open & { readonly path: string }) {
  return (
    <Dialog opened onClose={onClose} title="Send the answer back">
      <Stack gap="md">
        <p role="status">
          Signed, and saved to <UserText>{path}</UserText>.
        </p>
        <p>
          Nothing has happened yet in <Name>{packet.room.name}</Name>: your decision counts once somebody
          there has brought this file back, while the words are still the same. Send it to them, and delete
          the packet: it holds your key, locked with your passphrase.
        </p>
        <div>
          <Button variant="filled" color="act" onClick={onClose}>
            Done
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}

type Shown =
  | { readonly is: 'nothing' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'open'; readonly packet: OpenedPacket }
  | { readonly is: 'saved'; readonly packet: OpenedPacket; readonly path: string };

/** Opens a signing packet of any room, also where no room is open here. Nothing of a room is touched by it. */
export function PacketSheet() {
  const [shown, setShown] = useState<Shown>({ is: 'nothing' });
  const close = () => {
    if (shown.is === 'open') closePacket(shown.packet.nonce);
    setShown({ is: 'nothing' });
  };
  const open = async () => {
    const opened = await openPacket();
    if (!opened.ok) setShown({ is: 'refused', sentence: opened.error.sentence });
    else if (opened.value) setShown({ is: 'open', packet: opened.value });
  };
  useOnAction('packet.open', () => void open());
  switch (shown.is) {
    case 'nothing':
      return null;
    case 'refused':
      return (
        <Dialog opened onClose={close} title="This packet cannot be signed">
          <Refusal sentence={shown.sentence} alert />
        </Dialog>
      );
    case 'open': {
      const { packet } = shown;
      return (
        <Sheet packet={packet} onClose={close} onSaved={(path) => setShown({ is: 'saved', packet, path })} />
      );
    }
    case 'saved':
      return <Saved packet={shown.packet} path={shown.path} onClose={close} />;
  }
}
