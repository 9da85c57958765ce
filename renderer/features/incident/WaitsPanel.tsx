import { projectWaits, type Wait } from '../../../shared/projection/waits.ts';
import { clockText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { WaitActions } from './WaitActions.tsx';
import classes from './WaitsPanel.module.css';

function WaitRow(props: { readonly wait: Wait }) {
  const { id, who, what, waitedMs, tone } = props.wait;
  return (
    <li data-place={id}>
      <div className={classes.head}>
        <Name className={classes.who}>{who}</Name>
        <Clock
          text={clockText(waitedMs)}
          tone={tone === 'calm' ? 'done' : tone}
          label={`Waiting for ${who}`}
        />
      </div>
      <UserText className={classes.what}>{what}</UserText>
      <WaitActions wait={props.wait} />
    </li>
  );
}

/** Waits before data: who is silent, for how long, and what happens next if they stay so. */
export function WaitsPanel() {
  const { state, people } = useView();
  const now = useViewNow();
  const waits = projectWaits(state, people, now);
  return (
    <Panel title="Who we are waiting for" aside={waits.length}>
      {waits.length === 0 ? (
        <Empty>Nobody. Questions to people and open approvals show here.</Empty>
      ) : (
        <Rows>
          {waits.map((wait) => (
            <WaitRow key={wait.id} wait={wait} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
