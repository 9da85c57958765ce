import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { takesText } from '../../../shared/channel/takes.ts';
import { missingChannels } from '../../../shared/incident/missing-channels.ts';
import { standingConsent } from '../../../shared/incident/standing-consent.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { ok } from '../../../shared/kernel.ts';
import type { Channel } from '../../../shared/playbook/schema.ts';
import { channelsInForce } from '../../../shared/room/in-force.ts';
import { goesOutOn } from '../../../shared/statement/channel-words.ts';
import { announce } from '../../bridge/announcer.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useView } from '../../bridge/view.tsx';
import { type Choice, Chooser } from '../../commands/Chooser.tsx';
import { runAction } from '../../commands/hub.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { useSending } from '../../ui/use-sending.ts';
import type { Draft } from './use-draft.ts';

const adds = (channelId: string) => ({ type: 'channel.add', channelId }) as const;

/** The channels that the room knows and this incident lacks. */
function useMissing(): readonly Channel[] {
  const { state } = useView();
  const { library, room } = useRoom();
  return missingChannels(state, channelsInForce(library, room));
}

/** Opens the list of channels to add, and says why none comes in now; nothing where the incident has all of them. */
export function AddChannelButton() {
  const { refusal } = useView();
  const readOnly = useReadOnly();
  const [first] = useMissing();
  if (readOnly || !first) return null;
  return (
    <RefusableButton
      quiet
      size="compact-sm"
      refusal={refusal(adds(first.id))}
      act={() => Promise.resolve(ok(null))}
      onDone={() => runAction('channel.add')}
    >
      Add a channel…
    </RefusableButton>
  );
}

/** Takes a channel that was just added into the words that are being written, once it is there. */
function useTakeIn(draft: Draft | null): (channelId: string) => void {
  const { state } = useView();
  const [added, setAdded] = useState<string | null>(null);
  const channel = state.chart.context.playbook?.channels.find(({ id }) => id === added);
  // Words that a standing consent approved stay as they were consented to, until somebody changes them by hand.
  const isWritten = phaseOf(state) === 'draft' && !standingConsent(state);
  const writing = isWritten ? draft?.deeds : undefined;
  useEffect(() => {
    if (!channel) return;
    if (writing && !goesOutOn(writing.now(), channel.id)) writing.leaveOut(channel.id, false);
    announce(`${channel.name} is a channel of this incident now.`);
    setAdded(null);
  }, [channel, writing]);
  return setAdded;
}

function choiceOf(channel: Channel, refused: string | null): Choice {
  const whom = channel.internal ? 'To our own people' : 'Public';
  const hint = `${whom} · ${takesText(channel)}`;
  return { id: channel.id, label: channel.name, hint, aside: null, words: whom, refused };
}

/** The list of channels that this incident lacks; one press takes one in, with what it takes. */
export function AddChannel(props: { readonly draft: Draft | null }) {
  const { refusal, send } = useView();
  const readOnly = useReadOnly();
  const missing = useMissing();
  const [opened, { open, close }] = useDisclosure(false);
  const { refused, run, forget } = useSending();
  const takeIn = useTakeIn(props.draft);
  useOnAction('channel.add', () => {
    if (!readOnly) open();
  });
  const leave = () => {
    forget();
    close();
  };
  const choose = async (channelId: string) => {
    if (!(await run(() => send(adds(channelId))))) return;
    takeIn(channelId);
    leave();
  };
  return (
    <Chooser
      title="Add a channel to this incident"
      placeholder="Type a few letters of its name, then Enter"
      nothing={
        missing.length === 0
          ? 'This incident has every channel that the room knows.'
          : 'No other channel has this name.'
      }
      choices={missing.map((one) => choiceOf(one, refusal(adds(one.id))?.sentence ?? null))}
      opened={opened}
      onClose={leave}
      onChoose={(id) => void choose(id)}
      footer={<Refusal sentence={refused} alert />}
    />
  );
}
