import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { actorName } from '../../../shared/people/people.ts';
import { rejectedBefore } from '../../../shared/projection/rejections.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';

/** In front of every signer: these very words were rejected before, by whom and why. */
export function RejectedBefore(props: { readonly request: ApprovalRequest }) {
  const { state, people } = useView();
  const now = useViewNow();
  const said = rejectedBefore(state.approvals, props.request);
  if (said.length === 0) return null;
  return (
    <Card title="These very words were rejected before" tone="over">
      <Rows>
        {said.map(({ id, label, by, at, reason }) => (
          <li key={id}>
            <strong>
              <Name>{actorName(people, by)}</Name>
            </strong>{' '}
            rejected them as {label} <TimeOfDay at={at} zone={state.zone} against={now} />:{' '}
            <UserText>{reason}</UserText>
          </li>
        ))}
      </Rows>
    </Card>
  );
}
