import { Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import { WhenField } from '../../ui/WhenField.tsx';
import { instantOf, NOW, type When } from '../../ui/when.ts';
import classes from './QuickNote.module.css';

const NOTHING = { text: '', when: NOW };

function useNote() {
  const view = useView();
  const sending = useSending();
  const [{ text, when }, change, forget] = useTyped('note', NOTHING);
  const command = { type: 'note.add', text, happenedAt: instantOf(when) } as const;
  return {
    text,
    setText: (next: string) => change({ text: next }),
    when,
    setWhen: (next: When) => change({ when: next }),
    zone: view.state.zone,
    sending,
    refusal: when.refusal ?? view.refusal(command),
    act: () => view.send(command),
    clear: forget,
  };
}

/** Writes into the log. Enter logs, Shift+Enter breaks the line; what happened earlier gets its own time. */
export function QuickNote() {
  const { text, setText, when, setWhen, zone, sending, refusal, act, clear } = useNote();
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const empty = text.trim() === '';
  const why = empty || when.refusal ? null : (refusal?.sentence ?? null);
  useOnAction('note.focus', () => field.current?.focus());
  const log = async () => {
    if (refusal !== null || !(await sending.run(act))) return;
    field.current?.focus();
    clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void log();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void log();
  };
  return (
    <div className={classes.note}>
      <Textarea
        ref={field}
        aria-label="Note to the log"
        placeholder="Note to the log…"
        dir="auto"
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        rightSection={empty ? <Keys keys="N" /> : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-describedby={hint}
      />
      {empty && when.text === '' ? null : (
        <form className={classes.more} aria-label="When the note happened" onSubmit={submit}>
          <SubmitOnEnter />
          <WhenField label="Happened" zone={zone} value={when} onChange={setWhen} />
          <RefusableButton refusal={refusal} act={act} onDone={clear} sending={sending} size="xs">
            Log it
          </RefusableButton>
        </form>
      )}
      <Refusal id={hint} sentence={sending.refused ?? why} alert={sending.refused !== null} />
    </div>
  );
}
