import type { ChannelLimits } from '../playbook/channel-limits.ts';

/** What the words look like there, in the order in which a signer reads them: what stands longest in public comes first. */
const LOOKS: readonly ChannelLimits['look'][] = ['page', 'post', 'message', 'mail', 'script'];

type Read = {
  readonly internal?: true | undefined;
  readonly limits?: Pick<ChannelLimits, 'look'> | undefined;
};

function place({ internal, limits }: Read): number {
  const look = limits ? LOOKS.indexOf(limits.look) : 0;
  return internal ? LOOKS.length + look : look;
}

/**
 * Channels in the order in which whoever signs reads their words: what the public will see first, our own people last. The
 * order in which words go out is that of the playbook, and another one. Equals keep the order they have.
 */
export function inReadingOrder<C extends Read>(channels: readonly C[]): readonly C[] {
  return channels.toSorted((one, other) => place(one) - place(other));
}
