import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import type { ActionId } from '../../shared/ui-actions.ts';
import { useActions } from './ActionsProvider.tsx';
import { type Choice, Chooser } from './Chooser.tsx';
import { onAction } from './hub.ts';
import { ACTIONS } from './registry.ts';
import { ShortcutKeys } from './ShortcutKeys.tsx';

function choicesOf(refusal: ReturnType<typeof useActions>['refusal']): readonly Choice[] {
  const choices = ACTIONS.filter((action) => action.id !== 'palette.open').map((action) => ({
    id: action.id,
    label: action.label,
    hint: null,
    aside: <ShortcutKeys action={action} />,
    words: `${action.menu} ${action.keywords.join(' ')}`,
    refused: refusal(action.id)?.sentence ?? null,
  }));
  // Beside an incident that runs, another alarm is the least likely thing to be wanted.
  const inIncident = refusal('note.focus') === null;
  // What is closed comes last, and files of seats that travel after what is done in the room.
  const isRare = ({ id, words }: Choice): boolean =>
    words.startsWith('File ') || (inIncident && id === 'alarm.raise');
  const rank = (choice: Choice): number => (choice.refused === null ? 0 : 2) + (isRare(choice) ? 1 : 0);
  return choices.toSorted((one, other) => rank(one) - rank(other));
}

/** Every action of the registry, found by typing. Those that are closed now say why. */
export function CommandPalette() {
  const [opened, { open, close }] = useDisclosure(false);
  const { refusal, run } = useActions();
  useEffect(() => onAction('palette.open', open), [open]);
  const choose = (id: string) => {
    close();
    // After the dialog has given the focus back, so that an action can take it.
    setTimeout(() => run(id as ActionId), 0);
  };
  return (
    <Chooser
      title="Find an action"
      placeholder="What do you want to do?"
      nothing="No action has these words. Try another word for it."
      choices={opened ? choicesOf(refusal) : []}
      opened={opened}
      onClose={close}
      onChoose={choose}
    />
  );
}
