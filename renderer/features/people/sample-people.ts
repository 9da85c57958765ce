import type { Role } from '../../../shared/playbook/roles.ts';

/** A person as the first page edits them. `backup` is the key of another row. A row without a name is left out. */
export type PersonDraft = {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly backup: string | null;
  /** Whom this row is meant for, as a placeholder. */
  readonly hint: string;
};

const row = (key: string, hint: string, title: string, roles: readonly Role[]): PersonDraft => ({
  key,
  name: '',
  title,
  roles,
  backup: null,
  hint,
});

/** The rows a new room starts with: one for every seat that a release at the highest severity needs. */
export const BLANK_PEOPLE: readonly PersonDraft[] = [
  row('lead', 'Your own name', 'Comms lead', ['incidentLead', 'administrator']),
  row('deputy', 'Who steps in for you', 'Deputy comms lead', ['scribe', 'incidentLead']),
  row('social', 'Who watches the networks', 'Social officer', ['socialOfficer']),
  row('writer', 'Who writes the words', 'Writer', ['drafter']),
  row('facts', 'Who can say what is true', 'Head of operations', ['factOwner']),
  row('legal', 'Who answers for the law', 'General counsel', ['legal']),
  row('executive', 'Who decides at the top', 'Chief executive', ['executive']),
  row('service', 'Who answers customers', 'Head of customer service', ['customerService']),
];

type Sample = readonly [
  key: string,
  name: string,
  title: string,
  roles: readonly Role[],
  backup: string | null,
];

const SAMPLES: readonly Sample[] = [
  ['maya', 'Maya Lindqvist', 'Communications director', ['incidentLead', 'administrator'], 'tom'],
  ['tom', 'Tom Reyes', 'Deputy communications director', ['scribe', 'incidentLead'], 'maya'],
  ['ines', 'Inês Carvalho', 'Social media officer', ['socialOfficer'], 'jonah'],
  ['jonah', 'Jonah Pike', 'Senior writer', ['drafter', 'socialOfficer'], null],
  ['priya', 'Priya Raman', 'Head of information security', ['factOwner'], null],
  ['helen', 'Helen Strand', 'General counsel', ['legal'], 'omar'],
  ['omar', 'Omar Haddad', 'Data protection counsel', ['legal', 'observer'], 'helen'],
  ['grace', 'Grace Adeyemi', 'Chief executive', ['executive'], 'luc'],
  ['luc', 'Luc Marchetti', 'Operations director', ['executive', 'customerService'], 'grace'],
];

/** Invented people for trying the app out. */
export const SAMPLE_PEOPLE: readonly PersonDraft[] = SAMPLES.map(([key, name, title, roles, backup]) => ({
  key,
  name,
  title,
  roles,
  backup,
  hint: '',
}));

export const SAMPLE_ROOM_NAME = 'Quillmere Pharmacy (sample)';
