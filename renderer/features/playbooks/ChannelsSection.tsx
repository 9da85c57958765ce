import { areOld } from '../../../shared/channel/fit.ts';
import { unitName } from '../../../shared/channel/misfits.ts';
import type { ChannelCount } from '../../../shared/playbook/channel-limits.ts';
import type { Channel } from '../../../shared/playbook/schema.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './ChannelsSection.module.css';
import { PlaceActions } from './PlaceActions.tsx';
import { Source } from './Source.tsx';
import type { Asking, Sheet } from './sheet.ts';

/** "at most 280 characters", "we aim at 300 to 500 words". */
function takes({ unit, aim, limit, atLeast }: ChannelCount): string {
  const most = limit === null ? null : `at most ${limit.toLocaleString('en')} ${unitName(unit, limit)}`;
  const from = atLeast === null ? '' : `${atLeast.toLocaleString('en')} to `;
  const wished = aim === null ? null : `we aim at ${from}${aim.toLocaleString('en')} ${unitName(unit, aim)}`;
  return [most, wished].filter((one) => one !== null).join(', ') || 'no limit';
}

const takesOf = ({ limits }: Channel): string => limits?.counts.map(takes).join(' and ') ?? 'not known';

/** What is beside it that this is held against: the room's default, or what was shipped. */
function Was(props: { readonly sheet: Sheet; readonly channel: Channel }) {
  const { base, baseWord } = props.sheet;
  const other = base.channels.find(({ id }) => id === props.channel.id);
  if (!other || takesOf(other) === takesOf(props.channel)) return null;
  return (
    <small className={classes.was}>
      {baseWord} {takesOf(other)}
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
        {takesOf(channel)}
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
