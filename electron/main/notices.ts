import type { Appended } from '../../shared/ipc/contract.ts';
import { STAGE_LABEL } from '../../shared/playbook/stages.ts';
import { cardName } from '../../shared/projection/board.ts';
import { wasToldBefore } from '../../shared/projection/locked-card.ts';
import { seenText } from '../../shared/statement/words.ts';
import { spanWords } from '../../shared/time-text.ts';
import { chainNotice } from './chain-notices.ts';

/** One thing to tell people who are not looking. Of two of one incident the one with the higher threshold is louder. */
export type Notice = {
  readonly incidentId: string;
  readonly percent: number;
  readonly title: string;
  readonly body: string;
};

/** A lateness that is worth a word: below it, the notice comes about when it should. */
const LATE_MS = 60_000;

/** A question without an answer is less loud than any budget of a stage that is nearly gone. */
const ASK_PERCENT = 60;

/** What happened in one incident, in the log or noticed before it could be written. */
type Happened = Pick<Extract<Appended, { readonly log: 'incident' }>, 'incidentId' | 'events' | 'card'>;

/**
 * What a committed batch tells people who are not looking: thresholds, silence and broken promises, nothing else, and none of
 * these a second time that were told when they were noticed behind the lock.
 */
export function noticesOf(batch: Appended): readonly Notice[] {
  if (batch.log !== 'incident') return [];
  return noticesIn({ ...batch, events: batch.events.filter((event) => !wasToldBefore(event)) });
}

/** The notices about what happened in one incident. While it is locked, it is called by its playbook. */
export function noticesIn(batch: Happened): readonly Notice[] {
  if (!batch.card) return [];
  const { card, incidentId } = batch;
  const prefix = card.drill ? 'DRILL: ' : '';
  const about = seenText(cardName(card));
  return batch.events.flatMap((event): readonly Notice[] => {
    switch (event.type) {
      case 'stage.warned': {
        const { percent, stage } = event.data;
        const title = `${prefix}${percent} % of ${STAGE_LABEL[stage]} gone`;
        return [{ incidentId, percent, title, body: about }];
      }
      case 'stage.expired': {
        const { stage, percent, noticedAt, dueAt } = event.data;
        const body =
          noticedAt - dueAt > LATE_MS ? `${about}. Noticed ${spanWords(dueAt, noticedAt)} late.` : about;
        return [{ incidentId, percent, title: `${prefix}${STAGE_LABEL[stage]} is over time`, body }];
      }
      case 'ask.expired':
        return [
          { incidentId, percent: ASK_PERCENT, title: `${prefix}A question has no answer`, body: about },
        ];
      case 'promise.missed':
        return [
          { incidentId, percent: 100, title: `${prefix}The promised next word is not out`, body: about },
        ];
      default: {
        const chain = chainNotice(event);
        return chain
          ? [{ incidentId, percent: chain.percent, title: `${prefix}${chain.title}`, body: about }]
          : [];
      }
    }
  });
}

/** One notice for each incident: the loudest, and of equals the latest. */
export function loudest(notices: readonly Notice[]): readonly Notice[] {
  const kept = new Map<string, Notice>();
  for (const notice of notices) {
    const before = kept.get(notice.incidentId);
    if (before === undefined || notice.percent >= before.percent) kept.set(notice.incidentId, notice);
  }
  return [...kept.values()];
}

/**
 * Gathers what one turn of the clock finds, and passes on the loudest of each incident when the turn is over: after a
 * long sleep every threshold that passed meanwhile is written at once, and one word about it is enough.
 */
export function createGatherer(show: (notices: readonly Notice[]) => void): {
  readonly add: (notices: readonly Notice[]) => void;
} {
  let gathered: Notice[] = [];
  return {
    add: (notices) => {
      if (notices.length === 0) return;
      if (gathered.length === 0) {
        setImmediate(() => {
          const all = gathered;
          gathered = [];
          show(loudest(all));
        });
      }
      gathered.push(...notices);
    },
  };
}
