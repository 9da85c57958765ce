import type { ChangedSince } from '../../shared/incident/wrong-words/changed-since.ts';
import { changedSinceText } from '../../shared/projection/changed-text.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { FactLine } from './FactLine.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { LookThrough } from './LookThrough.tsx';
import { Name } from './Name.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/** What was right when it went out and has changed since, on one line: nothing was wrong, and the next word says what holds now. */
export function OutOfDate({ changed }: { readonly changed: ChangedSince }) {
  const { fact, places } = changed;
  const { state } = useView();
  const channelName = useChannelName();
  return (
    <section className={classes.inWork} aria-label={`Changed since: ${fact.text}`}>
      <details>
        <summary>
          <ToneText tone="warn" strong>
            Changed since:
          </ToneText>{' '}
          <UserText>{fact.text}</UserText> <Name>{changedSinceText(state, changed, channelName)}</Name>{' '}
          <span className={classes.origin}>Which</span>
        </summary>
        <div className={classes.bounded}>
          <FactLine fact={fact} short />
          <LeaningPlaces leaning={{ drafts: [], released: places }} />
        </div>
      </details>
      <LookThrough fact={fact} />
    </section>
  );
}
