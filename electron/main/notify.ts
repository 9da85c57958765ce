import { type BrowserWindow, Notification } from 'electron';
import type { Appended } from '../../shared/ipc/contract.ts';
import { STAGE_LABEL } from '../../shared/playbook/stages.ts';
import { durationText } from '../../shared/time-text.ts';

type Note = { readonly title: string; readonly body: string };

/** What a committed batch tells people who are not looking: thresholds and broken promises, nothing else. */
export function noticesOf(batch: Appended): readonly Note[] {
  if (batch.log !== 'incident' || !batch.card) return [];
  const { card } = batch;
  const prefix = card.drill ? 'DRILL: ' : '';
  return batch.events.flatMap((event) => {
    switch (event.type) {
      case 'stage.warned':
        return [
          {
            title: `${prefix}${event.data.percent} % of ${STAGE_LABEL[event.data.stage]} gone`,
            body: card.title,
          },
        ];
      case 'stage.expired': {
        const late = durationText(event.data.noticedAt - event.data.dueAt);
        const body =
          event.data.noticedAt - event.data.dueAt > 60_000
            ? `${card.title}. Noticed ${late} late.`
            : card.title;
        return [{ title: `${prefix}${STAGE_LABEL[event.data.stage]} is over time`, body }];
      }
      case 'promise.missed':
        return [{ title: `${prefix}The promised next word is not out`, body: card.title }];
      default:
        return [];
    }
  });
}

/** Shows the system's own notifications; a click brings the war room forward. */
export function notify(window: BrowserWindow, notes: readonly Note[]): void {
  if (!Notification.isSupported()) return;
  for (const note of notes) {
    const notification = new Notification({ ...note, silent: true });
    notification.on('click', () => {
      window.show();
      window.focus();
    });
    notification.show();
  }
  if (notes.length > 0 && !window.isFocused()) window.flashFrame(true);
}
