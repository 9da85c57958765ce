import { phaseOf } from '../../shared/incident/state.ts';
import { actorName } from '../../shared/people/people.ts';
import { findRevision } from '../../shared/statement/statements.ts';
import { useView } from '../bridge/view.tsx';
import { ExactWords } from './ExactWords.tsx';
import { ReasonButton } from './ReasonButton.tsx';
import type { RefusableButtonProps } from './RefusableButton.tsx';

/** The exact words of a revision; nothing where the log has none. */
export function RevisionWords(props: { readonly revisionId: string }) {
  const found = findRevision(useView().state.statements, props.revisionId);
  return found ? <ExactWords label="These exact words" words={found.revision} /> : null;
}

/** Somebody who was skipped under a broken glass reads what was let out, and says whether it can stand. */
export function LookButton(props: {
  readonly glassId: string;
  readonly signerId: string;
  readonly personId: string;
  readonly quiet?: boolean;
  readonly size?: RefusableButtonProps['size'];
}) {
  const { glassId, signerId, personId, quiet = false, size = 'xs' } = props;
  const { state, people } = useView();
  const name = actorName(people, personId);
  const revisionId = state.glasses.find((one) => one.glassId === glassId)?.revisionId ?? '';
  const out = phaseOf(state) === 'publish' && !state.chart.context.released;
  return (
    <ReasonButton
      quiet={quiet}
      size={size}
      label={quiet ? `I have looked: ${name}` : `${name}: I have looked`}
      title={`${name} looks at ${out ? 'what may go out' : 'what went out'}`}
      explanation={`Read the words as they ${out ? 'may go' : 'went'} out. What you say is kept; a correction is a statement of its own.`}
      words={<RevisionWords revisionId={revisionId} />}
      question="Can these words stand?"
      confirm="I have looked"
      toCommand={(remark) => ({ type: 'breakGlass.look', glassId, signerId, remark })}
    >
      I have looked…
    </ReasonButton>
  );
}
