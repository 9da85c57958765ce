import { currentRequest } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Objected } from '../../ui/Objected.tsx';
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
  /** What was said to a strong objection, which sends no words back; null while nobody has. Not there for a rejection. */
  readonly answer?: { readonly by: string; readonly text: string; readonly at: number } | null;
};

/** What was held against the words of the newest request: rejections, then strong objections. */
export function useSaid(statementId: string): readonly Said[] {
  const request = currentRequest(useView().state);
  if (request?.statementId !== statementId) return [];
  const rejections = request.signers.flatMap(({ signerId, label, decision }) =>
    decision?.kind === 'rejected' ? [{ key: signerId, what: `rejected as ${label}`, ...decision }] : [],
  );
  if (rejections.length === 0) return [];
  const objections = request.objections.map((one) => ({ key: one.objectionId, what: '', ...one }));
  return [...rejections, ...objections];
}

/** Who rejected the words and why; then what was objected strongly beside that, and what was answered. */
export function RejectedRows({ said }: { readonly said: readonly Said[] }) {
  const { people, state } = useView();
  const now = useViewNow();
  const moment = (at: number) => <TimeOfDay at={at} zone={state.zone} against={now} />;
  const named = (by: string) => actorName(people, by);
  return (
    <Rows>
      {said.map(({ key, by, at, what, reason, answer }) =>
        answer === undefined ? (
          <li key={key}>
            <strong>
              <Name>{named(by)}</Name>
            </strong>{' '}
            {what} {moment(at)}: <UserText>{reason}</UserText>
          </li>
        ) : (
          <Objected
            key={key}
            said={{ by: named(by), text: reason, at }}
            answer={answer && { ...answer, by: named(answer.by) }}
            against={null}
            moment={moment}
          />
        ),
      )}
    </Rows>
  );
}
