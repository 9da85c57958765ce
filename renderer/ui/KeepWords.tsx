import type { LeaningPlace } from '../../shared/incident/wrong-words/leaning.ts';
import classes from './Fact.module.css';
import { ReasonButton } from './ReasonButton.tsx';
import { UserText } from './UserText.tsx';

/** Leaves a sentence as it is, with a reason. */
export function KeepWords(props: { readonly place: LeaningPlace; readonly factId: string }) {
  const { place, factId } = props;
  const { words } = place;
  return (
    <ReasonButton
      quiet
      size="compact-xs"
      title="Keep these words"
      explanation="They stay as they are wherever they stand, although the fact stands no more. Your reason goes into the log and the report."
      words={<UserText className={classes.words}>{words}</UserText>}
      question="Why do they stay?"
      confirm="Keep them"
      label={`Keep: ${words}`}
      toCommand={(reason) => ({
        ...{ type: 'sentence.keep', words, factId },
        reason: reason.replaceAll('\n', ' '),
      })}
    >
      Keep…
    </ReasonButton>
  );
}
