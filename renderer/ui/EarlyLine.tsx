import { unletThen } from '../../shared/incident/out-before.ts';
import { outAsKnown, type ReleaseTimes } from '../../shared/incident/release-time.ts';
import { earlyText } from '../../shared/projection/early-text.ts';
import type { OutKnown } from '../../shared/release/releases.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './EarlyLine.module.css';

/** Says of a time that is about to be written down that words were not approved then, or perhaps not; nothing where they were. */
export function EarlyLine(props: {
  readonly revisionId: string;
  readonly times: ReleaseTimes | null;
  readonly out: OutKnown & { readonly releasedAt: number | null };
}) {
  const { revisionId, times, out } = props;
  const { state } = useView();
  const now = useViewNow();
  const told = times && { revisionId, ...outAsKnown(times, out, now) };
  const early = told ? unletThen(state, told).early : undefined;
  return (
    <p role="status" className={classes.early}>
      {early === undefined
        ? ''
        : `That is ${earlyText(early)}. The log, the report and the evidence pack will say so.`}
    </p>
  );
}
