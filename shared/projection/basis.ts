import type { Signer } from '../approval/approvals.ts';
import type { Basis } from '../incident/approved-words.ts';
import { actorName, type People } from '../people/people.ts';

/** A seat, and whether its signer said yes by phone. */
function seatText({ label, decision }: Signer): string {
  return decision?.readBack ? `${label} (by phone)` : label;
}

/** By whose word words may go out, in a sentence. */
export function basisSentence(basis: Basis, people: People): string {
  switch (basis.kind) {
    case 'chain':
      return `Approved by ${basis.request.signers.map(seatText).join(', ')}`;
    case 'breakGlass': {
      const { glass, request } = basis;
      const names = [glass.by, glass.confirmed?.by ?? ''].map((one) => actorName(people, one));
      const skipped = request.signers.filter((one) => one.decision?.kind !== 'approved');
      return `Under break-glass by ${names.join(' and ')}; skipped: ${skipped.map((one) => one.label).join(', ')}`;
    }
    case 'envelope': {
      const names = basis.envelope.consents.map(({ personId }) => actorName(people, personId));
      return `Approved by the standing consent of ${names.join(' and ')}`;
    }
  }
}
