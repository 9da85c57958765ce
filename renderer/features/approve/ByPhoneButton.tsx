import type { Signer } from '../../../shared/approval/approvals.ts';
import { ok } from '../../../shared/kernel.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { commandOf, NOTHING_HEARD, useListeners } from './phone-call.ts';

/** Opens the sheet for a signer who is away: two people here read the words to them and sign what they heard. */
export function ByPhoneButton(props: {
  readonly signer: Signer;
  readonly revisionId: string;
  readonly quiet: boolean;
  readonly onOpen: () => void;
}) {
  const { revisionId, onOpen } = props;
  const { signerId, personId, label } = props.signer;
  const { refusal } = useView();
  const call = { revisionId, signerId, personId };
  const [listener] = useListeners(call);
  const probe = commandOf(call, {
    ...NOTHING_HEARD,
    listenerId: listener?.personId ?? '',
    answer: 'no',
    reason: 'typed later',
  });
  const refused = refusal(probe, 'signing');
  useOnAction('approval.byPhone', () => {
    if (refused !== null) return null;
    onOpen();
    return FULFILLED;
  });
  return (
    <RefusableButton
      quiet={props.quiet}
      size="compact-sm"
      label={`By phone: ${label}`}
      refusal={refused}
      act={() => Promise.resolve(ok(null))}
      onDone={onOpen}
    >
      By phone…
    </RefusableButton>
  );
}
