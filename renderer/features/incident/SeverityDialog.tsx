import { Checkbox, TextInput } from '@mantine/core';
import { severityAt } from '../../../shared/playbook/matrix.ts';
import { isLower, SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { voidedByRaise } from '../../../shared/projection/given-approvals.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { SeverityMatrix } from '../../ui/SeverityMatrix.tsx';

/** Says what pressing the button will do: change at once, or wait for a second person. */
function useEffectSentence(choice: {
  readonly impact: string;
  readonly awareness: string;
  readonly unsure: boolean;
}): string {
  const { state } = useView();
  const { severity, playbook } = state.chart.context;
  const given = voidedByRaise(state);
  const voids =
    given === null
      ? ''
      : ` It voids ${given} of these words: the signers of the new severity are asked anew.`;
  const to = playbook && severityAt(playbook.matrix, choice);
  if (!to || to === severity)
    return `It is ${severity} ${SEVERITY_LABEL[severity]} now. Choose the cell that fits.`;
  return isLower(severity, to)
    ? `${severity} to ${to} ${SEVERITY_LABEL[to]} is lower: a second person must confirm it before it counts.`
    : `${severity} to ${to} ${SEVERITY_LABEL[to]} takes effect at once.${voids}`;
}

/** Changes the severity by the matrix: impact by awareness, one more serious when unsure. */
export function SeverityDialog(props: { readonly onClose: () => void }) {
  const { impact, awareness, playbook } = useView().state.chart.context;
  const first = { impact, awareness, unsure: false, reason: '' };
  const [{ reason, ...choice }, change, forget] = useTyped('severity', first);
  const sentence = useEffectSentence(choice);
  if (!playbook) return null;
  return (
    <CommandDialog
      opened
      wide
      onClose={props.onClose}
      onDone={forget}
      title="Change the severity"
      explanation={sentence}
      command={{ type: 'severity.change', ...choice, reason }}
      confirm="Change severity"
    >
      <SeverityMatrix first matrix={playbook.matrix} choice={choice} onChoose={change} />
      <Checkbox
        label="We are not sure: take one more serious"
        description={playbook.matrix.unsure}
        checked={choice.unsure}
        onChange={(event) => change({ unsure: event.currentTarget.checked })}
      />
      <TextInput
        label="Why"
        dir="auto"
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </CommandDialog>
  );
}
