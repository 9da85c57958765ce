import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { ActionId } from '../../../shared/ui-actions.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { headAfterKey } from './playhead.ts';
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

function useMove(id: keyof typeof KEY_OF, player: Player, events: readonly IncidentEvent[]): void {
  useOnAction(id, () => {
    const next = headAfterKey(events, player.head, KEY_OF[id]);
    if (next) player.goTo(next);
  });
}

/** Fulfils what the menu, the palette and single keys ask of the player. */
export function usePlayerActions(player: Player, events: readonly IncidentEvent[]): void {
  const { speed, setSpeed, pauses, setPauses, toggle } = player;
  const turn = (by: number) => setSpeed(SPEEDS[SPEEDS.indexOf(speed) + by] ?? speed);
  useMove('replay.back', player, events);
  useMove('replay.on', player, events);
  useMove('replay.nextDecision', player, events);
  useMove('replay.lastDecision', player, events);
  useMove('replay.nextSilence', player, events);
  useMove('replay.lastSilence', player, events);
  useMove('replay.minuteBack', player, events);
  useMove('replay.minuteOn', player, events);
  useOnAction('replay.play', toggle);
  useOnAction('replay.slower', () => turn(-1));
  useOnAction('replay.faster', () => turn(1));
  useOnAction('replay.pauses', () => setPauses(pauses === 'whole' ? 'short' : 'whole'));
}
