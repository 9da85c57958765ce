import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { type Announcement, dismissAnnouncement, useAnnouncement } from '../../bridge/announcer.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { soundStore } from '../../bridge/settings.ts';
import { isFirstOpen } from '../../bridge/windows.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import classes from './AnnouncementLine.module.css';
import { playTone } from './play-tone.ts';

/** A line that is not about something overdue goes by itself: the log has it anyway. */
const SHOWN_MS = 12_000;

function useLeaving(line: Announcement | null): void {
  useEffect(() => {
    if (!line || line.tone === 'over') return;
    const timer = setTimeout(dismissAnnouncement, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [line]);
}

/** A threshold may be heard, once, in one of all windows; a line of the app itself never is. */
function useTone(line: Announcement | null): void {
  useEffect(() => {
    const sound = soundStore.get();
    if (!line || !isFirstOpen() || line.incidentId === null || line.tone === 'plain') return;
    if (sound === 'off' || (sound === 'live' && line.drill)) return;
    playTone(line.tone);
  }, [line]);
}

/** The one live region of the window. It says a threshold once, politely, and shows it as a line below the page. */
export function AnnouncementLine() {
  const line = useAnnouncement();
  const locked = useRoom().content === 'locked';
  useLeaving(line);
  useTone(line);
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      {line === null ? null : (
        <p
          key={line.number}
          className={classes.line}
          data-tone={line.tone}
          data-drill={line.drill || undefined}
        >
          {line.incidentId === null ? null : line.drill ? (
            <Chip tone="drill" filled>
              DRILL
            </Chip>
          ) : (
            <Chip tone="over" filled>
              LIVE
            </Chip>
          )}
          <span className={classes.sentence}>
            <Name>{line.sentence}</Name>
          </span>
          {line.incidentId === null || locked ? null : (
            <Link href={`/incident/${line.incidentId}`} className={classes.link}>
              Go there
            </Link>
          )}
          <CloseButton
            className={classes.dismiss ?? ''}
            size="sm"
            aria-label="Dismiss this line"
            onClick={dismissAnnouncement}
          />
        </p>
      )}
    </div>
  );
}
