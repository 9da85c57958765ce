import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Figure, FigureOf } from '../../../shared/figures/events.ts';
import { BUDGET_FIELDS, BUDGET_LABEL } from '../../../shared/playbook/budget.ts';
import { ChainFields } from './ChainFields.tsx';
import { ChannelChoice, LimitFields } from './ChannelFields.tsx';
import { MatrixFields } from './MatrixFields.tsx';
import classes from './playbooks.module.css';
import type { Sheet } from './sheet.ts';

const MAY_REST: readonly string[] = ['promise', 'updates', 'updatesLater'];

/** What the stages before first words come to, beside the field that has to hold them. */
function together({ minutes }: FigureOf<'budget'>, draft: number): string {
  const { detect, brief, approve, publish } = minutes;
  const sum = detect + brief + draft + approve + publish;
  return Number.isFinite(sum) ? `The stages come to ${sum}` : 'The stages before it';
}

function noteOf(figure: FigureOf<'budget'>, field: (typeof BUDGET_FIELDS)[number]): string | undefined {
  if (field === 'firstWordsSimple') return together(figure, figure.minutes.draftSimple);
  if (field === 'firstWordsComplex') return together(figure, figure.minutes.draftComplex);
  return MAY_REST.includes(field) ? 'Empty: no clock' : undefined;
}

function BudgetFields(props: {
  readonly figure: FigureOf<'budget'>;
  readonly onChange: (figure: Figure) => void;
}) {
  const { figure, onChange } = props;
  const set = (field: string, value: number | string) => {
    const empty = MAY_REST.includes(field) ? null : Number.NaN;
    const minutes = { ...figure.minutes, [field]: typeof value === 'number' ? value : empty };
    onChange({ ...figure, minutes });
  };
  return (
    <div className={classes.fields}>
      {BUDGET_FIELDS.map((field) => (
        <NumberInput
          key={field}
          data-autofocus={field === BUDGET_FIELDS[0] || undefined}
          label={BUDGET_LABEL[field]}
          description={noteOf(figure, field)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          suffix=" min"
          min={0}
          allowDecimal={false}
          allowNegative={false}
          value={Number.isNaN(figure.minutes[field]) ? '' : (figure.minutes[field] ?? '')}
          onChange={(value) => set(field, value)}
        />
      ))}
    </div>
  );
}

function ThresholdFields(props: {
  readonly figure: FigureOf<'thresholds'>;
  readonly onChange: (figure: Figure) => void;
}) {
  const { figure, onChange } = props;
  const [text, setText] = useState(figure.warnAtPercent.join(', '));
  return (
    <TextInput
      data-autofocus
      label="Warn at, in percent of the budget"
      description="In rising order, with commas between, for example 50, 80. The first one turns the clock amber."
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        const parts = value.split(/[\s,;%]+/).filter((part) => part !== '');
        onChange({ ...figure, warnAtPercent: parts.map(Number) });
      }}
    />
  );
}

/** The fields of a figure as it is being changed. */
export function FigureFields(props: {
  readonly sheet: Sheet;
  readonly figure: Figure;
  readonly onChange: (figure: Figure) => void;
}) {
  const { figure, onChange } = props;
  switch (figure.block) {
    case 'budget':
      return <BudgetFields figure={figure} onChange={onChange} />;
    case 'thresholds':
      return <ThresholdFields figure={figure} onChange={onChange} />;
    case 'chain':
      return <ChainFields figure={figure} onChange={onChange} />;
    case 'matrix':
      return <MatrixFields matrix={props.sheet.blocks.matrix} figure={figure} onChange={onChange} />;
    case 'channels':
      return <ChannelChoice own={props.sheet.blocks.channels} figure={figure} onChange={onChange} />;
    case 'channel':
      return <LimitFields figure={figure} onChange={onChange} />;
  }
}
