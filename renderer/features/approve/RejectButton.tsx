import type { Signer } from '../../../shared/approval/approvals.ts';
import { inSeat } from '../../../shared/approval/seat-text.ts';
import type { RefusableButtonProps } from '../../ui/RefusableButton.tsx';
import { DecisionButton } from './DecisionButton.tsx';

/** A signer's no, with its reason. */
export function RejectButton(props: {
  readonly signer: Signer;
  readonly revisionId: string;
  readonly size: RefusableButtonProps['size'];
}) {
  const { signer, revisionId, size } = props;
  const { signerId, label } = signer;
  return (
    <DecisionButton
      action="approval.reject"
      danger
      size={size}
      title={`Reject ${inSeat(label)}`}
      explanation="The words go back to Draft, and the other approvals of this revision count for nothing."
      question="Why can these words not go out?"
      confirm="Reject"
      toCommand={(reason) => ({ type: 'approval.reject', revisionId, signerId, reason })}
    >
      Reject…
    </DecisionButton>
  );
}
