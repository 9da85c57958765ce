import type { ApprovalRequest } from '../../approval/approvals.ts';
import { personById } from '../../people/people.ts';
import { unsignedRefusal } from '../../people/unsigned.ts';
import { liveRun } from '../../playbook/chart-context.ts';
import { runCountdown } from '../../playbook/countdown.ts';
import { ROLE_LABEL, type Role } from '../../playbook/roles.ts';
import { lineOf } from '../../statement/statement-line.ts';
import { momentText } from '../../time-text.ts';
import { authorsOf, coversChain } from '../approved-words.ts';
import { brokenGlass, isLastResort, lastResort, openGlass } from '../break-glass.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { lettingOut } from '../let-out.ts';
import { silenceDues } from '../silence.ts';
import { heirsOf } from '../stand-ins.ts';
import { currentRequest, type IncidentState } from '../state.ts';
import { notSignable, openRequest, ordered } from './approval.ts';

/** Why these words are none that the glass is broken for, or null: first holding words only, under a chain that allows it. */
function wordsProblem(state: IncidentState, request: ApprovalRequest): Decision | null {
  const statement = state.statements.find((one) => one.statementId === request.statementId);
  // First words that were set aside before the public had them are first words still.
  const first = lineOf(state, statement?.statementId).at(-1);
  if (statement?.kind !== 'holding' || first?.number !== 1)
    return no('not-holding', 'The glass is broken for the first holding words only. Wait for the signers.');
  if (!coversChain(state, request))
    return no(
      'severity-rose',
      'The severity rose and asks for more signers. Save the words again to ask them.',
    );
  if (!lastResort(state, request))
    return no(
      'no-last-resort',
      `The playbook has no last resort at ${request.severity}. Wait for the signers, or hand the seat over.`,
    );
  if (brokenGlass(state, request))
    return no('broken', 'The glass is broken already: these words may go out.');
  return request.signers.some((one) => one.decision === null)
    ? null
    : no('nobody-skipped', 'Every signer has decided; there is nobody to pass over.');
}

/** Why this person may not take part, or null: one of the last resort, no author, nobody who could decide instead. */
function personProblem(
  state: IncidentState,
  request: ApprovalRequest,
  roles: readonly Role[],
  { people, actor }: Facts,
): Decision | null {
  const person = personById(people, actor);
  if (!person?.roles.some((role) => roles.includes(role))) {
    const who = roles.map((role) => ROLE_LABEL[role]).join(' or ');
    return no('not-last-resort', `Only ${who} may do that here. Switch the person at the keyboard.`);
  }
  if (request.signers.some((one) => one.personId === actor && one.decision === null))
    return no(
      'own-seat',
      'You sit in a seat of these words yourself. Approve them first, then break the glass for those who are silent.',
    );
  return authorsOf(state, request.statementId).has(actor)
    ? no('own-words', 'Whoever wrote these words cannot let them out. Somebody else must.')
    : null;
}

/** From when on the glass can be broken if everybody stays silent: the time is used up, or a seat that nobody can take is stuck. */
function lastResortFrom(
  state: IncidentState,
  request: ApprovalRequest,
  { people, at }: Facts,
): number | null {
  const run = liveRun(state.chart.context);
  const left = run && runCountdown(state.chart.context, run, at).remainingMs;
  const stuck = silenceDues(state).flatMap(({ kind, signerId, dueAt }) => {
    const signer = request.signers.find((one) => one.signerId === signerId);
    if (kind !== 'escalate' || !signer) return [];
    return heirsOf(state, { request, signer }, { people, at }).next === null ? [dueAt] : [];
  });
  const from = [...stuck, ...(left === null ? [] : [at + left])];
  return from.length === 0 ? null : Math.min(...from);
}

function tooSoon(state: IncidentState, request: ApprovalRequest, facts: Facts): Decision {
  const from = lastResortFrom(state, request, facts);
  const when = from === null ? '' : `, from ${momentText(from, facts.at, state.zone)} on as things stand`;
  return no(
    'too-soon',
    `The signers still have time. The glass is broken once it is used up, or a seat is stuck${when}. A seat with a backup can be handed over now.`,
  );
}

/** The first of two people says that the words go out without the whole chain, and why. */
export const breakGlass: Decide<IncidentCommandOf<'breakGlass.open'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const rule = lastResort(state, request);
  const problem = wordsProblem(state, request) ?? personProblem(state, request, rule?.opens ?? [], facts);
  if (problem) return problem;
  if (!isLastResort(state, request, facts.at)) return tooSoon(state, request, facts);
  if (openGlass(state, request, facts.at))
    return no('open', 'Somebody broke the glass already. A second person confirms it.');
  const unready =
    missingReason(command.reason, 'the words cannot wait for the signers') ??
    unsignedRefusal(facts) ??
    notSignable(state, request, facts);
  if (unready) return unready;
  const { requestId, revisionId } = request;
  const data = { glassId: facts.newId(), requestId, revisionId, reason: command.reason };
  return accept({ type: 'breakGlass.opened', data: { ...data, ...ordered(facts) } });
};

/** The second person's yes: from here on the words may go out, and those who were skipped have to look afterwards. */
export const confirmGlass: Decide<IncidentCommandOf<'breakGlass.confirm'>> = (state, { glassId }, facts) => {
  const request = openRequest(state, currentRequest(state)?.revisionId ?? '');
  if ('ok' in request) return request;
  const glass = openGlass(state, request, facts.at);
  if (glass?.glassId !== glassId)
    return no('not-open', 'Nobody broke the glass for these words within the last ten minutes.');
  if (glass.by === facts.actor)
    return no('second-person', 'A second person must confirm that. Switch the person at the keyboard.');
  const rule = lastResort(state, request);
  const problem =
    wordsProblem(state, request) ??
    personProblem(state, request, rule?.confirms ?? [], facts) ??
    unsignedRefusal(facts) ??
    notSignable(state, request, facts);
  if (problem) return problem;
  const { requestId, revisionId, signers } = request;
  const skipped = signers
    .filter((one) => one.decision === null)
    .map(({ signerId, personId }) => ({ signerId, personId }));
  const data = { glassId, requestId, revisionId, skipped };
  return accept({ type: 'breakGlass.confirmed', data: { ...data, ...ordered(facts) } });
};

/** Somebody who was skipped has looked at what went out, and says what they think of it. */
export const lookAfterwards: Decide<IncidentCommandOf<'breakGlass.look'>> = (state, command, facts) => {
  const glass = state.glasses.find((one) => one.glassId === command.glassId);
  const skipped = glass?.skipped.find((one) => one.signerId === command.signerId);
  if (!glass || !skipped) return no('not-skipped', 'Nobody was skipped in this seat.');
  if (!lettingOut(state).includes(glass))
    return no('not-let-out', 'Nothing goes out under this break of the glass, so nobody has to look.');
  if (skipped.looked) return no('looked', 'This signer has looked already.');
  if (skipped.personId !== facts.actor) {
    const name = personById(facts.people, skipped.personId)?.name ?? 'somebody else';
    return no('not-yours', `${name} was skipped and has to look. Switch the person at the keyboard.`);
  }
  const missing = missingReason(command.remark, 'these words could stand or not');
  const { glassId, signerId, remark } = command;
  return missing ?? accept({ type: 'breakGlass.looked', data: { glassId, signerId, remark } });
};
