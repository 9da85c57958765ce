import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useView } from '../../bridge/view.tsx';
import type { Dropped } from '../../files/read-dropped.ts';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { Columns, Times } from './HowToRead.tsx';
import { FirstRows, LeftRows } from './ImportRows.tsx';
import classes from './mentions.module.css';
import { type Import, useImport } from './use-import.ts';

function Counts({ file, found }: { readonly file: Dropped; readonly found: Import['found'] }) {
  const { mentions, duplicates, twice, refused, repeatedHour, untimed } = found;
  const heading = useRef<HTMLParagraphElement>(null);
  // The button that chose the file is gone: whoever goes by the keyboard or listens goes on from here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.counts}>
      <p ref={heading} tabIndex={-1} className={classes.read}>
        <strong>
          <Name>{file.fileName}</Name>
        </strong>{' '}
        <span className={classes.fine}>
          {file.format} · {file.charset} · SHA-256 {file.sha256.slice(0, 12)}…
        </span>
      </p>
      <p role="status">
        <ToneText tone="calm" strong>
          {mentions.length.toLocaleString('en')} new
        </ToneText>{' '}
        {untimed.length === 0 ? null : (
          <ToneText tone="warn">({untimed.length.toLocaleString('en')} without a readable time) </ToneText>
        )}
        · {duplicates.length.toLocaleString('en')} here already, left out ·{' '}
        {twice.length === 0 ? '' : `${twice.length.toLocaleString('en')} twice in this file, taken once · `}
        {refused.length === 0 ? (
          'none refused'
        ) : (
          <ToneText tone="over">{refused.length.toLocaleString('en')} refused</ToneText>
        )}
      </p>
      {repeatedHour === 0 ? null : (
        <p>
          <ToneText tone="warn">
            {repeatedHour === 1 ? 'One time lies' : `${repeatedHour.toLocaleString('en')} times lie`} in the
            hour that the clocks went through twice. The file does not say which one: it is read as the first.
          </ToneText>
        </p>
      )}
      {file.charset === 'Windows-1252' ? (
        <p>
          <ToneText tone="warn">
            This file is not UTF-8. It was read as Windows-1252: look whether names with accents are right.
          </ToneText>
        </p>
      ) : null}
    </div>
  );
}

/** A file before it is imported: how its columns and times are read, what comes of it, and what does not. */
export function ImportForm(props: {
  readonly file: Dropped;
  readonly onClose: () => void;
  readonly onOther: () => void;
}) {
  const { file, onClose, onOther } = props;
  const view = useView();
  const it = useImport(file);
  const count = it.command.mentions.length;
  return (
    <DialogForm
      confirm={count === 1 ? 'Import 1 mention' : `Import ${count.toLocaleString('en')} mentions`}
      refusal={it.unsaid ?? view.refusal(it.command)}
      act={() => view.send(it.command)}
      onCancel={onClose}
      onDone={onClose}
    >
      <Counts file={file} found={it.found} />
      <div>
        <Button size="xs" onClick={onOther}>
          Choose another file…
        </Button>
      </div>
      <Columns file={file} it={it} />
      <Times it={it} />
      <FirstRows it={it} counts={file.table.counts} />
      <LeftRows
        title="Taken over without a time: when they were posted is not known, when they came in is"
        name="Rows without a readable time"
        tone="warn"
        rows={it.found.untimed}
        counts={file.table.counts}
      />
      <LeftRows
        title="Refused: these are not imported"
        name="Refused rows"
        tone="over"
        rows={it.found.refused}
        counts={file.table.counts}
      />
    </DialogForm>
  );
}
