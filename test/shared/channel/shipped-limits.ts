import type { ChannelLimits } from '../../../shared/playbook/channel-limits.ts';
import { shippedLimits } from '../playbook/shipped.ts';

/** The ids of all channels whose limits are shipped. */
export const CHANNEL_IDS: readonly string[] = [...shippedLimits.keys()];

/** The shipped limits of a channel. */
export function limitsOf(channel: string): ChannelLimits {
  const found = shippedLimits.get(channel);
  if (!found) throw new Error(`no limits for ${channel}`);
  return found;
}
