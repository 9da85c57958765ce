import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { actorName, personById } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
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

/** What advisers hold against these words. It is shown to every signer, above the words, and does not block. */
export function ObjectionsCard(props: { readonly request: ApprovalRequest }) {
  const { objections } = props.request;
  const { people, state } = useView();
  const now = useViewNow();
  if (objections.length === 0) return null;
  const count = objections.length === 1 ? 'One strong objection' : `${objections.length} strong objections`;
  return (
    <Card title={count} aside="shown to every signer; signers decide" tone="warn">
      <Rows>
        {objections.map((one) => (
          <li key={one.objectionId}>
            <strong>
              <Name>{actorName(people, one.by)}</Name>
            </strong>{' '}
            <TimeOfDay at={one.at} zone={state.zone} against={now} /> <UserText>{one.reason}</UserText>
          </li>
        ))}
      </Rows>
    </Card>
  );
}

/** Who may object, and the way to do it. */
export function ObjectLine(props: { readonly request: ApprovalRequest }) {
  const { advisers, objections } = props.request;
  const readOnly = useReadOnly();
  if (advisers.length === 0 || readOnly) return null;
  const who = advisers.map((one) => one.label).join(', ');
  return (
    <div className={classes.object}>
      <span className={classes.fine}>
        {objections.length === 0 ? 'No strong objection. ' : ''}Advisers: {who}.
      </span>
      <RaiseButton request={props.request} />
    </div>
  );
}
