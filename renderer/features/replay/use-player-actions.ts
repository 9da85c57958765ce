import type { ActionId } from '../../../shared/ui-actions.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { type Player, SPEEDS } from './use-player.ts';

/** What the actions that move the playhead do, as keys on the slider do it. */
const KEY_OF = {
  'replay.back': 'ArrowLeft',
  'replay.on': 'ArrowRight',
  'replay.nextDecision': 'd',
  'replay.lastDecision': 'D',
  'replay.nextSilence': 's',
  'replay.lastSilence': 'S',
  'replay.minuteBack': 'j',
  'replay.minuteOn': 'l',
} as const satisfies Partial<Record<ActionId, string>>;

type Press = (key: string) => void;

function useMove(id: keyof typeof KEY_OF, press: Press): void {
  useOnAction(id, () => press(KEY_OF[id]));
}

/** Fulfils what the menu, the palette and single keys ask of the player. */
export function usePlayerActions(player: Player, press: Press): void {
  const { speed, setSpeed, pauses, setPauses, toggle } = player;
  const turn = (by: number) => setSpeed(SPEEDS[SPEEDS.indexOf(speed) + by] ?? speed);
  useMove('replay.back', press);
  useMove('replay.on', press);
  useMove('replay.nextDecision', press);
  useMove('replay.lastDecision', press);
  useMove('replay.nextSilence', press);
  useMove('replay.lastSilence', press);
  useMove('replay.minuteBack', press);
  useMove('replay.minuteOn', press);
  useOnAction('replay.play', toggle);
  useOnAction('replay.slower', () => turn(-1));
  useOnAction('replay.faster', () => turn(1));
  useOnAction('replay.pauses', () => setPauses(pauses === 'whole' ? 'short' : 'whole'));
}
