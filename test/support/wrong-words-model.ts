import type { IncidentEvent, IncidentEventOf } from '../../shared/incident/events.ts';

/** A sentence that is out on a channel, leans on a fact that stands no more, and that nobody has dealt with. */
export type OpenWrong = {
  readonly releaseId: string;
  readonly channel: string;
  readonly words: string;
  readonly factId: string;
};

function of<T extends IncidentEvent['type']>(events: readonly IncidentEvent[], type: T) {
  type Data = IncidentEventOf<T>['data'];
  return events.flatMap((one): readonly Data[] => (one.type === type ? [one.data as Data] : []));
}

/** As what each fact stands, by the newest word about it. */
function standing(events: readonly IncidentEvent[]): ReadonlyMap<string, string> {
  const status = new Map<string, string>();
  for (const { type, data } of events) {
    if (type === 'fact.recorded') {
      status.set(data.factId, data.status);
      if (data.replaces !== undefined) status.set(data.replaces, 'withdrawn');
    }
    if (type === 'fact.changed') status.set(data.factId, data.to);
  }
  return status;
}

/** Until when each fact held that was right and has changed. */
function heldBy(events: readonly IncidentEvent[]): ReadonlyMap<string, number> {
  const changed = of(events, 'fact.changed');
  return new Map(changed.flatMap(({ factId, heldUntil }) => (heldUntil ? [[factId, heldUntil]] : [])));
}

/**
 * A second opinion, from the events alone and without any rule of the product: which of `sentences`, where they are out, are
 * wrong with nothing done. Each has to be tied to its facts, and to quote nothing.
 */
export function openWrongs(
  events: readonly IncidentEvent[],
  sentences: readonly string[],
): readonly OpenWrong[] {
  const status = standing(events);
  const held = heldBy(events);
  const texts = new Map(of(events, 'draft.revised').map((one) => [one.revisionId, one.text]));
  const ties = new Map(of(events, 'sentence.marked').map((one) => [one.words, one.factIds]));
  const kept = of(events, 'sentence.kept');
  const corrections = of(events, 'correction.opened');
  const releases = of(events, 'release.recorded');
  const isKept = (words: string, factId: string) =>
    kept.some((one) => one.words === words && one.factId === factId && one.status === status.get(factId));
  const isCorrected = (out: (typeof releases)[number], words: string) =>
    corrections.some(
      (one) =>
        one.words.includes(words) &&
        releases.some(
          ({ statementId, channel, releasedAt }) =>
            statementId === one.statementId &&
            channel === out.channel &&
            (one.releaseIds.includes(out.releaseId) || releasedAt > out.releasedAt),
        ),
    );
  return releases.flatMap((out) =>
    sentences
      .filter((words) =>
        texts
          .get(out.revisionId)
          ?.replace(/“[^”]*”/g, '')
          .includes(words),
      )
      .flatMap((words) =>
        (ties.get(words) ?? [])
          .filter((factId) => status.get(factId) !== 'confirmed' && !isKept(words, factId))
          .filter((factId) => out.releasedAt > (held.get(factId) ?? 0))
          .filter(() => !isCorrected(out, words))
          .map((factId) => ({ releaseId: out.releaseId, channel: out.channel, words, factId })),
      ),
  );
}
