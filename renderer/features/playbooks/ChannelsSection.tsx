import { areOld } from '../../../shared/channel/fit.ts';
import { takesText } from '../../../shared/channel/takes.ts';
import type { Channel } from '../../../shared/playbook/schema.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './ChannelsSection.module.css';
import { PlaceActions } from './PlaceActions.tsx';
import { Source } from './Source.tsx';
import type { Asking, Sheet } from './sheet.ts';

/** What is beside it that this is held against: the room's default, or what was shipped. */
function Was(props: { readonly sheet: Sheet; readonly channel: Channel }) {
  const { base, baseWord } = props.sheet;
  const other = base.channels.find(({ id }) => id === props.channel.id);
  if (!other || takesText(other) === takesText(props.channel)) return null;
  return (
    <small className={classes.was}>
      {baseWord} {takesText(other)}
    </small>
  );
}

function LookedUp({ limits }: { readonly limits: NonNullable<Channel['limits']> }) {
  const old = areOld(limits, useNow());
  return (
    <>
      <span className={classes.day}>{limits.checkedOn}</span>
      {old ? (
        <ToneText tone="warn">
          <small className={classes.was}>long ago: look again</small>
        </ToneText>
      ) : null}
    </>
  );
}

function Row(props: {
  readonly sheet: Sheet;
  readonly channel: Channel;
  readonly onAsk: (asking: Asking) => void;
}) {
  const { sheet, channel, onAsk } = props;
  const { id, name, internal, limits } = channel;
  const place = { block: 'channel', channelId: id } as const;
  return (
    <tr>
      <th scope="row">
        {name}
        {internal ? <small className={classes.was}>to our own people</small> : null}
      </th>
      <td>
        {takesText(channel)}
        <Was sheet={sheet} channel={channel} />
      </td>
      <td>{limits ? <LookedUp limits={limits} /> : null}</td>
      <td>{limits ? <Source sheet={sheet} place={place} shipped={[limits.source]} /> : null}</td>
      <td className={classes.actions}>
        {limits ? <PlaceActions sheet={sheet} place={place} onAsk={onAsk} /> : null}
      </td>
    </tr>
  );
}

/** Where words go out and what each channel takes, with where and when that was looked up. */
export function ChannelsSection(props: { readonly sheet: Sheet; readonly onAsk: (asking: Asking) => void }) {
  const { sheet, onAsk } = props;
  const { channels } = sheet.blocks;
  const isDefault = sheet.playbookId === null;
  return (
    <Panel
      title={isDefault ? 'Channels' : 'Channels of this playbook'}
      aside={isDefault ? 'Every channel we know; a playbook chooses among them' : `${channels.length} in use`}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">Takes</th>
            <th scope="col">Looked up</th>
            <th scope="col">Source</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {channels.map((one) => (
            <Row key={one.id} sheet={sheet} channel={one} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
      {isDefault ? null : (
        <div className={classes.choose}>
          <span className={classes.whose}>
            <Source
              sheet={sheet}
              place={{ block: 'channels' }}
              shipped={['Which channels: as the playbook has them.']}
            />
          </span>
          <PlaceActions sheet={sheet} place={{ block: 'channels' }} onAsk={onAsk} />
        </div>
      )}
    </Panel>
  );
}
