import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, no } from '../deciding.ts';
import { phaseOf } from '../state.ts';

/** Why no channel comes in at a stage where signers hold the words; other stages have none. */
const HELD: Readonly<Record<string, string>> = {
  approve:
    'These words are with their signers, for the channels they were written for. Add a channel in Draft, or in Follow-up for the next statement.',
  publish:
    'These words were approved for the channels they were written for. Add a channel in Follow-up, for the next statement.',
};

/** Takes in a channel that the playbook of the incident does not name, with what the room knows that it takes. */
export const addChannel: Decide<IncidentCommandOf<'channel.add'>> = (state, { channelId }, facts) => {
  const held = HELD[phaseOf(state)];
  if (held !== undefined) return no('with-signers', held);
  const own = state.chart.context.playbook?.channels.find(({ id }) => id === channelId);
  if (own) return no('same', `${own.name} is a channel of this incident already.`);
  const channel = facts.channels().find(({ id }) => id === channelId);
  return channel
    ? accept({ type: 'channel.added', data: { channel } })
    : no('no-channel', 'The room knows no such channel. Choose one from the list.');
};
