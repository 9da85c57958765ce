import { isLive } from '../../shared/incident/state.ts';
import { actorName } from '../../shared/people/people.ts';
import { openObjections } from '../../shared/projection/objections.ts';
import { revisionLabel } from '../../shared/projection/sentence-approval.ts';
import { useView } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import { Name } from './Name.tsx';
import { ObjectionRows } from './ObjectionRows.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/**
 * The strong objections that nobody answered, in front of whoever lets the words out or follows them up: they do not end with
 * the last signature, nor once the words are out. `words`: the revision that is let out here; null where none is.
 */
export function OpenObjectionsCard(props: { readonly words: string | null }) {
  const { state } = useView();
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
      <ObjectionRows held={open} words={props.words} />
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
