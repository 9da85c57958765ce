import { manifestOf } from '../../approval/manifest.ts';
import type { Passed, PassedFor } from '../../approval/passed.ts';
import { misfitSentence } from '../../channel/misfits.ts';
import { ok, type Rejection, type Result, refuse } from '../../kernel.ts';
import { unable } from '../../people/able.ts';
import type { Person } from '../../people/people.ts';
import type { Role } from '../../playbook/roles.ts';
import type { Severity } from '../../playbook/stages.ts';
import { wordsOnAll } from '../../statement/channel-words.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { authorsOf } from '../approved-words.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { whoAnswersFor } from '../stand-ins.ts';
import type { IncidentState } from '../state.ts';
import { keysAt } from './seat.ts';

type Candidate = { readonly person: Person; readonly why: PassedFor | null };

/** Who could take a seat, best first: those in the room, then all who hold the role, then their backups; and why not. */
function candidates(state: IncidentState, role: Role, authors: ReadonlySet<string>, facts: Facts) {
  const all = whoAnswersFor(facts.people, role);
  const here = all.filter(
    ({ personId, roles }) => roles.includes(role) && (state.seats[role] ?? []).includes(personId),
  );
  return [...new Set([...here, ...all])].map((person): Candidate => {
    const why = authors.has(person.personId) ? 'wrote' : unable(facts.people, person, facts.at);
    return { person, why };
  });
}

const idsOf = (list: readonly Candidate[]) => list.map(({ person }) => person.personId);
const able = (list: readonly Candidate[]) => idsOf(list.filter(({ why }) => why === null));
const spare = (list: readonly Candidate[]) =>
  idsOf(list.filter(({ why }) => why === 'noKey' || why === 'away'));

/**
 * Seats one person a list, each as early in their list as the others allow, nobody twice; null if there is no way. At most
 * `spares` of them are people who are not able to sit there.
 */
function seatAll(
  lists: readonly (readonly Candidate[])[],
  spares: number,
  taken: readonly string[] = [],
): readonly string[] | null {
  const [first, ...later] = lists;
  if (!first) return [];
  const seat = (ids: readonly string[], left: number): readonly string[] | null => {
    for (const personId of ids.filter((one) => !taken.includes(one))) {
      const others = seatAll(later, left, [...taken, personId]);
      if (others) return [personId, ...others];
    }
    return null;
  };
  return seat(able(first), spares) ?? (spares > 0 ? seat(spare(first), spares - 1) : null);
}

/** Seats everybody, with as few as there must be who are not able to sit there: words never wait unasked for. */
function seatBest(lists: readonly (readonly Candidate[])[]): readonly string[] | null {
  for (let spares = 0; spares <= lists.length; spares += 1) {
    const seated = seatAll(lists, spares);
    if (seated) return seated;
  }
  return null;
}

/** Who came before whoever has a seat and was passed by for a reason; and that one, if they are not able to sit there. */
function passedIn(list: readonly Candidate[], personId: string): readonly Passed[] {
  const upTo = list.findIndex(({ person }) => person.personId === personId);
  return list
    .slice(0, upTo + 1)
    .flatMap(({ person, why }) => (why === null ? [] : [{ personId: person.personId, why }]));
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
  // Nobody signs what a channel does not take, also where a consent lapsed or the severity rose.
  const misfit = misfitSentence(revision, playbook.channels);
  if (misfit) return refuse('misfit', misfit);
  const { blocking, advisers } = playbook.chains[severity];
  const authors = authorsOf(state, statement.statementId);
  const free = blocking.map(({ role }) => candidates(state, role, authors, facts));
  const seated = seatBest(free);
  if (!seated) {
    const stuck = blocking.find((_, index) => seatBest(free.slice(0, index + 1)) === null);
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
  const passed = signers.flatMap(({ signerId, personId }, index) =>
    passedIn(free[index] ?? [], personId).map((one) => ({ signerId, ...one })),
  );
  const seen = { ...(passed.length === 0 ? {} : { passed }), ...keysAt(facts) };
  const data = { ...about, severity, signers, advisers, release, ...seen };
  return ok([{ type: 'approval.requested', data }]);
}

function noSigner(label: string): string {
  return `Nobody is free to sign as ${label}: whoever wrote these words or already signs in another seat cannot. Give somebody else the role, or a backup, in People.`;
}
