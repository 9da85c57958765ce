import { currentRequest } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';

type Said = {
  readonly key: string;
  readonly by: string;
  readonly at: number;
  readonly what: string;
  readonly reason: string;
};

/** What was held against the words of the newest request: rejections, then strong objections. */
function useSaid(statementId: string): readonly Said[] {
  const request = currentRequest(useView().state);
  if (request?.statementId !== statementId) return [];
  const rejections = request.signers.flatMap(({ signerId, label, decision }) =>
    decision?.kind === 'rejected' ? [{ key: signerId, what: `rejected as ${label}`, ...decision }] : [],
  );
  if (rejections.length === 0) return [];
  const objections = request.objections.map((one) => ({ key: one.objectionId, what: 'objected', ...one }));
  return [...rejections, ...objections];
}

/** Why the words came back, in front of whoever mends them. */
export function RejectedCard(props: { readonly statementId: string }) {
  const { people, state } = useView();
  const now = useViewNow();
  const said = useSaid(props.statementId);
  if (said.length === 0) return null;
  return (
    <Card title="Why the words came back" tone="over">
      <Rows>
        {said.map(({ key, by, at, what, reason }) => (
          <li key={key}>
            <strong>
              <Name>{actorName(people, by)}</Name>
            </strong>{' '}
            {what} <TimeOfDay at={at} zone={state.zone} against={now} />: <UserText>{reason}</UserText>
          </li>
        ))}
      </Rows>
    </Card>
  );
}
