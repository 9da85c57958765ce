/** The pages about the whole room, in the order in which every page names them. */
export const PLACES = [
  { path: '/', label: 'Incidents' },
  { path: '/people', label: 'People' },
  { path: '/envelopes', label: 'Envelopes' },
  { path: '/playbooks', label: 'Playbooks' },
  { path: '/templates', label: 'Templates' },
  { path: '/reviews', label: 'Reviews' },
  { path: '/search', label: 'Search' },
  { path: '/audit', label: 'Log of the room' },
  { path: '/proof', label: 'Seal and proof' },
] as const;
