import { authorsOf } from '../incident/approved-words.ts';
import { stillRequired } from '../incident/relied-on.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import type { Role } from '../playbook/roles.ts';
import type { Revision, Statement } from '../statement/statements.ts';

/** Who wrote words: whoever saved them, and when; and who wrote other revisions of the statement, without a time. */
export type Writer = { readonly name: string; readonly at: number | null };

/** A required item of Approve that is still open, and whose it is; null: anybody's. */
export type RequiredItem = { readonly text: string; readonly role: Role | null };

/** Whose words a revision holds: who saved it, and who wrote what it was made from. */
export function writersOf(
  state: IncidentState,
  people: People,
  about: { readonly statement: Statement; readonly revision: Revision },
): readonly Writer[] {
  const { statement, revision } = about;
  const earlier = [...authorsOf(state, statement.statementId)].filter((one) => one !== revision.by);
  return [
    { name: actorName(people, revision.by), at: revision.at },
    ...earlier.map((personId) => ({ name: actorName(people, personId), at: null })),
  ];
}

/** What nobody has ticked or waived of what Approve requires. */
export function requiredIn(state: IncidentState): readonly RequiredItem[] {
  return stillRequired(state).map(({ text, role }) => ({ text, role: role ?? null }));
}
