import type { ChannelCount } from '../playbook/channel-limits.ts';
import type { Channel } from '../playbook/schema.ts';
import { unitName } from './misfits.ts';

/** "at most 280 characters", "we aim at 300 to 500 words". */
function takes({ unit, aim, limit, atLeast }: ChannelCount): string {
  const most = limit === null ? null : `at most ${limit.toLocaleString('en')} ${unitName(unit, limit)}`;
  const from = atLeast === null ? '' : `${atLeast.toLocaleString('en')} to `;
  const wished = aim === null ? null : `we aim at ${from}${aim.toLocaleString('en')} ${unitName(unit, aim)}`;
  return [most, wished].filter((one) => one !== null).join(', ') || 'no limit';
}

/** What a channel takes, in short. */
export function takesText({ limits }: Pick<Channel, 'limits'>): string {
  return limits?.counts.map(takes).join(' and ') ?? 'not known';
}
