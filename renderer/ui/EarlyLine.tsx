import { unletThen } from '../../shared/incident/out-before.ts';
import { earlyText } from '../../shared/projection/early-text.ts';
import { useView } from '../bridge/view.tsx';
import classes from './EarlyLine.module.css';

/** Says of a time that is about to be written down that words were not approved then; nothing where they were. */
export function EarlyLine(props: { readonly revisionId: string; readonly releasedAt: number | null }) {
  const { revisionId, releasedAt } = props;
  const { state } = useView();
  const early = releasedAt === null ? null : (unletThen(state, { revisionId, releasedAt }).early ?? null);
  return (
    <p role="status" className={classes.early}>
      {early === null
        ? ''
        : `That is ${earlyText(early)}. The log, the report and the evidence pack will say so.`}
    </p>
  );
}
