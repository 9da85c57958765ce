import { useView } from '../../bridge/view.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { Columns, Times } from './HowToRead.tsx';
import { FirstRows, RefusedRows } from './ImportRows.tsx';
import classes from './mentions.module.css';
import type { Dropped } from './read-dropped.ts';
import { type Import, useImport } from './use-import.ts';

function Counts({ file, found }: { readonly file: Dropped; readonly found: Import['found'] }) {
  const { mentions, duplicates, refused } = found;
  return (
    <div className={classes.counts}>
      <p>
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
        · {duplicates.length.toLocaleString('en')} here already, left out ·{' '}
        {refused.length === 0 ? (
          'none refused'
        ) : (
          <ToneText tone="over">{refused.length.toLocaleString('en')} refused</ToneText>
        )}
      </p>
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
export function ImportForm(props: { readonly file: Dropped; readonly onClose: () => void }) {
  const { file, onClose } = props;
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
      <Columns file={file} it={it} />
      <Times it={it} />
      <FirstRows it={it} counts={file.table.counts} />
      <RefusedRows refused={it.found.refused} counts={file.table.counts} />
    </DialogForm>
  );
}
