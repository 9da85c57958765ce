import { askedName } from '../../../shared/ask/asks.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

/** The answers that came after the words were saved, the newest first: whoever wrote them did not have these. */
export function AnsweredSince(props: { readonly standing: Standing }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { at: since } = props.standing.revision;
  const late = state.asks
    .flatMap(({ end, ...ask }) => (end?.kind === 'answered' && end.at > since ? [{ ...ask, end }] : []))
    .toSorted((one, other) => other.end.at - one.end.at);
  if (late.length === 0) return null;
  return (
    <Panel title="Answered after these words" aside={`${late.length} since`}>
      <Rows>
        {late.map(({ askId, question, end, ...whom }) => (
          <li key={askId}>
            <strong>
              <Name>{askedName(whom, people)}</Name>
            </strong>{' '}
            <TimeOfDay at={end.at} zone={state.zone} against={now} /> <UserText>{end.text}</UserText>{' '}
            <span className={classes.fine}>
              to “<UserText>{question}</UserText>”
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
