import type { Stage } from '../../../shared/playbook/stages.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { LiveSegment } from './LiveSegment.tsx';
import { QuietSegment } from './QuietSegment.tsx';
import { railSegments } from './rail.ts';
import classes from './StageRail.module.css';

/** Whom the live stage waits for, in a few words: first those without whom it cannot be left. */
function useWaitingFor(now: number): string | null {
  const { state, people } = useView();
  const waits = projectWaits(state, people, now);
  const blocking = waits.filter((wait) => wait.kind === 'signer' || wait.kind === 'role');
  const [first, ...others] = blocking.length > 0 ? blocking : waits;
  if (!first) return null;
  return others.length === 0 ? first.who : `${first.who} and ${others.length} more`;
}

/**
 * The spine of the screen: six stages, the live one with its countdown. Each segment also opens its stage's workspace,
 * so that a fact can be added while the words are being written.
 */
export function StageRail(props: { readonly shown: Stage; readonly onShow: (stage: Stage) => void }) {
  const { state } = useView();
  const now = useViewNow();
  const waitingFor = useWaitingFor(now);
  const segments = railSegments(state, now);
  return (
    <nav aria-label="Stages" className={classes.rail}>
      <ol className={classes.list}>
        {segments.map((segment) => {
          const shown = segment.stage === props.shown;
          const open = () => props.onShow(segment.stage);
          return (
            <li key={segment.stage} className={classes.item} data-kind={segment.kind}>
              {segment.kind === 'live' ? (
                <LiveSegment segment={segment} shown={shown} onOpen={open} waitingFor={waitingFor} />
              ) : (
                <QuietSegment segment={segment} shown={shown} onOpen={open} />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
