import { manifestOf } from '../../approval/manifest.ts';
import { ok, type Rejection, type Result, refuse } from '../../kernel.ts';
import { holdersOf, type Person, personById } from '../../people/people.ts';
import type { Role } from '../../playbook/roles.ts';
import type { Severity } from '../../playbook/stages.ts';
import { wordsOnAll } from '../../statement/channel-words.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { authorsOf } from '../approved-words.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import type { IncidentState } from '../state.ts';

/** Who could take a seat, best first: those in the room, then all who hold the role, then their backups. */
function candidates(state: IncidentState, role: Role, facts: Facts): readonly Person[] {
  const holders = holdersOf(facts.people, role);
  const here = holders.filter((person) => (state.seats[role] ?? []).includes(person.personId));
  const backups = holders.map((person) => personById(facts.people, person.backupId));
  return [...here, ...holders, ...backups].filter(
    (person) => person !== null && !person.retired,
  ) as readonly Person[];
}

/** Seats one person a list, each as early in their list as the others allow, nobody twice; null if there is no way. */
function seatAll(
  lists: readonly (readonly string[])[],
  taken: readonly string[] = [],
): readonly string[] | null {
  const [first, ...later] = lists;
  if (!first) return [];
  for (const personId of first.filter((one) => !taken.includes(one))) {
    const others = seatAll(later, [...taken, personId]);
    if (others) return [personId, ...others];
  }
  return null;
}

/** Puts the newest words to the blocking signers of the severity's chain: nobody signs their own words or twice. */
export function requestApproval(
  state: IncidentState,
  facts: Facts,
  severity: Severity = state.chart.context.severity,
): Result<readonly NewIncidentEvent[], Rejection> {
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  const { playbook } = state.chart.context;
  if (!statement || !revision || !playbook) return refuse('no-words', 'There are no words to approve.');
  const { blocking, advisers } = playbook.chains[severity];
  const authors = authorsOf(state, statement.statementId);
  const free = blocking.map(({ role }) =>
    candidates(state, role, facts)
      .map(({ personId }) => personId)
      .filter((personId) => !authors.has(personId)),
  );
  const seated = seatAll(free);
  if (!seated) {
    const stuck = blocking.find((_, index) => seatAll(free.slice(0, index + 1)) === null);
    return refuse('no-signer', noSigner(stuck?.label ?? ''));
  }
  const signers = blocking.map(({ role, label }, index) => ({
    signerId: facts.newId(),
    role,
    label,
    personId: seated[index] ?? '',
  }));
  const about = {
    requestId: facts.newId(),
    statementId: statement.statementId,
    revisionId: revision.revisionId,
  };
  const release = manifestOf(
    { log: facts.origin, draft: about.statementId, rev: about.revisionId },
    wordsOnAll(revision, playbook.channels),
    facts.sha256Hex,
  );
  return ok([{ type: 'approval.requested', data: { ...about, severity, signers, advisers, release } }]);
}

function noSigner(label: string): string {
  return `Nobody is free to sign as ${label}: whoever wrote these words or already signs in another seat cannot. Give somebody else the role, or a backup, in People.`;
}
