import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';

/** The channels of a packet in the order in which their words are read. An older packet does not say, and has them as they go out. */
export function channelsToRead({
  words,
  reading = [],
}: OpenedPacket): readonly { id: string; name: string }[] {
  const place = new Map(reading.map((channel, at) => [channel, at]));
  return words
    .map(({ channel, label }) => ({ id: channel, name: label }))
    .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}
