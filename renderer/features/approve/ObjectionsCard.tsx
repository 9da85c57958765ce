import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { isLive } from '../../../shared/incident/state.ts';
import { actorName, holdersOf, personById } from '../../../shared/people/people.ts';
import type { Role } from '../../../shared/playbook/roles.ts';
import { heldAgainst } from '../../../shared/projection/objections.ts';
import { revisionLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { AnswerObjection } from '../../ui/AnswerObjection.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Objected, openText } from '../../ui/Objected.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';

/** Raises a strong objection, with its reason. */
export function RaiseButton(props: { readonly request: ApprovalRequest }) {
  const { people } = useView();
  const name = personById(people, people.atKeyboard)?.name ?? 'Nobody';
  return (
    <ReasonButton
      action="approval.object"
      size="xs"
      title={`Strong objection by ${name}`}
      explanation="Every signer sees it. It does not block: signers decide."
      question="What is wrong with these words?"
      confirm="Raise the objection"
      toCommand={(reason) => ({ type: 'approval.object', revisionId: props.request.revisionId, reason })}
    >
      Strong objection…
    </ReasonButton>
  );
}

/**
 * What advisers hold against these words and against earlier ones, with what was answered. It stands above the words and does
 * not block; an objection that nobody answered stays until somebody does, whatever words came after.
 */
export function ObjectionsCard(props: { readonly request: ApprovalRequest }) {
  const { statementId, revisionId } = props.request;
  const { people, state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const objections = heldAgainst(state, statementId);
  if (objections.length === 0) return null;
  const open = objections.some((one) => one.answer === null);
  const count = objections.length === 1 ? 'One strong objection' : `${objections.length} strong objections`;
  return (
    <Card
      title={count}
      aside={`${openText(objections)}; shown to every signer, signers decide`}
      {...(open ? { tone: 'warn' as const } : {})}
    >
      <Rows>
        {objections.map((one) => {
          const who = actorName(people, one.by);
          return (
            <Objected
              key={one.objectionId}
              said={{ by: who, text: one.reason, at: one.at }}
              answer={one.answer && { ...one.answer, by: actorName(people, one.answer.by) }}
              against={one.revisionId === revisionId ? null : revisionLabel(state, one.revisionId)}
              ended={!isLive(state)}
              moment={(when) => <TimeOfDay at={when} zone={state.zone} against={now} />}
            >
              {readOnly ? null : <AnswerObjection objection={one} who={who} />}
            </Objected>
          );
        })}
      </Rows>
    </Card>
  );
}

/** Beside the way to object: that whoever is at the keyboard has done so, and when. */
export function OwnObjections(props: { readonly request: ApprovalRequest }) {
  const { people, state } = useView();
  const now = useViewNow();
  const own = props.request.objections.filter((one) => one.by === people.atKeyboard);
  if (own.length === 0) return null;
  return (
    <div role="status">
      {own.map(({ objectionId, at, reason }) => (
        <p key={objectionId} className={classes.fine}>
          You raised a strong objection <TimeOfDay at={at} zone={state.zone} against={now} />, and every
          signer sees it: “<UserText>{reason}</UserText>”
        </p>
      ))}
    </div>
  );
}

/** Who may object, and the way to do it. */
export function ObjectLine(props: { readonly request: ApprovalRequest }) {
  const { advisers, statementId } = props.request;
  const { state, people } = useView();
  const none = heldAgainst(state, statementId).length === 0;
  const readOnly = useReadOnly();
  if (advisers.length === 0 || readOnly) return null;
  const held = (role: Role) => holdersOf(people, role).map(({ name }) => name);
  const who = advisers.map(({ label, role }) => `${label} (${held(role).join(', ') || 'nobody'})`).join(', ');
  return (
    <div className={classes.object}>
      <span className={classes.fine}>
        {none ? 'No strong objection. ' : ''}Advisers: <Name>{who}</Name>.
      </span>
      <RaiseButton request={props.request} />
      <OwnObjections request={props.request} />
    </div>
  );
}
