import { ok } from '../../shared/kernel.ts';
import type { Person } from '../../shared/people/people.ts';
import { wishForKeyboard } from '../bridge/keyboard-wish.ts';
import { useRegistryRefusal } from '../bridge/refusals.ts';
import { sendToRegistry } from '../bridge/send.ts';
import { Name } from './Name.tsx';
import { RefusableButton, type RefusableButtonProps } from './RefusableButton.tsx';

/** Puts somebody else at the keyboard, so that they can act in their own name; who has a key types their passphrase. */
export function SwitchPersonButton(props: {
  readonly person: Person;
  readonly size?: RefusableButtonProps['size'];
}) {
  const { person } = props;
  const { personId } = person;
  const take = { type: 'keyboard.take', personId } as const;
  const refusalOf = useRegistryRefusal();
  const hasKey = person.key !== null;
  const refusal = hasKey ? refusalOf({ type: 'keyboard.unlock', personId }) : refusalOf(take);
  const ask = () => {
    wishForKeyboard(personId);
    return Promise.resolve(ok(null));
  };
  return (
    <RefusableButton
      refusal={refusal}
      act={hasKey ? ask : () => sendToRegistry(take)}
      size={props.size ?? 'xs'}
    >
      <Name>{`Switch to ${person.name}`}</Name>
    </RefusableButton>
  );
}
