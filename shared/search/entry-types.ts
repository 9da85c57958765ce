/** The types of entry that a search tells apart, in the order in which they are offered. */
export const ENTRY_TYPES = [
  'alarm',
  'stage',
  'report',
  'desk',
  'fact',
  'question',
  'words',
  'comment',
  'decision',
  'release',
  'note',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export const ENTRY_TYPE_LABEL = {
  alarm: 'Alarm, severity and end',
  stage: 'Stages and who was there',
  report: 'Reports and mentions',
  desk: 'Planned posts and fakes',
  fact: 'Facts and brief',
  question: 'Questions and answers',
  words: 'Words',
  comment: 'Comments',
  decision: 'Decisions on words',
  release: 'Releases and promises',
  note: 'Notes',
} as const satisfies Record<EntryType, string>;

/** By the noun that a kind of event begins with. */
const TYPE_OF_NOUN: Readonly<Record<string, EntryType>> = {
  incident: 'alarm',
  severity: 'alarm',
  clock: 'alarm',
  stage: 'stage',
  checklist: 'stage',
  presence: 'stage',
  report: 'report',
  queue: 'desk',
  fake: 'desk',
  brief: 'fact',
  audience: 'fact',
  messageMap: 'fact',
  fact: 'fact',
  ask: 'question',
  statement: 'words',
  draft: 'words',
  check: 'words',
  channel: 'words',
  sentence: 'words',
  correction: 'words',
  template: 'words',
  envelope: 'words',
  comment: 'comment',
  approval: 'decision',
  objection: 'decision',
  breakGlass: 'decision',
  release: 'release',
  promise: 'release',
  note: 'note',
};

/** Which type of entry a kind of event is; null for a noun that nobody has put anywhere. */
export function entryTypeOf(kind: string): EntryType | null {
  return TYPE_OF_NOUN[kind.split('.')[0] ?? ''] ?? null;
}
