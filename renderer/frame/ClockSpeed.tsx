import { speedText } from '../../shared/clock/pace.ts';
import { useRoom } from '../bridge/room-store.ts';
import { ToneText } from '../ui/ToneText.tsx';

/** Says that the clock is not the world's: nobody may read a demonstration's times as real ones. */
export function ClockSpeed() {
  const { speed } = useRoom().clock;
  return speed === 1 ? null : <ToneText tone="warn">Clock runs {speedText(speed)}</ToneText>;
}
