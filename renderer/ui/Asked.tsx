import type { ReactNode } from 'react';
import type { Ask } from '../../shared/ask/asks.ts';
import { actorName } from '../../shared/people/people.ts';
import { spanWords } from '../../shared/time-text.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './Asked.module.css';
import { Name } from './Name.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/** A question as it was asked, where its answer is written down or put otherwise: nobody has to remember it. */
export function Asked(props: { readonly ask: Ask; readonly children?: ReactNode }) {
  return (
    <dl className={classes.asked}>
      <dt>Asked</dt>
      <dd className={classes.question}>
        <UserText>{props.ask.question}</UserText>
      </dd>
      {props.children}
    </dl>
  );
}

/** A question that is still open, with who asked and when it is due. */
export function OpenQuestion({ ask }: { readonly ask: Ask }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { at, by, dueAt } = ask;
  const late = now > dueAt;
  return (
    <Asked ask={ask}>
      <dt>By</dt>
      <dd>
        <Name>{actorName(people, by)}</Name>, at <TimeOfDay at={at} zone={state.zone} against={now} />
      </dd>
      <dt>Due</dt>
      <dd>
        <TimeOfDay at={dueAt} zone={state.zone} against={now} />
        {late ? <ToneText tone="over">, {spanWords(dueAt, now)} ago</ToneText> : null}
      </dd>
    </Asked>
  );
}
