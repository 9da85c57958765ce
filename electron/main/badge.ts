import { app, type BrowserWindow, nativeImage } from 'electron';
import { isLive } from '../../shared/incident/state.ts';
import { MINUTE_MS } from '../../shared/kernel.ts';
import { cardLead, cardName, type IncidentCard, projectCard } from '../../shared/projection/board.ts';
import { seenText } from '../../shared/statement/words.ts';
import { clockText } from '../../shared/time-text.ts';
import type { Spine } from '../commands/dispatch.ts';
import { OVERLAY_SIZE, overlayPicture } from './overlay-picture.ts';

/** What the title bar and the taskbar show of the most urgent live incident. */
export type Badge = {
  readonly title: string;
  readonly progress: number;
  /** Minutes left, or, in overtime, minutes over; 0 where no clock runs. */
  readonly minutes: number;
  readonly over: boolean;
};

const NOTHING: Badge = { title: 'Holdline', progress: -1, minutes: 0, over: false };

/** The incidents that run; `locked` are those of a locked room. */
function cardsOf({ incidents }: Spine, locked: readonly IncidentCard[]): readonly IncidentCard[] {
  const read = incidents.liveIds().flatMap((id) => {
    const state = incidents.state(id);
    const card = state.ok && isLive(state.value) ? projectCard(id, state.value) : null;
    return card ? [card] : [];
  });
  return [...read, ...locked];
}

/** Reads the badge from the log's state at `now`: the live incident (drills last) with the least time left. */
export function badgeOf(spine: Spine, now: number, locked: readonly IncidentCard[] = []): Badge {
  const live = cardsOf(spine, locked).map((card) => {
    const lead = cardLead(card, now);
    return { card, lead, left: lead.clock.remainingMs ?? Infinity };
  });
  const [first] = live.toSorted(
    (one, other) => Number(one.card.drill) - Number(other.card.drill) || one.left - other.left,
  );
  if (!first) return NOTHING;
  const { allowedMs, elapsedMs, shown, tone } = first.lead.clock;
  const stage = first.lead.label;
  const about = seenText(cardName(first.card));
  const drill = first.card.drill ? 'DRILL ' : '';
  if (shown.leftMs === null || allowedMs === null)
    return { ...NOTHING, title: `${drill}${stage} · ${about} · Holdline` };
  const over = tone === 'over';
  const digits = clockText(shown.leftMs);
  const time = over ? `over by ${digits}` : `${digits} left`;
  return {
    title: `${drill}${time} · ${stage} · ${about} · Holdline`,
    progress: Math.min(1, allowedMs === 0 ? 1 : elapsedMs / allowedMs),
    // Never 0, which would take the badge away just when the time is up.
    minutes: Math.max(1, Math.ceil(Math.abs(shown.leftMs) / MINUTE_MS)),
    over,
  };
}

/** What the overlay shows, in words for those who do not see it; the empty text where it shows nothing. */
export function overlayText({ minutes, over }: Badge): string {
  if (minutes === 0) return '';
  const count = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return over ? `Over time by up to ${count}` : `At most ${count} left`;
}

const overlays = new WeakMap<BrowserWindow, string>();

/** Windows knows no counts on the taskbar, but a small picture over the icon. It is drawn anew when it changes only. */
function showOverlay(window: BrowserWindow, badge: Badge): void {
  const text = overlayText(badge);
  if (overlays.get(window) === text) return;
  overlays.set(window, text);
  const size = { width: OVERLAY_SIZE, height: OVERLAY_SIZE };
  const pixels = () => Buffer.from(overlayPicture(badge.minutes, badge.over));
  window.setOverlayIcon(text === '' ? null : nativeImage.createFromBitmap(pixels(), size), text);
}

/** Shows the badge in the title bar, on the taskbar and on the dock. */
export function showBadge(window: BrowserWindow, badge: Badge, platform = process.platform): void {
  const { title, progress, minutes, over } = badge;
  window.setTitle(title);
  window.setProgressBar(progress, { mode: over ? 'error' : 'normal' });
  // The dock takes text, so that overtime does not look like time left.
  if (app.dock) app.dock.setBadge(minutes === 0 ? '' : `${over ? '+' : ''}${minutes}`);
  else if (platform === 'win32') showOverlay(window, badge);
  else app.setBadgeCount(minutes);
}
