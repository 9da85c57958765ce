import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { SEVERITIES, type Severity } from '../../shared/playbook/stages.ts';
import { samplePlaybook } from './sample-playbook.ts';

type Seat = { readonly label: string; person: string; yesBy: string | null; heardBy: readonly string[] };
type Asked = {
  readonly revisionId: string;
  readonly severity: Severity;
  readonly seats: Map<string, Seat>;
  readonly hashes: Map<string, string>;
};
type Revision = { readonly statementId: string; readonly text: string; readonly own: Map<string, string> };

/** What was checked of one release. */
export type Checked = { readonly channel: string; readonly own: boolean; readonly byPhone: number };

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * A second opinion, from the events alone and without any rule of the product: for each release, whether the very bytes
 * of its channel were approved, hash by hash, by every seat of a chain that covers the severity in force, each by the
 * person in it, none of them an author, no one twice; and, where a seat said yes by phone, that the two who
 * heard it have no other part in these words. Answers with what was released.
 */
export function checkReleases(events: readonly IncidentEvent[]): readonly Checked[] {
  const model = new Model();
  return events.flatMap((event) => model.take(event) ?? []);
}

class Model {
  private severity: Severity = 'S4';
  private newest = '';
  private readonly revisions = new Map<string, Revision>();
  private readonly authors = new Map<string, Set<string>>();
  private readonly requests = new Map<string, Asked>();
  private readonly out = new Set<string>();

  take(event: IncidentEvent): Checked | null {
    switch (event.type) {
      case 'incident.opened':
        this.severity = event.data.severity;
        return null;
      case 'severity.changed':
        this.severity = event.data.to;
        return null;
      case 'draft.revised':
        this.revise(event);
        return null;
      case 'release.recorded':
        return event.data.unapproved
          ? this.unapproved(event.data.revisionId)
          : this.release(event.data.revisionId, event.data.channel);
      default:
        this.sign(event);
        return null;
    }
  }

  private revise({ data, by }: Extract<IncidentEvent, { type: 'draft.revised' }>): void {
    const { statementId, revisionId, text, variants = [] } = data;
    this.newest = revisionId;
    this.revisions.set(revisionId, {
      statementId,
      text,
      own: new Map(variants.map((one) => [one.channel, one.text])),
    });
    this.authors.set(statementId, (this.authors.get(statementId) ?? new Set()).add(by));
  }

  private sign(event: IncidentEvent): void {
    if (event.type === 'approval.requested') {
      const { requestId, revisionId, severity, signers, release } = event.data;
      const seats = signers.map(({ signerId, label, personId }): [string, Seat] => [
        signerId,
        { label, person: personId, yesBy: null, heardBy: [] },
      ]);
      const hashes = new Map(release?.variants.map((one) => [one.channel, one.sha256]));
      this.requests.set(requestId, { revisionId, severity, seats: new Map(seats), hashes });
      return;
    }
    if (!('requestId' in event.data) || !('signerId' in event.data)) return;
    const seat = this.requests.get(event.data.requestId ?? '')?.seats.get(event.data.signerId ?? '');
    if (!seat) return;
    if (event.type === 'approval.approved') {
      const { readBack, packet } = event.data;
      seat.yesBy = readBack?.personId ?? (packet ? seat.person : event.by);
      seat.heardBy = readBack ? [event.by, readBack.listenerId] : [];
    }
    if (event.type === 'approval.withdrawn' || event.type === 'approval.rejected') seat.yesBy = null;
    if (event.type === 'approval.handedOver') Object.assign(seat, { person: event.data.to, yesBy: null });
  }

  /** The newest words; or an earlier statement that is out, and was out on one more channel. */
  private isNewestOr(revisionId: string): boolean {
    const statementOf = (id: string) => this.revisions.get(id)?.statementId;
    const isEarlier = statementOf(revisionId) !== statementOf(this.newest);
    return revisionId === this.newest || (isEarlier && this.out.has(revisionId));
  }

  /** A version that newer words of its statement took the place of: it was out, and nothing let it out. */
  private unapproved(revisionId: string): null {
    const statementId = this.revisions.get(revisionId)?.statementId;
    const versions = [...this.revisions].filter(([, one]) => one.statementId === statementId);
    expect(versions.at(-1)?.[0]).not.toBe(revisionId);
    return null;
  }

  private release(revisionId: string, channel: string): Checked {
    const revision = this.revisions.get(revisionId);
    const asked = [...this.requests.values()].findLast((one) => one.revisionId === revisionId);
    expect(this.isNewestOr(revisionId)).toBe(true);
    const seats = [...(asked?.seats.values() ?? [])];
    const chain = samplePlaybook.chains[asked?.severity ?? 'S4'].blocking;
    expect(seats.map((one) => one.label)).toEqual(chain.map((one) => one.label));
    const isCovered = SEVERITIES.indexOf(asked?.severity ?? 'S4') <= SEVERITIES.indexOf(this.severity);
    expect(isCovered || this.out.has(revisionId)).toBe(true);
    const yes = seats.map((one) => one.yesBy);
    expect(yes).toEqual(seats.map((one) => one.person));
    expect(new Set(yes).size).toBe(yes.length);
    const authors = this.authors.get(revision?.statementId ?? '') ?? new Set();
    for (const by of yes) expect(authors.has(by ?? '')).toBe(false);
    for (const { heardBy } of seats) {
      expect(new Set(heardBy).size).toBe(heardBy.length);
      for (const one of heardBy) expect(authors.has(one) || yes.includes(one)).toBe(false);
    }
    const byPhone = seats.filter((one) => one.heardBy.length > 0).length;
    const own = revision?.own.get(channel);
    expect(asked?.hashes.get(channel)).toBe(sha256(own ?? revision?.text ?? ''));
    this.out.add(revisionId);
    return { channel, own: own !== undefined, byPhone };
  }
}
