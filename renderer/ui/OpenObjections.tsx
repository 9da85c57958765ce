import { isLive } from '../../shared/incident/state.ts';
import { actorName } from '../../shared/people/people.ts';
import { openObjections } from '../../shared/projection/objections.ts';
import { revisionLabel } from '../../shared/projection/sentence-approval.ts';
import { findRevision } from '../../shared/statement/statements.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { AnswerObjection } from './AnswerObjection.tsx';
import { Card } from './Card.tsx';
import { Name } from './Name.tsx';
import { Objected } from './Objected.tsx';
import { Rows } from './Rows.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

/**
 * The strong objections that nobody answered, in front of whoever lets the words out or follows them up: they do not end with
 * the last signature, nor once the words are out. `words`: the revision that is let out here; null where none is.
 */
export function OpenObjectionsCard(props: { readonly words: string | null }) {
  const { state, people } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const open = openObjections(state);
  if (open.length === 0) return null;
  const ended = !isLive(state);
  const count = open.length === 1 ? 'One strong objection' : `${open.length} strong objections`;
  return (
    <Card
      title={`${count} without an answer`}
      {...(ended ? {} : { aside: `open until somebody answers ${open.length === 1 ? 'it' : 'them'}` })}
      tone="over"
    >
      <Rows>
        {open.map((one) => {
          const who = actorName(people, one.by);
          const newest = findRevision(state.statements, one.revisionId)?.statement.revisions.at(-1);
          return (
            <Objected
              key={one.objectionId}
              said={{ by: who, text: one.reason, at: one.at }}
              answer={null}
              against={one.revisionId === props.words ? null : revisionLabel(state, one.revisionId)}
              ended={ended}
              changed={newest?.revisionId !== one.revisionId}
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

/** The same beside the press that lets words out. It warns and holds nothing back. */
export function OpenObjectionsLine(props: { readonly revisionId: string }) {
  const { state, people } = useView();
  return openObjections(state).map(({ objectionId, by, reason, revisionId }) => (
    <p key={objectionId}>
      <ToneText tone="over">
        <strong>Nobody answered the strong objection</strong> of <Name>{actorName(people, by)}</Name>
        {revisionId === props.revisionId ? '' : ` against ${revisionLabel(state, revisionId)}`}: “
        <UserText>{reason}</UserText>” The words may go out all the same.
      </ToneText>
    </p>
  ));
}
