import { actorName } from '../../../shared/people/people.ts';
import { overdueText, type Queue, type QueueState as State } from '../../../shared/queue/queues.ts';
import { wholeSentence } from '../../../shared/whole-sentence.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './queues.module.css';

const STATE = {
  open: { word: 'Not attested', tone: 'warn' },
  paused: { word: 'Paused', tone: 'calm' },
  notUsed: { word: 'Not used', tone: 'done' },
  resumed: { word: 'Resumed', tone: 'act' },
} as const satisfies Record<State, { readonly word: string; readonly tone: string }>;

/** What became of the posts that came due while it was paused, and whether somebody still has to read them. */
export function OverdueState(props: { readonly queue: Queue }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { read } = props.queue;
  if (read === null) return props.queue.state === 'paused' ? 'Overdue list not read.' : null;
  return (
    <>
      Overdue list read by <Name>{actorName(people, read.by)}</Name>{' '}
      <TimeOfDay at={read.at} zone={state.zone} against={now} seconds={false} />: {overdueText(read)}.{' '}
      <UserText>{read.note}</UserText>
    </>
  );
}

/** How a queue stands: what was said of it last, by whom, when, in what words. */
export function QueueState(props: { readonly queue: Queue }) {
  const { said, state: stands } = props.queue;
  const { state, people } = useView();
  const now = useViewNow();
  const { word, tone } = STATE[stands];
  return (
    <span className={classes.said}>
      <span className={classes.word}>
        <ToneText tone={tone} strong={stands !== 'open'}>
          {word}
        </ToneText>
      </span>
      {said === null ? null : (
        <>
          {' '}
          · <Name>{actorName(people, said.by)}</Name>{' '}
          <TimeOfDay at={said.at} zone={state.zone} against={now} seconds={false} />{' '}
          <UserText>{wholeSentence(said.text)}</UserText>
        </>
      )}
      {stands === 'open' ? null : (
        <>
          {' '}
          <OverdueState queue={props.queue} />
        </>
      )}
    </span>
  );
}
