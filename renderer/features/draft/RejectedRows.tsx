import { currentRequest } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';

/** What somebody held against the words, and why. */
export type Said = {
  readonly key: string;
  readonly by: string;
  readonly at: number;
  readonly what: string;
  readonly reason: string;
};

/** What was held against the words of the newest request: rejections, then strong objections. */
export function useSaid(statementId: string): readonly Said[] {
  const request = currentRequest(useView().state);
  if (request?.statementId !== statementId) return [];
  const rejections = request.signers.flatMap(({ signerId, label, decision }) =>
    decision?.kind === 'rejected' ? [{ key: signerId, what: `rejected as ${label}`, ...decision }] : [],
  );
  if (rejections.length === 0) return [];
  const objections = request.objections.map((one) => ({ key: one.objectionId, what: 'objected', ...one }));
  return [...rejections, ...objections];
}

/** Why the words came back: who rejected them or objected, and the reasons. */
export function RejectedRows({ said }: { readonly said: readonly Said[] }) {
  const { people, state } = useView();
  const now = useViewNow();
  return (
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
  );
}
