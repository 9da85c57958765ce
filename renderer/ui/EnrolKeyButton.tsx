import { useLocation } from 'wouter';
import type { Person } from '../../shared/people/people.ts';
import { useEnrolRefusal } from '../bridge/enrol-refusal.ts';
import { wantHeading } from './heading-focus.ts';
import { RefusableButton } from './RefusableButton.tsx';

/** What the People page is asked for by whoever leads there: the key of one person. */
export type ToPeople = { readonly keyOf: string };

/** Leads to the People page with the key of this person open, where one can be enrolled for them. */
export function EnrolKeyButton({ person }: { readonly person: Person }) {
  const [, navigate] = useLocation();
  const act = () => {
    wantHeading('page');
    navigate('/people', { state: { keyOf: person.personId } satisfies ToPeople });
    return Promise.resolve({ ok: true, value: null } as const);
  };
  return (
    <RefusableButton size="compact-sm" refusal={useEnrolRefusal(person)} act={act}>
      Enrol their key in People…
    </RefusableButton>
  );
}
