import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { actorName } from '../../../shared/people/people.ts';
import { type Entry, type SavedVersion, versionsOf } from '../../../shared/template/templates.ts';
import { dateText } from '../../../shared/time-text.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { ContentChanges } from './ContentChanges.tsx';
import classes from './templates.module.css';
import { type Writing, writingOn } from './writing.ts';

type Version = ReturnType<typeof versionsOf>[number];

/** Who saved a version, when and why. */
export function About(props: { readonly saved: SavedVersion | null }) {
  const { people, zone } = useRoom().room;
  const { saved } = props;
  if (saved === null) return <span className={classes.note}>as shipped</span>;
  const who = `${actorName(people, saved.by)}, ${dateText(saved.at, zone)}`;
  return (
    <span className={classes.note}>
      <Name>{saved.reason === '' ? who : `${who}: `}</Name>
      <UserText>{saved.reason}</UserText>
    </span>
  );
}

/** The difference between any two versions: the words in place, and what became of the slots. */
function Comparison(props: { readonly versions: readonly Version[] }) {
  const { versions } = props;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const numbered = (number: string | null, other: number) =>
    versions.find((one) => String(one.template.version) === number) ?? versions[other];
  const [old, next] = [numbered(from, 1), numbered(to, 0)];
  if (!old || !next) return null;
  const options = versions.map(({ template }) => ({
    value: String(template.version),
    label: `Version ${template.version}`,
  }));
  return (
    <div className={classes.comparison}>
      <div className={classes.actions}>
        <NativeSelect
          label="What changed from"
          size="xs"
          data={options}
          value={String(old.template.version)}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label="to"
          size="xs"
          data={options}
          value={String(next.template.version)}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <ContentChanges old={old.template} next={next.template} />
    </div>
  );
}

/** Every version of a template, newest first: who, when and why; any of them can be written on again. */
export function Versions(props: { readonly entry: Entry; readonly onWrite: (writing: Writing) => void }) {
  const { entry, onWrite } = props;
  const versions = versionsOf(entry);
  return (
    <Panel title="Versions" aside={versions.length}>
      <Rows label="Versions">
        {versions.map(({ template, saved }, index) => (
          <li key={template.version} className={classes.version}>
            <strong className={classes.number}>{template.version}</strong>
            <About saved={saved} />
            {index === 0 || entry.retired !== null ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                color="act"
                aria-label={`Write on it again: version ${template.version}`}
                onClick={() => onWrite(writingOn(entry, template))}
              >
                Write on it again
              </Button>
            )}
          </li>
        ))}
      </Rows>
      {versions.length > 1 ? <Comparison versions={versions} /> : null}
    </Panel>
  );
}
