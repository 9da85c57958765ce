import type { ReactNode } from 'react';
import { Name } from './Name.tsx';
import classes from './Objected.module.css';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/** What somebody said, and when (epoch ms UTC). */
type Said = { readonly by: string; readonly text: string; readonly at: number };

/** How many objections are open, for the head of a list. */
export function openText(list: readonly { readonly answer: unknown }[]): string {
  const open = list.filter((one) => one.answer === null).length;
  return open === 0 ? 'all answered' : `${open} open`;
}

/** A strong objection and what was said to it, together. It is open until somebody answered. */
export function Objected(props: {
  readonly said: Said;
  readonly answer: Said | null;
  /** The words that it was raised against, where they are not these; null for these. */
  readonly against: string | null;
  /** True where nobody can answer it any more. */
  readonly ended?: boolean;
  readonly moment: (at: number) => ReactNode;
  /** The way to answer it, where there is one here. */
  readonly children?: ReactNode;
}) {
  const { said, answer, against, ended = false, moment } = props;
  return (
    <li className={classes.objected} data-open={answer === null || undefined}>
      <span className={classes.head}>
        <strong>
          <Name>{said.by}</Name>
        </strong>{' '}
        <span className={classes.fine}>
          objected {moment(said.at)}
          {against === null ? '' : `, against ${against}`}
        </span>
        {answer === null ? (
          <ToneText tone="warn" strong>
            {ended ? 'stayed without an answer' : 'open'}
          </ToneText>
        ) : null}
      </span>
      <UserText>{said.text}</UserText>
      {answer === null ? (
        props.children
      ) : (
        <div className={classes.answer}>
          <span className={classes.fine}>
            <strong>
              <Name>{answer.by}</Name>
            </strong>{' '}
            answered {moment(answer.at)}
          </span>
          <UserText>{answer.text}</UserText>
        </div>
      )}
    </li>
  );
}
