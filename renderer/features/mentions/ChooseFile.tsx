import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import classes from './mentions.module.css';

/** Asks for a file, and says which kinds are read. */
export function ChooseFile(props: {
  readonly reading: boolean;
  readonly refused: string | null;
  readonly onFile: (file: File | undefined) => void;
}) {
  return (
    <div className={classes.choose}>
      <p>
        Drop a file here or choose one: an export of a monitoring tool as CSV or JSON (also one object a
        line), or a feed (RSS, Atom). At most 5 MB and 1,000 new mentions at once. Nothing is imported before
        you have seen it.
      </p>
      <div>
        <ChooseFileButton
          name="File of mentions"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml,.rss,.atom"
          data-autofocus
          autoFocus
          variant="filled"
          color="act"
          size="sm"
          loading={props.reading}
          onFile={props.onFile}
        >
          Choose a file…
        </ChooseFileButton>
      </div>
      <p role="status" className={classes.fine}>
        {props.reading ? 'Reading the file…' : ''}
      </p>
      <Refusal sentence={props.refused} alert />
    </div>
  );
}
