import { createContext, type ReactNode, useContext } from 'react';
import type { IncidentView } from '../../bridge/incident-store.ts';

/** An incident that is looked back at. */
export type Reviewed = Extract<IncidentView, { readonly status: 'ready' }>;

const ReviewedContext = createContext<Reviewed | null>(null);

/** Gives everything below the incident that is looked back at. */
export function ReviewedProvider(props: { readonly incident: Reviewed; readonly children: ReactNode }) {
  return <ReviewedContext value={props.incident}>{props.children}</ReviewedContext>;
}

/** The incident that is looked back at. Throws outside a `ReviewedProvider`: that is a bug. */
export function useReviewed(): Reviewed {
  const incident = useContext(ReviewedContext);
  if (!incident) throw new Error('useReviewed is called outside a ReviewedProvider');
  return incident;
}
