import { shakenFacts } from './leaning.ts';
import type { IncidentState } from './state.ts';

/**
 * The channels on which wrong words are still out although their correction is out elsewhere, each once, by their ids. Empty
 * while the correction is only being written, and once it is out everywhere it has to be.
 */
export function halfCorrected(state: IncidentState): readonly string[] {
  const waiting = shakenFacts(state).flatMap(({ released }) =>
    released.flatMap(({ dealt, release }) =>
      dealt?.kind === 'correcting' && isOutSomewhere(state, dealt.statementId) ? [release.channel] : [],
    ),
  );
  return [...new Set(waiting)];
}

function isOutSomewhere({ releases }: IncidentState, statementId: string): boolean {
  return releases.some((one) => one.statementId === statementId);
}
