import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { ok } from '../../shared/kernel.ts';
import { useView } from '../bridge/view.tsx';
import { RefusableButton, type RefusableButtonProps } from './RefusableButton.tsx';

/**
 * A button that opens the dialog in which a command is finished. `probe` is that command with what people will type
 * filled in: it can be pressed if and only if `decide` would accept it then.
 */
export function OpenButton(
  props: Omit<RefusableButtonProps, 'refusal' | 'act'> & {
    readonly probe: IncidentCommand;
    readonly onOpen: () => void;
  },
) {
  const { probe, onOpen, ...rest } = props;
  const { refusal } = useView();
  return (
    <RefusableButton
      {...rest}
      refusal={refusal(probe)}
      act={() => Promise.resolve(ok(null))}
      onDone={onOpen}
    />
  );
}
