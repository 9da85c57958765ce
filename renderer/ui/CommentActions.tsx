import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Comment, settlingOf } from '../../shared/comment/comments.ts';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { CommandButton } from './CommandButton.tsx';
import classes from './comments.module.css';
import { InlineForm } from './InlineForm.tsx';
import { ReasonField } from './ReasonField.tsx';

type Way = 'reply' | 'decline' | 'reopen';

const WAYS = {
  reply: { button: 'Reply…', question: 'Reply', confirm: 'Reply' },
  decline: { button: 'Not taken up…', question: 'Not taken up, because', confirm: 'Not taken up' },
  reopen: { button: 'Reopen…', question: 'Open again, because', confirm: 'Reopen' },
} as const satisfies Record<Way, object>;

function commandOf(way: Way, commentId: string, text: string): IncidentCommand {
  switch (way) {
    case 'reply':
      return { type: 'comment.reply', commentId, text };
    case 'decline':
      return { type: 'comment.settle', commentId, how: 'declined', text };
    case 'reopen':
      return { type: 'comment.reopen', commentId, text };
  }
}

const NO_TEXT = { text: '' };

function TurnForm(props: { readonly way: Way; readonly commentId: string; readonly onDone: () => void }) {
  const { way, commentId, onDone } = props;
  const [{ text }, change, forget] = useTyped(`comment ${way} ${commentId}`, NO_TEXT);
  const { question, confirm } = WAYS[way];
  return (
    <InlineForm
      label={question}
      command={commandOf(way, commentId, text)}
      confirm={confirm}
      begun={text !== ''}
      onDone={() => {
        forget();
        onDone();
      }}
    >
      <ReasonField label={question} value={text} onChange={(next) => change({ text: next })} autoFocus />
    </InlineForm>
  );
}

/** What can be done about a comment: reply, settle it as done or with a reason, open it again. */
export function CommentActions(props: {
  readonly comment: Comment;
  readonly about: string;
  /** The comment is out of sight by now: the focus goes to what is beside it. */
  readonly onGone: () => void;
}) {
  const { comment, about, onGone } = props;
  const { commentId } = comment;
  const [open, setOpen] = useState<Way | null>(null);
  const ways: readonly Way[] = settlingOf(comment) ? ['reopen'] : ['reply', 'decline'];
  const reply = useRef<HTMLButtonElement>(null);
  const done = (way: Way) => {
    setOpen(null);
    if (way === 'decline') onGone();
    else reply.current?.focus();
  };
  const shown = open !== null && ways.includes(open) ? open : null;
  return (
    <>
      <div className={classes.actions}>
        {settlingOf(comment) ? null : (
          <CommandButton
            size="compact-sm"
            label={`Done: ${about}`}
            command={{ type: 'comment.settle', commentId, how: 'done', text: '' }}
            onDone={onGone}
          >
            Done
          </CommandButton>
        )}
        {ways.map((way) => (
          <Button
            key={way}
            ref={way === 'decline' ? undefined : reply}
            variant="subtle"
            color="act"
            size="compact-sm"
            mih={24}
            aria-expanded={shown === way}
            aria-label={`${WAYS[way].button} ${about}`}
            onClick={() => setOpen(shown === way ? null : way)}
          >
            {WAYS[way].button}
          </Button>
        ))}
      </div>
      {shown ? <TurnForm key={shown} way={shown} commentId={commentId} onDone={() => done(shown)} /> : null}
    </>
  );
}
