import { useMemo } from 'react';
import { falseItself } from '../../shared/incident/wrong-words/false-itself.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { ReasonButton } from './ReasonButton.tsx';
import { ToneText } from './ToneText.tsx';
import { useHalfCorrected } from './use-half-corrected.ts';
import { useReadOnly } from './use-read-only.ts';

/** Where a correction that is out on some channels only is dealt with, for what leads there. */
export const HALF_PLACE = 'half-corrected';

const toCommand = (reason: string) => ({ type: 'correction.cutShort', reason }) as const;

/** Where a correction that is out elsewhere is still missing, and the two ways on: record it there, or say why it ends. */
export function HalfCorrected() {
  const half = useHalfCorrected();
  const readOnly = useReadOnly();
  const { state } = useView();
  const isFalse = useMemo(() => falseItself(state) !== null, [state]);
  if (half === null) return null;
  return (
    <div className={classes.half} data-place={HALF_PLACE}>
      <ToneText tone="over">
        <strong>The correction is not out yet on {half}.</strong>{' '}
        {isFalse
          ? 'It says what is false now: send it nowhere else, and start the next correction, which asks you why this one ends.'
          : 'Record it under Publish, or say why it ends without: until then nothing else starts but the correction of another fact that falls, which asks you why.'}
      </ToneText>
      {readOnly ? null : (
        <ReasonButton
          size="compact-sm"
          title={`End the correction without ${half}`}
          explanation="The wrong words stay there uncorrected, and the page says so. Your reason goes into the log and the report."
          question="Why does it not go out there?"
          confirm="End it there"
          toCommand={toCommand}
        >
          End it without…
        </ReasonButton>
      )}
    </div>
  );
}
