import { useState } from 'react';
import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import { actorName } from '../../shared/people/people.ts';
import { useView } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import classes from './Fact.module.css';
import { Name } from './Name.tsx';
import { OpenButton } from './OpenButton.tsx';
import { Rows } from './Rows.tsx';
import { UserText } from './UserText.tsx';

type Props = {
  readonly label: string;
  readonly primary?: boolean;
  readonly command: IncidentCommandOf<'correction.start'>;
  readonly children: string;
};

/** What starting a correction does: where the incident goes, and who signs no more. */
function What() {
  const { people } = useView();
  const { atKeyboard } = people;
  return (
    <>
      <strong>The incident leaves Follow-up and goes back to Draft.</strong> It comes back through Approve and
      Publish.{' '}
      <strong>
        {atKeyboard === null ? 'Whoever starts it' : <Name>{actorName(people, atKeyboard)}</Name>} becomes an
        author of the correction and cannot sign it.
      </strong>
    </>
  );
}

/** Starts a correction once somebody has read what that does. */
export function StartCorrection(props: Props) {
  const { label, primary = false, command, children } = props;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <OpenButton size="xs" primary={primary} label={label} probe={command} onOpen={() => setOpened(true)}>
        {children}
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Start a correction"
        explanation={<What />}
        command={command}
        confirm="Start it in Draft"
      >
        {command.words.length === 0 ? null : (
          <Rows label="What was wrong">
            {command.words.map((words) => (
              <li key={words}>
                <UserText className={classes.words}>{words}</UserText>
              </li>
            ))}
          </Rows>
        )}
      </CommandDialog>
    </>
  );
}
