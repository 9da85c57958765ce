import type { ReactNode } from 'react';
import { askedName, openAsks } from '../../../shared/ask/asks.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { AskActions } from '../../ui/AskActions.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './follow-up.module.css';
import { leftBehind, stillOpen } from './still-open.ts';

/** Where the incident is closed, for what leads there. */
export const CLOSE_PLACE = 'close';

/** What closing does, and before that what it leaves as it is: whoever closes has it in front of them. */
function Leaves() {
  const { state } = useView();
  const left = leftBehind(state, useViewNow());
  return (
    <>
      {left.length === 0 ? null : (
        <>
          <ToneText tone="over" strong>
            This stays as it is:
          </ToneText>
          <ul className={classes.left}>
            {left.map((sentence) => (
              <li key={sentence}>
                <Name>{sentence}</Name>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>Its log takes no more entries. It can be read, checked and stepped through for ever.</p>
    </>
  );
}

/** Closes the incident, and says what still stands in the way of it. `next`: it is what is to be done now. */
export function CloseCard(props: { readonly open: ReactNode; readonly next: boolean }) {
  const { refusal, state, people } = useView();
  const toCommand = (reason: string) => ({ type: 'incident.close', reason }) as const;
  const refused = refusal(toCommand('typed later'));
  const [ask] = openAsks(state.asks);
  return (
    <Card title="Close the incident" place={CLOSE_PLACE}>
      <div className={classes.close}>
        <div>
          {refused?.code === 'unmet' ? props.open : null}
          {refused && refused.code !== 'unmet' ? <Refusal sentence={refused.sentence} /> : null}
          {refused
            ? null
            : stillOpen(state).map((sentence) => <Refusal key={sentence} sentence={sentence} />)}
          {refused?.code === 'ask-open' && ask ? (
            <AskActions askId={ask.askId} who={askedName(ask, people)} size="compact-sm" />
          ) : null}
        </div>
        <ReasonButton
          saidBeside
          primary={props.next}
          action="incident.close"
          title="Close the incident"
          explanation={<Leaves />}
          question="Why can it be closed?"
          confirm="Close it"
          toCommand={toCommand}
        >
          Close the incident…
        </ReasonButton>
      </div>
    </Card>
  );
}
