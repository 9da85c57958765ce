import { TextInput } from '@mantine/core';
import { MINUTE_MS, type Rejection } from '../../../shared/kernel.ts';
import { firstAwareness } from '../../../shared/playbook/chart-context.ts';
import { passedFirstWords } from '../../../shared/playbook/countdown.ts';
import { momentText } from '../../../shared/time-text.ts';
import { typedText } from '../../../shared/typed-time.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { WhenField } from '../../ui/WhenField.tsx';
import { instantOf, type When, whenTyped } from '../../ui/when.ts';

const NO_TIME: Rejection = { code: 'no-time', sentence: 'Say when somebody here first knew.' };

/** Empty means now elsewhere; here it means that nobody has said a time. */
const said = (when: When): When => (when.text.trim() === '' ? { ...when, refusal: NO_TIME } : when);

/** How much of the time to first words was gone, in words. */
function goneText(percent: number): string {
  if (percent < 100) return `${percent} % of the time to first words was gone`;
  const times = percent === 100 ? '' : ` ${percent / 100} times over`;
  return `the time to first words was used up${times}`;
}

/** What the new time puts into the past: it is noticed only now. */
function Passed(props: { readonly to: number }) {
  const { state } = useView();
  const now = useViewNow();
  const passed = passedFirstWords(state.chart.context, props.to, now);
  const loudest = passed.find(({ percent }) => percent === 100) ?? passed.at(-1);
  if (!loudest) return null;
  const due = momentText(loudest.dueAt, now, state.zone);
  return (
    <ToneText tone={loudest.percent >= 100 ? 'over' : 'warn'}>
      {`By that, ${goneText(loudest.percent)} at ${due}. The log will say that it is noticed only now.`}
    </ToneText>
  );
}

/** Corrects when somebody here first knew: the time that the clock to first words counts from. */
export function AwarenessDialog(props: { readonly onClose: () => void }) {
  const { state } = useView();
  const { zone, chart } = state;
  const now = useViewNow();
  const believed = firstAwareness(chart.context);
  const first: { readonly when: When; readonly reason: string } = {
    when: whenTyped(typedText(believed, now, zone), now, zone),
    reason: '',
  };
  const [{ when, reason }, change, forget] = useTyped('first awareness', first);
  const to = instantOf(when);
  return (
    <CommandDialog
      opened
      onClose={props.onClose}
      onDone={forget}
      title="Correct first awareness"
      explanation={`It is ${momentText(believed, now, zone)} so far. The clock to first words counts from it, here, on the board and in the report. The log keeps both times, and a replay shows what was believed at each instant.`}
      command={{ type: 'incident.correctAwareness', to: to ?? believed - MINUTE_MS, reason }}
      unread={when.refusal}
      confirm="Correct it"
    >
      <WhenField
        first
        label="First awareness"
        zone={zone}
        value={when}
        onChange={(value) => change({ when: said(value) })}
      />
      {to === null ? null : <Passed to={to} />}
      <TextInput
        label="Why"
        dir="auto"
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </CommandDialog>
  );
}
