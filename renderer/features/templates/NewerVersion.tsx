import { Button } from '@mantine/core';
import { type Entry, versionsOf } from '../../../shared/template/templates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ContentChanges } from './ContentChanges.tsx';
import classes from './templates.module.css';
import { About } from './Versions.tsx';
import type { Writing } from './writing.ts';

/** A version that somebody saved while this one was written: what it says otherwise, and the way on top of it. */
export function NewerVersion(props: {
  /** Undefined for a template that is new. */
  readonly entry: Entry | undefined;
  readonly written: Pick<Writing, 'content' | 'basedOn'>;
  readonly onRebase: (version: number) => void;
}) {
  const { entry, written, onRebase } = props;
  if (entry === undefined || entry.current.version === written.basedOn) return null;
  const { version } = entry.current;
  return (
    <Panel title={`Version ${version} was saved meanwhile`}>
      <div className={classes.comparison}>
        <About saved={versionsOf(entry)[0]?.saved ?? null} />
        <p className={classes.note}>
          Your words are still below. Here is version {version}, marked where it differs from yours. Take over
          what you need, then write on it.
        </p>
        <ContentChanges old={written.content} next={entry.current} />
        <div className={classes.actions}>
          <Button size="xs" onClick={() => onRebase(version)}>
            Write on version {version}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
