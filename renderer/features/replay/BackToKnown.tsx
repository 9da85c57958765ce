import type { ActionId } from '../../../shared/ui-actions.ts';
import { runAction } from '../../commands/hub.ts';
import { useOnAction } from '../../ui/use-on-action.ts';

/** What is done beside what was known then, and nowhere in the room as it was. */
const BESIDE_KNOWN = [
  'replay.axis',
  'replay.seenBy',
  'replay.signOff',
  'replay.reveal',
  'replay.judge',
  'replay.bookmark',
  'replay.copyReference',
  'replay.goToReference',
] as const satisfies readonly ActionId[];

function Turn(props: { readonly id: ActionId; readonly onBack: () => void }) {
  const { id, onBack } = props;
  useOnAction(id, () => {
    onBack();
    // Once the other layout is drawn, whoever does it there is asked.
    requestAnimationFrame(() => runAction(id));
  });
  return null;
}

/** In the room as it was: an action of the other layout leads back to it first. */
export function BackToKnown(props: { readonly onBack: () => void }) {
  return BESIDE_KNOWN.map((id) => <Turn key={id} id={id} onBack={props.onBack} />);
}
