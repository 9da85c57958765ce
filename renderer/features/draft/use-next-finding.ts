import { useRef } from 'react';
import type { CheckedText } from '../../../shared/incident/checks.ts';
import { announce } from '../../bridge/announcer.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import type { Lead } from './lead.ts';
import type { Checked } from './use-checks.ts';

/** A place that the checks found, and where it comes among all of them: by page, and by letter on the page. */
type Found = {
  readonly page: number;
  readonly channel: string | null;
  readonly from: number;
  readonly to: number;
  readonly say: string;
};

function placesOf(texts: readonly CheckedText[]): readonly Found[] {
  return texts.flatMap(({ channel, name, findings }, page) =>
    findings
      .filter(({ overruled }) => overruled === null)
      .map(({ from, to, name: check, why }) => ({
        page,
        channel,
        from,
        to,
        say: `${name}: ${check}. ${why}`,
      }))
      .toSorted((one, other) => one.from - other.from),
  );
}

const isAfter = (one: Found, { page, from }: Pick<Found, 'page' | 'from'>): boolean =>
  one.page > page || (one.page === page && one.from > from);

/** Leads from one place that the checks found to the next, through all pages, and says what is wrong there. */
export function useNextFinding(
  { texts }: Checked,
  turnTo: (channel: string | null) => void,
  lead: (lead: Lead) => void,
): void {
  const last = useRef<Pick<Found, 'page' | 'from'>>({ page: 0, from: -1 });
  useOnAction('finding.next', () => {
    const places = placesOf(texts);
    const next = places.find((one) => isAfter(one, last.current)) ?? places[0];
    if (!next) {
      announce('The checks found nothing in these words.');
      return;
    }
    last.current = next;
    turnTo(next.channel);
    lead({ place: { from: next.from, to: next.to } });
    announce(`${places.indexOf(next) + 1} of ${places.length}. ${next.say}`);
  });
}
