import { Button } from '@mantine/core';
import { proposedCut } from '../../../shared/channel/cut.ts';
import { ownContacts } from '../../../shared/incident/own-contacts.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { AddChannelButton } from './AddChannel.tsx';
import { ChannelFit } from './ChannelFit.tsx';
import classes from './channels.module.css';
import { type DraftChannel, draftChannels } from './draft-channels.ts';
import type { Draft } from './use-draft.ts';

const isOver = ({ goesOut, fit }: DraftChannel) => goesOut && fit?.state === 'over';

function asideOf(channels: readonly DraftChannel[]): string {
  const out = channels.filter((one) => one.goesOut);
  const over = out.filter(isOver).length;
  const amber = out.filter((one) => one.fit?.state === 'long' || one.fit?.state === 'short').length;
  const left = channels.length - out.length;
  return [
    `${out.length - over - amber} fit`,
    ...(amber === 0 ? [] : [`${amber} off our target length`]),
    ...(over === 0 ? [] : [`${over} too long`]),
    ...(left === 0 ? [] : [`${left} left out`]),
  ].join(' · ');
}

/** One press for all that are too long: each gets the sentences of its words that it takes. */
function CutAll(props: { readonly draft: Draft; readonly rows: readonly DraftChannel[] }) {
  const { state } = useView();
  const long = props.rows.filter(isOver);
  if (long.length < 2) return null;
  const cut = () =>
    props.draft.giveWords(
      long.flatMap(({ channel, text }) => {
        const cut = channel.limits ? proposedCut(text, channel.limits, ownContacts(state, text)) : '';
        return cut === '' ? [] : [{ channel: channel.id, text: cut }];
      }),
    );
  return (
    <div className={classes.all}>
      <ToneText tone="over">
        {long.length} channels do not take these words. What they say is cut after whole sentences: read it.
      </ToneText>
      <Button onClick={cut}>Cut all {long.length} to fit</Button>
    </div>
  );
}

/** Every channel of the incident: whose words it carries, how they fit, and what can be done about it. */
export function ChannelsCard(props: { readonly draft: Draft; readonly onPage: () => void }) {
  const { draft, onPage } = props;
  const readOnly = useReadOnly();
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  if (draft.words.text.trim() === '') return null;
  const rows = draftChannels(draft.words, channels);
  const over = rows.some(isOver);
  return (
    <Card title="Channels" aside={asideOf(rows)} {...(over ? { tone: 'over' as const } : {})}>
      {readOnly ? null : <CutAll draft={draft} rows={rows} />}
      <Rows label="Channels">
        {rows.map((one) => (
          <ChannelFit key={one.channel.id} draft={draft.deeds} row={one} onPage={onPage} />
        ))}
      </Rows>
      <div className={classes.add}>
        <AddChannelButton />
      </div>
    </Card>
  );
}
