import { MINUTE_MS } from '../../../shared/kernel.ts';
import { stageBudgetMs } from '../../../shared/playbook/budget.ts';
import { clockText } from '../../../shared/time-text.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import classes from './brief.module.css';

function Choice(props: { readonly complex: boolean }) {
  const { playbook, severity, complex } = useView().state.chart.context;
  const budget = playbook && stageBudgetMs({ playbook, severity, complex: props.complex }, 'draft');
  const { firstWordsComplex, firstWordsSimple } = playbook?.budgets[severity] ?? {};
  const firstWords = props.complex ? firstWordsComplex : firstWordsSimple;
  const word = props.complex ? 'complex' : 'simple';
  const chosen = complex === props.complex;
  return (
    <div className={classes.choice}>
      <ReasonButton
        chosen={chosen}
        action={props.complex ? 'incident.complex' : 'incident.simple'}
        title={`Call it ${word}`}
        question={`Why is this ${word}?`}
        confirm={`It is ${word}`}
        toCommand={(reason) => ({ type: 'incident.classify', complex: props.complex, reason })}
      >
        {props.complex ? 'Complex…' : 'Simple…'}
      </ReasonButton>
      <span className={classes.fine}>
        {budget === null ? 'No clock' : `Draft ${clockText(budget)}`}
        {firstWords === undefined ? '' : `, first words ${clockText(firstWords * MINUTE_MS)}`}
      </span>
    </div>
  );
}

/** Simple or complex, which sets the time for the draft and for first words. */
export function ComplexityCard() {
  const { complex } = useView().state.chart.context;
  return (
    <Card
      title="Simple or complex"
      place="complexity"
      aside={complex === null ? 'not said yet' : complex ? 'complex' : 'simple'}
    >
      <p className={classes.hint}>
        Complex: more than one system or partner, facts in dispute, or law involved. It sets the time for the
        draft and for first words.
      </p>
      <div className={classes.choices}>
        <Choice complex={false} />
        <Choice complex />
      </div>
    </Card>
  );
}
