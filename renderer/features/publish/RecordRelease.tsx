import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { wordsOutOn } from '../../../shared/incident/channels-out.ts';
import { letOutAt } from '../../../shared/incident/out-before.ts';
import { releaseTimes } from '../../../shared/incident/release-time.ts';
import { goesOutOn } from '../../../shared/statement/channel-words.ts';
import { currentStatement } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { EarlyLine } from '../../ui/EarlyLine.tsx';
import { FromBeforeLine } from '../../ui/FromBefore.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { OpenObjectionsLine } from '../../ui/OpenObjections.tsx';
import { OpenQueuesLine } from '../../ui/OpenQueues.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { WhenField } from '../../ui/WhenField.tsx';
import { NOW, outOf } from '../../ui/when.ts';
import { ShakenUnderWords, TakesBackLine } from './ShakenUnderWords.tsx';

/** Where the words went: on the channel whose row was pressed, or on the one that is still to be named. */
type Where = { readonly asked: boolean; readonly channelId: string };

/** Asks on which channel the words are out, of those where they may go and are not out yet. Nothing is chosen for anybody. */
function WhichChannel(props: {
  readonly revisionId: string;
  readonly value: string;
  readonly onChange: (channelId: string) => void;
}) {
  const { revisionId, value, onChange } = props;
  const { state } = useView();
  const revision = approvedWords(state)?.revision;
  const out = wordsOutOn(state, revisionId);
  const open = (state.chart.context.playbook?.channels ?? []).filter(
    ({ id }) => !out.has(id) && (!revision || goesOutOn(revision, id)),
  );
  return (
    <NativeSelect
      label="On which channel?"
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'Choose a channel' },
        ...open.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}

type Named = { readonly id: string; readonly name: string };

function ReleaseDialog(props: {
  readonly channel: Named;
  readonly revisionId: string;
  readonly where: Where;
  readonly opened: boolean;
  readonly onWhere: (where: Where) => void;
  readonly onClose: () => void;
}) {
  const { channel, revisionId, where, opened, onWhere, onClose } = props;
  const [address, setAddress] = useState('');
  const [when, setWhen] = useState(NOW);
  const { state } = useView();
  const statement = currentStatement(state.statements);
  const times = statement && releaseTimes(state, statement, revisionId, where.channelId);
  const out = outOf(when, letOutAt(state, revisionId), times ? times.from : null) ?? { releasedAt: null };
  const about = { revisionId, channel: where.channelId, address, ...out };
  const choose = (channelId: string) => onWhere({ asked: true, channelId });
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={where.asked ? 'Record a release' : `Out on ${channel.name}`}
      explanation="Record it when it is out, with the address where anybody can check it."
      command={{ type: 'release.record', ...about }}
      unread={when.refusal}
      confirm="It is out"
      onDone={() => {
        setAddress('');
        setWhen(NOW);
      }}
    >
      <TakesBackLine revisionId={revisionId} />
      <ShakenUnderWords revisionId={revisionId} channelId={where.channelId} />
      <OpenObjectionsLine revisionId={revisionId} />
      <FromBeforeLine revisionId={revisionId} />
      <OpenQueuesLine />
      {where.asked ? (
        <WhichChannel revisionId={revisionId} value={where.channelId} onChange={choose} />
      ) : null}
      <TextInput
        label="Where it is"
        description="The address of the post, or the list it was sent to"
        dir="auto"
        data-autofocus={where.asked ? undefined : true}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <div>
        <WhenField label="Out since" zone={state.zone} value={when} onChange={setWhen} />
        <EarlyLine revisionId={revisionId} times={times} out={out} />
      </div>
    </CommandDialog>
  );
}

/** Records that the approved words are out on a channel: where, and when. */
export function RecordRelease(props: { readonly channel: Named; readonly revisionId: string }) {
  const { channel, revisionId } = props;
  const [opened, setOpened] = useState(false);
  const [where, setWhere] = useState<Where>({ asked: false, channelId: channel.id });
  const { refusal } = useView();
  const about = { revisionId, channel: channel.id, address: 'typed later', releasedAt: null };
  const probe = { type: 'release.record', ...about } as const;
  const open = (next: Where) => {
    setWhere(next);
    setOpened(true);
  };
  useOnAction('release.record', () => {
    if (refusal(probe) !== null) return null;
    open({ asked: true, channelId: '' });
    return FULFILLED;
  });
  return (
    <>
      <OpenButton
        size="xs"
        label={`Record the release on ${channel.name}`}
        probe={probe}
        onOpen={() => open({ asked: false, channelId: channel.id })}
      >
        Record the release…
      </OpenButton>
      <ReleaseDialog
        {...props}
        where={where}
        opened={opened}
        onWhere={setWhere}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
