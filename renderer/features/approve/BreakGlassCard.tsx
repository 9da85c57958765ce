import type { ReactNode } from 'react';
import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { CONFIRM_WITHIN_MS } from '../../../shared/break-glass/glasses.ts';
import {
  brokenGlass,
  isLastResort,
  itemsOfSkipped,
  lastResort,
  openGlass,
} from '../../../shared/incident/break-glass.ts';
import { stillRequired } from '../../../shared/incident/relied-on.ts';
import { bare } from '../../../shared/incident/requirements.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { ROLE_LABEL, type Role } from '../../../shared/playbook/roles.ts';
import { basisSentence } from '../../../shared/projection/basis.ts';
import { spanText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ExactWords } from '../../ui/ExactWords.tsx';
import { Name } from '../../ui/Name.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';
import { DecisionButton } from './DecisionButton.tsx';

const anyOf = (roles: readonly Role[]): string => roles.map((role) => ROLE_LABEL[role]).join(' or ');

/** What else is let go with the signers who are silent now: the required items that are theirs. */
function Waives(props: { readonly request: ApprovalRequest }) {
  const { request } = props;
  const { state } = useView();
  const silent = request.signers.filter((one) => one.decision === null);
  const theirs = itemsOfSkipped(state, request, silent);
  const open = stillRequired(state).filter((item) => theirs.includes(item));
  if (open.length === 0) return null;
  return (
    <p className={classes.fine}>
      It also waives their required items: {open.map(({ text }) => bare(text)).join('; ')}.
    </p>
  );
}

/** The first of the two: says what it does, and asks why. */
function Break(props: {
  readonly request: ApprovalRequest;
  readonly opens: readonly Role[];
  readonly words: ReactNode;
}) {
  const { revisionId } = props.request;
  const { refusal } = useView();
  const toCommand = (reason: string) => ({ type: 'breakGlass.open', revisionId, reason }) as const;
  return (
    <Card title="Last resort: break the glass" aside={anyOf(props.opens)} tone="over">
      <p className={classes.fine}>
        The signers had their time. Two people may let these holding words go out without the signers who are
        silent. It is written into the log, shown in the room, and the skipped signers have to look
        afterwards.
      </p>
      <Waives request={props.request} />
      <span className={classes.actions}>
        <DecisionButton
          danger
          size="xs"
          action="breakGlass.open"
          title="Break the glass"
          explanation="You let these exact words go out without the silent signers. A second person must confirm it within ten minutes."
          words={props.words}
          question="Why can these words not wait?"
          confirm="Break the glass"
          toCommand={toCommand}
        >
          Break the glass…
        </DecisionButton>
      </span>
      <Refusal sentence={refusal(toCommand('typed later'), 'signing')?.sentence ?? null} />
    </Card>
  );
}

/** What lets the holding words go out without the silent signers, once there is no other way. */
export function BreakGlassCard(props: { readonly request: ApprovalRequest }) {
  const { request } = props;
  const { state, people, refusal } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const broken = brokenGlass(state, request);
  if (broken)
    return (
      <Card title="The glass is broken" tone="over">
        <p className={classes.fine}>
          <Name>{`${basisSentence({ kind: 'breakGlass', request, glass: broken }, people)}.`}</Name> A change
          of the words, or a signer’s rejection, takes that back.
        </p>
      </Card>
    );
  const rule = lastResort(state, request);
  const holding = state.statements.find((one) => one.statementId === request.statementId);
  if (readOnly || !rule || holding?.number !== 1 || phaseOf(state) !== 'approve') return null;
  const glass = openGlass(state, request, now);
  const revision = holding.revisions.find((one) => one.revisionId === request.revisionId);
  const words = revision ? <ExactWords label="These exact words" words={revision} /> : null;
  if (!glass)
    return isLastResort(state, request, now) ? (
      <Break request={request} opens={rule.opens} words={words} />
    ) : null;
  const confirm = { type: 'breakGlass.confirm', glassId: glass.glassId } as const;
  return (
    <Card
      title="The glass is broken by one; a second person confirms"
      aside={`${spanText(now, glass.at + CONFIRM_WITHIN_MS)} left`}
      tone="over"
    >
      <p className={classes.fine}>
        <Name>{actorName(people, glass.by)}</Name>: <UserText>{glass.reason}</UserText>
      </p>
      <p className={classes.fine}>Confirmed by another person: {anyOf(rule.confirms)}.</p>
      <Waives request={request} />
      <span className={classes.actions}>
        <DecisionButton
          danger
          size="xs"
          action="breakGlass.confirm"
          title="Confirm the broken glass"
          explanation="You let these exact words go out without the silent signers, together with whoever broke the glass. The skipped signers have to look afterwards."
          words={words}
          confirm="Let the words go out"
          toCommand={() => confirm}
        >
          Confirm: let the words go out…
        </DecisionButton>
      </span>
      <Refusal sentence={refusal(confirm, 'signing')?.sentence ?? null} />
    </Card>
  );
}
