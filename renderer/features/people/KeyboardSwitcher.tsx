import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { activePeople, type Person, personById, roleNames } from '../../../shared/people/people.ts';
import { announce } from '../../bridge/announcer.ts';
import { useKeyboardWish, wishForKeyboard } from '../../bridge/keyboard-wish.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { type Choice, Chooser } from '../../commands/Chooser.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import classes from './KeyboardSwitcher.module.css';
import { TakeKeyboard } from './TakeKeyboard.tsx';

function choiceOf(person: Person, refused: string | null): Choice {
  const key = person.key === null ? null : 'types a passphrase';
  const about = [person.title, roleNames(person.roles), key].filter((one) => one !== '' && one !== null);
  const hint = about.join(' · ');
  return { id: person.personId, label: person.name, hint, aside: null, words: hint, refused };
}

/** However the person at the keyboard changes, the line says who sits there now. */
function useSaidAtKeyboard(): void {
  const { file, room } = useRoom();
  const known = useRef<string | null>(null);
  useEffect(() => {
    const { people } = room;
    if (file === null || people.atKeyboard === known.current) return;
    const before = known.current;
    known.current = people.atKeyboard;
    const person = people.atKeyboard === null ? null : personById(people, people.atKeyboard);
    if (before !== null && person) announce(`${person.name} is at the keyboard.`);
  }, [file, room]);
}

/** Everybody who works here, those who cannot be chosen last, with the reason. */
function useChoices(): readonly Choice[] {
  const { people } = useRoom().room;
  const refusal = useRegistryRefusal();
  const why = ({ personId, key }: Person): string | null => {
    const type = key === null ? 'keyboard.take' : 'keyboard.unlock';
    return refusal({ type, personId })?.sentence ?? null;
  };
  return activePeople(people)
    .map((person) => choiceOf(person, why(person)))
    .toSorted((one, other) => Number(one.refused !== null) - Number(other.refused !== null));
}

/**
 * Switches who is at the keyboard from any screen: type the first letters of a name, Enter. Who has a key types their
 * passphrase then.
 */
export function KeyboardSwitcher() {
  const [opened, { open, close }] = useDisclosure(false);
  const { people } = useRoom().room;
  const wish = personById(people, useKeyboardWish());
  const choices = useChoices();
  useSaidAtKeyboard();
  const { refused, run, forget } = useSending();
  useOnAction('keyboard.switch', () => {
    forget();
    open();
  });
  const choose = async (personId: string) => {
    if (personById(people, personId)?.key) {
      close();
      wishForKeyboard(personId);
    } else if (await run(() => sendToRegistry({ type: 'keyboard.take', personId }))) close();
  };
  return (
    <>
      <Chooser
        title="Who is at the keyboard?"
        placeholder="Type a name, a title or a role"
        nothing="Nobody in this room has that name. Add them under People."
        choices={choices}
        opened={opened}
        onClose={close}
        onChoose={(personId) => void choose(personId)}
        footer={
          <div className={classes.footer}>
            <p>From then on everything is logged in their name.</p>
            <Refusal sentence={refused} alert />
          </div>
        }
      />
      {wish ? <TakeKeyboard key={wish.personId} person={wish} onClose={() => wishForKeyboard(null)} /> : null}
    </>
  );
}
