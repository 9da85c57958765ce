/** The roles a person may hold in a room. One person may hold several. */
export const ROLES = [
  'incidentLead',
  'scribe',
  'socialOfficer',
  'drafter',
  'factOwner',
  'legal',
  'executive',
  'customerService',
  'observer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The name of a role as people read it. */
export const ROLE_LABEL = {
  incidentLead: 'Incident lead',
  scribe: 'Scribe',
  socialOfficer: 'Social officer',
  drafter: 'Drafter',
  factOwner: 'Fact owner',
  legal: 'Legal',
  executive: 'Executive',
  customerService: 'Customer service',
  observer: 'Observer',
  administrator: 'Administrator',
} as const satisfies Record<Role, string>;
