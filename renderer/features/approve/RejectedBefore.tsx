import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { inSeat } from '../../../shared/approval/seat-text.ts';
import { actorName } from '../../../shared/people/people.ts';
import { rejectedBefore, rejectedOthers } from '../../../shared/projection/rejections.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import type { Standing } from './standing.ts';

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
            rejected them <Name>{inSeat(label)}</Name> <TimeOfDay at={at} zone={state.zone} against={now} />:{' '}
            <UserText>{reason}</UserText>
          </li>
        ))}
      </Rows>
    </Card>
  );
}

/** In front of a signer: which earlier words of the statement were rejected, by whom and why, also by the signer. */
export function RejectedEarlier(props: { readonly standing: Standing; readonly personId: string }) {
  const { standing, personId } = props;
  const { request, statement } = standing;
  const { state, people } = useView();
  const now = useViewNow();
  const said = rejectedOthers(state.approvals, request);
  if (said.length === 0) return null;
  const nameOf = (id: string) => {
    const revision = statement.revisions.find((one) => one.revisionId === id);
    return revision ? revisionName(statement, revision) : 'earlier words';
  };
  return (
    <Panel title="Earlier words were rejected" aside="the words changed since">
      <Rows>
        {said.map(({ id, revisionId, label, by, at, reason }) => (
          <li key={id}>
            <strong>
              <Name>{actorName(people, by)}</Name>
              {by === personId ? ' (you)' : ''}
            </strong>{' '}
            rejected {nameOf(revisionId)} <Name>{inSeat(label)}</Name>{' '}
            <TimeOfDay at={at} zone={state.zone} against={now} />: <UserText>{reason}</UserText>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
