import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { packetOut } from '../../../shared/approval/packets.ts';
import { ok } from '../../../shared/kernel.ts';
import { actorName } from '../../../shared/people/people.ts';
import { exportPacket } from '../../bridge/packets.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { runAction } from '../../commands/hub.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './approve.module.css';

/** Stands for the number and the hash that main gives a packet: whether one may be made does not hang on them. */
const PROBE = { nonce: `${'A'.repeat(22)}==`, sha256: `${'A'.repeat(43)}=` } as const;

/** Says of a seat that travels since when, who made the packet, and why its last answer did not count. */
export function PacketLine(props: { readonly signer: Signer }) {
  const { state, people } = useView();
  const now = useViewNow();
  const packet = packetOut(props.signer);
  if (!packet) return null;
  return (
    <>
      <span className={classes.fine} data-packet="out">
        <ToneText tone="warn" strong>
          Out as a packet
        </ToneText>{' '}
        since <TimeOfDay at={packet.at} zone={state.zone} against={now} />, made by{' '}
        <Name>{actorName(people, packet.by)}</Name>
      </span>
      {packet.refused ? (
        <span className={classes.fine}>
          <ToneText tone="over">
            Refused <TimeOfDay at={packet.refused.at} zone={state.zone} against={now} />:{' '}
          </ToneText>
          <UserText>{packet.refused.why}</UserText>
        </span>
      ) : null}
    </>
  );
}

function WhatLeaves(props: { readonly name: string }) {
  return (
    <>
      <p>
        One file for <Name>{props.name}</Name>, who opens it in any Holdline, reads there what the sign-off
        here would show, and signs or rejects. The answer comes back as a file, and is checked before it
        counts.
      </p>
      <p>
        <strong>
          The file holds these unpublished words, the facts behind them, and the private key of{' '}
          <Name>{props.name}</Name>
        </strong>
        , locked with their passphrase and nothing else. Whoever gets the file can read the words and try
        passphrases for as long as they like. Hand it over as you would hand over the words, and tell them to
        delete it once they have answered.
      </p>
      <p>
        It does not open this room. The log keeps who made the packet, and everybody sees that the seat is
        out.
      </p>
    </>
  );
}

/** Sends a seat to where its signer is, and takes in what comes back. */
export function PacketButtons(props: { readonly signer: Signer }) {
  const { signer } = props;
  const { incidentId, people, signs } = useView();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const name = actorName(people, signer.personId);
  const out = packetOut(signer) !== null;
  if (!signs) return null;
  const save = async () => {
    const saved = await exportPacket(incidentId, signer.signerId);
    if (saved.ok && saved.value.path !== null) close();
    return saved;
  };
  return (
    <>
      {out ? (
        <RefusableButton
          size="compact-sm"
          refusal={null}
          label={`Bring back the answer of ${name}`}
          act={() => Promise.resolve(ok(null))}
          onDone={() => runAction('packet.bringBack')}
        >
          Bring back the answer…
        </RefusableButton>
      ) : null}
      <OpenButton
        quiet
        size="compact-sm"
        label={out ? 'Another packet…' : 'Send as a packet…'}
        probe={{ type: 'approval.exportPacket', signerId: signer.signerId, ...PROBE }}
        onOpen={() => setOpened(true)}
      >
        {out ? 'Another packet…' : 'Packet…'}
      </OpenButton>
      <Dialog
        opened={opened}
        onClose={close}
        title={<Name>{`Send the seat ${signer.label} as a packet`}</Name>}
      >
        <Stack gap="md">
          <WhatLeaves name={name} />
          <div>
            <RefusableButton primary refusal={null} act={save}>
              Save the packet…
            </RefusableButton>
          </div>
        </Stack>
      </Dialog>
    </>
  );
}
