import { REGISTRY_EVENTS } from '../room/events.ts';
import { INCIDENT_EVENTS } from './events.ts';

/** Words of people that can be left out of an evidence pack together, as the person who makes it thinks of them. */
export type LeftOut = {
  readonly id: string;
  readonly label: string;
  /** The sealed fields, each as kind and field: `note.added text`. */
  readonly fields: readonly string[];
};

/** The nouns of each choice. What the playbook asks of people for a reason goes with the noun it is about. */
const CHOICES = [
  { id: 'people', label: 'Names and titles of people', nouns: ['person'] },
  { id: 'room', label: 'Name of the room', nouns: ['room'] },
  { id: 'title', label: 'Title of the incident, and reasons about it as a whole', nouns: ['incident'] },
  { id: 'reports', label: 'Reports from outside, with their sources', nouns: ['report'] },
  { id: 'notes', label: 'Notes', nouns: ['note'] },
  { id: 'brief', label: 'The brief and the audiences', nouns: ['brief', 'audience'] },
  { id: 'facts', label: 'Facts, with their sources and who told whom', nouns: ['fact'] },
  { id: 'asks', label: 'Questions to people and their answers', nouns: ['ask'] },
  {
    id: 'words',
    label: 'The words of statements',
    nouns: ['draft', 'statement', 'check', 'sentence', 'comment', 'correction'],
  },
  {
    id: 'approvals',
    label: 'Reasons of signers, objections with their answers, and the lists of words they signed',
    nouns: ['approval', 'objection'],
  },
  { id: 'releases', label: 'Addresses where words went out', nouns: ['release'] },
  { id: 'promises', label: 'Promises of the next word', nouns: ['promise'] },
  {
    id: 'stages',
    label: 'Reasons for more time, waivers and severity',
    nouns: ['stage', 'severity', 'checklist'],
  },
] as const;

const nounOf = (field: string): string => field.slice(0, field.indexOf('.'));

function sealedFields(): readonly string[] {
  const kinds: Readonly<Record<string, { readonly sealed: readonly string[] }>> = {
    ...INCIDENT_EVENTS,
    ...REGISTRY_EVENTS,
  };
  return Object.entries(kinds).flatMap(([kind, { sealed }]) => sealed.map((field) => `${kind} ${field}`));
}

/** What can be left out of a pack. Every sealed field belongs to exactly one choice: what no noun claims is the last. */
export function leftOutChoices(): readonly LeftOut[] {
  const fields = sealedFields();
  const claimed: readonly string[] = CHOICES.flatMap(({ nouns }) => nouns);
  const choices = CHOICES.map(({ id, label, nouns }) => {
    const own: readonly string[] = nouns;
    return { id, label, fields: fields.filter((field) => own.includes(nounOf(field))) };
  });
  const rest = fields.filter((field) => !claimed.includes(nounOf(field)));
  return [...choices, { id: 'other', label: 'Everything else that people wrote', fields: rest }].filter(
    (choice) => choice.fields.length > 0,
  );
}
