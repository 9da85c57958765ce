import { NumberInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { nextWordMinutes } from '../../../shared/playbook/budget.ts';
import { wholeMinuteAhead } from '../../../shared/promise/due.ts';
import { timeText, zoneText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './follow-up.module.css';

const USUAL_MINUTES = 60;

/** Promises the next word. The playbook's rhythm for this severity is proposed, and the words say the time. */
export function PromiseForm() {
  const { state } = useView();
  const now = useViewNow();
  const usual = nextWordMinutes(state.chart.context, now);
  const [typed, setTyped] = useState<number | null>(null);
  const minutes = typed ?? usual ?? USUAL_MINUTES;
  const field = useRef<HTMLInputElement>(null);
  useOnAction('promise.make', () => field.current?.focus());
  const [own, setOwn] = useState<string | null>(null);
  const dueAt = wholeMinuteAhead(now, minutes);
  const proposed = `Next update by ${timeText(dueAt, state.zone).slice(0, 5)} (${zoneText(dueAt, state.zone)}).`;
  const text = own ?? proposed;
  return (
    <InlineForm
      label="Promise the next word"
      command={{ type: 'promise.make', dueAt, text }}
      confirm="Promise it"
      size="sm"
      begun
      onDone={() => setOwn(null)}
    >
      <div className={classes.promiseFields}>
        <NumberInput
          ref={field}
          label="In minutes"
          description={usual === null ? 'no rhythm set' : `playbook: ${usual}`}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => setTyped(Number(value) || 0)}
        />
        <TextInput
          label="As the public hears it"
          description="Say the time, even if there will be nothing new"
          dir="auto"
          value={text}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
      </div>
    </InlineForm>
  );
}
