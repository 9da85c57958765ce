import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { useView } from '../bridge/view.tsx';
import { RefusableButton, type RefusableButtonProps } from './RefusableButton.tsx';

/** A button for one command about the incident on this screen: enabled if and only if `decide` accepts the command. */
export function CommandButton(
  props: Omit<RefusableButtonProps, 'refusal' | 'act'> & { readonly command: IncidentCommand },
) {
  const { command, ...rest } = props;
  const { refusal, send } = useView();
  return <RefusableButton {...rest} refusal={refusal(command)} act={() => send(command)} />;
}
