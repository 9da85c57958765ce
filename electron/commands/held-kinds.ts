/** How the kinds begin of the incident's records that decide whether signed events hold. */
export const INCIDENT_KINDS: readonly string[] = [
  'approval.',
  'breakGlass.',
  'channel.added',
  'clock.adjusted',
  'correction.',
  'draft.revised',
  'envelope.',
  'incident.opened',
  'release.recorded',
  'severity.changed',
  'statement.letGo',
  'statement.started',
];

/** The same of the registry: keys of people, who administers the room, and consents to envelopes. */
export const REGISTRY_KINDS: readonly string[] = ['envelope.', 'identity.', 'person.'];
