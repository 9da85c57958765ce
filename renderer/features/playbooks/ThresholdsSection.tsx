import { Panel } from '../../ui/Panel.tsx';
import { PlaceActions } from './PlaceActions.tsx';
import classes from './playbooks.module.css';
import { WithSource } from './Source.tsx';
import { type Asking, differs, type Sheet } from './sheet.ts';

const PLACE = { block: 'thresholds' } as const;

const percents = (list: readonly number[]): string => list.map((one) => `${one}%`).join(' and ');

/** When a clock says aloud how much of its budget is gone. */
export function ThresholdsSection(props: {
  readonly sheet: Sheet;
  readonly onAsk: (asking: Asking) => void;
}) {
  const { sheet, onAsk } = props;
  const { warnAtPercent, source } = sheet.blocks.thresholds;
  return (
    <Panel title="Thresholds">
      <WithSource sheet={sheet} place={PLACE} shipped={[source]}>
        <p className={classes.sentence}>
          A clock warns at <strong>{percents(warnAtPercent)}</strong> of its budget, then when it is due, and
          at every further 100%.
          {differs(sheet, PLACE) ? (
            <small className={classes.was}>
              {sheet.baseWord} {percents(sheet.base.thresholds.warnAtPercent)}
            </small>
          ) : null}
        </p>
        <PlaceActions sheet={sheet} place={PLACE} onAsk={onAsk} />
      </WithSource>
    </Panel>
  );
}
