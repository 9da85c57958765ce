import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import { actorName } from '../../shared/people/people.ts';
import { useView } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import classes from './Fact.module.css';
import { Name } from './Name.tsx';
import { OpenButton } from './OpenButton.tsx';
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

const NONE_LEFT = { code: 'no-words', sentence: 'Leave at least one sentence that was wrong.' } as const;

/** What was wrong, a box each: what was right in the same words is not taken back with it. */
function Wrong(props: {
  readonly words: readonly string[];
  readonly dropped: readonly string[];
  readonly onDrop: (dropped: readonly string[]) => void;
}) {
  const { words, dropped, onDrop } = props;
  const turn = (one: string, on: boolean) =>
    onDrop(on ? dropped.filter((other) => other !== one) : [...dropped, one]);
  return (
    <fieldset className={classes.wrong}>
      <legend className={classes.wrongLegend}>What was wrong, and is quoted</legend>
      {words.map((one) => (
        <Checkbox
          key={one}
          label={<UserText className={classes.words}>{one}</UserText>}
          checked={!dropped.includes(one)}
          onChange={(event) => turn(one, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

/** Starts a correction once somebody has read what that does, of the sentences that were wrong. */
export function StartCorrection(props: Props) {
  const { label, primary = false, command, children } = props;
  const [opened, setOpened] = useState(false);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const words = command.words.filter((one) => !dropped.includes(one));
  const open = () => {
    setDropped([]);
    setOpened(true);
  };
  return (
    <>
      <OpenButton size="xs" primary={primary} label={label} probe={command} onOpen={open}>
        {children}
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Start a correction"
        explanation={<What />}
        command={{ ...command, words }}
        unread={words.length === 0 && command.words.length > 0 ? NONE_LEFT : null}
        confirm="Start it in Draft"
      >
        {command.words.length === 0 ? null : (
          <Wrong words={command.words} dropped={dropped} onDrop={setDropped} />
        )}
      </CommandDialog>
    </>
  );
}
