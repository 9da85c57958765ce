import { missingChannels } from '../../shared/incident/missing-channels.ts';
import { about, type Probe } from './probe.ts';
import type { Scene } from './scene.ts';

/** The first channel that the incident lacks: people choose one in the dialog. */
export function addChannel({ incident, facts }: Scene): Probe {
  const known = facts.channels();
  const [missing = known[0]] = incident ? missingChannels(incident.state, known) : [];
  return about({ type: 'channel.add', channelId: missing?.id ?? 'none' });
}
