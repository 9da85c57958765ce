import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { actorName, personById } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';

function RaiseButton(props: { readonly request: ApprovalRequest }) {
  const { people } = useView();
  const name = personById(people, people.atKeyboard)?.name ?? 'Nobody';
  return (
    <ReasonButton
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

/** What advisers hold against these words. It is shown to every signer and does not block. */
export function ObjectionsCard(props: { readonly request: ApprovalRequest }) {
  const { objections, advisers } = props.request;
  const { people, state, replayAt } = useView();
  const now = useViewNow();
  if (advisers.length === 0) return null;
  return (
    <Card
      title="Strong objections"
      aside={`advisers: ${advisers.map((one) => one.label).join(', ')}`}
      {...(objections.length > 0 ? { tone: 'warn' } : {})}
    >
      {objections.length === 0 ? (
        <Empty>None. An adviser who raises one is seen by every signer.</Empty>
      ) : (
        <Rows>
          {objections.map((one) => (
            <li key={one.objectionId}>
              <strong>
                <bdi>{actorName(people, one.by)}</bdi>
              </strong>{' '}
              <TimeOfDay at={one.at} zone={state.zone} against={now} /> <UserText>{one.reason}</UserText>
            </li>
          ))}
        </Rows>
      )}
      {replayAt === null ? <RaiseButton request={props.request} /> : null}
    </Card>
  );
}
