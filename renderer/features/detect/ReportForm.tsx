import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { WhenField } from '../../ui/WhenField.tsx';
import { instantOf, NOW } from '../../ui/when.ts';
import classes from './detect.module.css';

const NOTHING = { text: '', source: '', when: NOW };

/** Logs what somebody saw or said: the words, where they came from, when it was said, seen or posted. */
export function ReportForm() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [{ text, source, when }, change, forget] = useTyped('report', NOTHING);
  const { zone } = useView().state;
  useOnAction('report.log', () => field.current?.focus());
  const clear = () => {
    field.current?.focus();
    forget();
  };
  if (useReadOnly()) return null;
  return (
    <Card title="Log a report">
      <InlineForm
        label="Log a report"
        command={{ type: 'report.log', text, source, happenedAt: instantOf(when) }}
        unread={when.refusal}
        confirm="Log report"
        begun={text !== '' || source !== '' || when.text !== ''}
        onDone={clear}
      >
        <Textarea
          ref={field}
          label="What was seen or said"
          placeholder="In their words, as far as you have them"
          dir="auto"
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <div className={classes.line}>
          <TextInput
            className={classes.source ?? ''}
            label="Where it came from"
            placeholder="A person, a post, a call"
            dir="auto"
            value={source}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
          <WhenField
            label="Said, seen or posted"
            zone={zone}
            value={when}
            onChange={(next) => change({ when: next })}
          />
        </div>
      </InlineForm>
    </Card>
  );
}
