import type { Objection } from '../../shared/approval/objections.ts';
import { ReasonButton } from './ReasonButton.tsx';
import { UserText } from './UserText.tsx';

/** Answers a strong objection in words. */
export function AnswerObjection(props: { readonly objection: Objection; readonly who: string }) {
  const { objection, who } = props;
  const { objectionId, reason } = objection;
  return (
    <ReasonButton
      action="objection.answer"
      size="compact-sm"
      label={`Answer it: the objection of ${who}`}
      title={`Answer the strong objection of ${who}`}
      explanation={<UserText>{reason}</UserText>}
      question="What do you answer?"
      confirm="Answer it"
      toCommand={(answer) => ({ type: 'objection.answer', objectionId, answer })}
    >
      Answer it…
    </ReasonButton>
  );
}
