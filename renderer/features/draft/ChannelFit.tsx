import { Button, Group } from '@mantine/core';
import { memo, useState } from 'react';
import { proposedCut } from '../../../shared/channel/cut.ts';
import { ownContacts } from '../../../shared/incident/own-contacts.ts';
import { useView } from '../../bridge/view.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { ChannelCount } from './ChannelCount.tsx';
import { ChannelPreview } from './ChannelPreview.tsx';
import classes from './channels.module.css';
import type { DraftChannel } from './draft-channels.ts';
import type { Deeds } from './use-draft.ts';

type Props = {
  readonly draft: Deeds;
  readonly row: DraftChannel;
  /** Leads to the page that is open, with the caret in its words. */
  readonly onPage: () => void;
};

function Actions(props: Props) {
  const { draft, onPage } = props;
  const { channel, text, own, goesOut, fit } = props.row;
  const { limits, name, id } = channel;
  const { state } = useView();
  const cut = fit?.state === 'over' && limits ? proposedCut(text, limits, ownContacts(state, text)) : '';
  if (!goesOut)
    return (
      <Button size="compact-xs" onClick={() => draft.leaveOut(id, false)} aria-label={`Take in: ${name}`}>
        Take in
      </Button>
    );
  return (
    <>
      {cut === '' ? null : (
        <Button
          size="compact-xs"
          onClick={() => draft.giveWords([{ channel: id, text: cut }])}
          aria-label={`Cut to fit ${name}`}
        >
          Cut to fit
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          if (own) draft.turnTo(id);
          else draft.giveOwn(id);
          onPage();
        }}
        aria-label={own ? `Edit the words for ${name}` : `Write own words for ${name}`}
      >
        {own ? 'Edit' : 'Own words'}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="done"
        onClick={() => draft.leaveOut(id, true)}
        aria-label={`Leave out: ${name}`}
      >
        Leave out
      </Button>
    </>
  );
}

/** One channel: whose words, how long they are on it, what a reader sees, and what to do. */
export const ChannelFit = memo(function ChannelFit(props: Props) {
  const { row } = props;
  const { channel, own, goesOut, text } = row;
  const readOnly = useReadOnly();
  const [looking, setLooking] = useState(false);
  return (
    <li className={classes.row} data-out={goesOut || undefined} data-place={`channel:${channel.id}`}>
      <span className={classes.name}>
        <strong>{channel.name}</strong>
        <span className={classes.fine}>
          {goesOut ? (own ? 'Own words' : 'Common text') : 'Left out of this statement'}
        </span>
      </span>
      {goesOut ? <ChannelCount limits={channel.limits} fit={row.fit} text={text} /> : <span />}
      <Group gap={2} wrap="nowrap" className={classes.actions ?? ''}>
        {goesOut && channel.limits ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={looking}
            onClick={() => setLooking(!looking)}
            aria-label={`Preview: ${channel.name}`}
          >
            Preview
          </Button>
        ) : null}
        {readOnly ? null : <Actions {...props} />}
      </Group>
      {looking && goesOut && channel.limits ? (
        <ChannelPreview name={channel.name} text={text} limits={channel.limits} />
      ) : null}
    </li>
  );
});
