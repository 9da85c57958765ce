import type { Person } from '../../shared/people/people.ts';
import { useRegistryRefusal } from '../bridge/refusals.ts';
import { sendToRegistry } from '../bridge/send.ts';
import { Name } from './Name.tsx';
import { RefusableButton, type RefusableButtonProps } from './RefusableButton.tsx';

/** Puts somebody else at the keyboard, so that they can act in their own name. */
export function SwitchPersonButton(props: {
  readonly person: Person;
  readonly size?: RefusableButtonProps['size'];
}) {
  const { person } = props;
  const command = { type: 'keyboard.take', personId: person.personId } as const;
  const refusal = useRegistryRefusal()(command);
  return (
    <RefusableButton refusal={refusal} act={() => sendToRegistry(command)} size={props.size ?? 'xs'}>
      <Name>{`Switch to ${person.name}`}</Name>
    </RefusableButton>
  );
}
