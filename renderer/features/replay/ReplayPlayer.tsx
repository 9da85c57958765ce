import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { firstAwareness } from '../../../shared/playbook/chart-context.ts';
import { positionsText, positionText } from '../../../shared/position-text.ts';
import type { Axis } from '../../../shared/projection/known-then.ts';
import type { ToldRows } from '../../../shared/projection/told-rows.ts';
import { momentText, spanText, timeText } from '../../../shared/time-text.ts';
import { Segments } from '../../ui/Segments.tsx';
import type { LaneLog } from './LanesDrawn.tsx';
import { LanesView } from './LanesView.tsx';
import { headAfterKey, headAt, noneSentence } from './playhead.ts';
import classes from './ReplayPlayer.module.css';
import { clockScale, entryScale } from './time-scale.ts';
import { type Player, SPEEDS } from './use-player.ts';
import { usePlayerActions } from './use-player-actions.ts';

type Props = {
  readonly player: Player;
  readonly events: readonly IncidentEvent[];
  readonly rows: ToldRows;
  /** The state at the end of the log: the lanes show all of it. */
  readonly whole: IncidentState;
  /** The state at the entry shown: what was believed then. */
  readonly then: IncidentState;
  readonly axis: Axis;
};

function PlayPause(props: { readonly player: Player }) {
  const { playing, toggle } = props.player;
  return (
    <Button variant="default" onClick={toggle} aria-label={playing ? 'Pause' : 'Play'} w={44} px={0}>
      <svg
        className={classes.icon}
        viewBox="0 0 16 16"
        width="13"
        height="13"
        fill="currentColor"
        aria-hidden="true"
      >
        <path d={playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 2l11 6-11 6z'} />
      </svg>
    </Button>
  );
}

const SPEED_CHOICES = SPEEDS.map((speed) => ({ value: speed, label: `${speed}x` }));

/** How wide time is drawn: every minute, or every entry, as wide as the next. */
type By = 'clock' | 'entry';

const PAUSE_CHOICES = [
  { value: 'whole', label: 'Pauses kept' },
  { value: 'short', label: 'Pauses cut' },
] as const;

const BY_CHOICES = [
  { value: 'clock', label: 'By the clock' },
  { value: 'entry', label: 'By entry' },
] as const;

function Controls(
  props: Props & { readonly by: By; readonly onBy: (by: By) => void; readonly none: string },
) {
  const { player, whole, then, by, onBy, none } = props;
  const { head } = player;
  const { context } = then.chart;
  return (
    <div className={classes.controls}>
      <PlayPause player={player} />
      <Segments small label="Speed" choices={SPEED_CHOICES} value={player.speed} onChange={player.setSpeed} />
      <Segments
        small
        label="Pauses"
        choices={PAUSE_CHOICES}
        value={player.pauses}
        onChange={player.setPauses}
      />
      <Segments small label="How the lanes are drawn" choices={BY_CHOICES} value={by} onChange={onBy} />
      <span className={classes.keys}>J K L · next decision D · next silence S · all keys ?</span>
      <span role="status">{none}</span>
      <span className={classes.instant}>
        {momentText(head.at, context.openedAt, whole.zone)} · {spanText(firstAwareness(context), head.at)}{' '}
        since first awareness
      </span>
    </div>
  );
}

/** What has the arrows for itself, and what has the space bar. */
const FIELDS = 'input, textarea, select, [role="radio"], [role="dialog"], [role="menu"], [contenteditable]';
const PRESSED = 'button, a, summary';

/**
 * The keys of the slider that are no letters work anywhere on the page, as long as nothing with keys of its own has the
 * focus. Letters are shortcuts of the registry; on the slider itself they always work.
 */
function usePageKeys(onKey: (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>) => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const own = event.key === ' ' ? `${FIELDS}, ${PRESSED}` : FIELDS;
      if (event.target instanceof Element && event.target.closest(own)) return;
      if (/^\p{L}$/u.test(event.key)) return;
      onKey(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onKey]);
}

/** The log as the lanes draw it, and where on them an instant lies. */
function useLaneLog({ events, whole, axis }: Props, by: By): LaneLog {
  const from = Math.min(whole.chart.context.firstAwarenessAt, events[0]?.at ?? 0);
  const scale = useMemo(
    () =>
      (by === 'clock' ? clockScale : entryScale)(
        events.map((event) => event.at),
        from,
      ),
    [by, events, from],
  );
  return useMemo(() => ({ events, whole, axis, scale }), [events, whole, axis, scale]);
}

/** What keys that move the playhead do, and what to say where one leads nowhere, until the playhead is elsewhere. */
function usePress(
  player: Player,
  events: readonly IncidentEvent[],
): readonly [string, (key: string) => boolean] {
  const { head } = player;
  const [none, setNone] = useState({ size: 0, says: '' });
  const press = (key: string) => {
    const next = headAfterKey(events, head, key);
    const says = noneSentence(key);
    if (next) player.goTo(next);
    else if (says !== null) setNone({ size: head.size, says });
    return next !== null || says !== null;
  };
  return [none.size === head.size ? none.says : '', press];
}

/** The player under a replay: lanes, scrubber, speed. */
export function ReplayPlayer(props: Props) {
  const { player, events, rows, whole } = props;
  const { head } = player;
  const [by, setBy] = useState<By>('clock');
  const log = useLaneLog(props, by);
  const [none, press] = usePress(player, events);
  const onKey = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>) => {
    if (press(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key !== ' ' && event.key !== 'k') return;
    player.toggle();
    event.preventDefault();
  };
  usePageKeys(onKey);
  usePlayerActions(player, press);
  const row = rows.at(head.size - 1);
  const sentence = row ? [row.subject, row.text].filter((part) => part !== null).join(' ') : '';
  return (
    <section className={classes.player} aria-label="Player">
      <Controls {...props} by={by} onBy={setBy} none={none} />
      <LanesView
        log={log}
        size={head.size}
        total={events.length}
        at={head.at}
        valueText={`${positionText(head.size - 1)} of ${positionsText(events.length)}, ${timeText(head.at, whole.zone)}: ${sentence}`}
        onSeek={(size) => player.goTo(headAt(events, size))}
        onKey={onKey}
      />
    </section>
  );
}
