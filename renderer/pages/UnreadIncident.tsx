import type { IncidentView } from '../bridge/incident-store.ts';
import { MessagePage } from './MessagePage.tsx';

/** In place of a page about an incident whose log is not there yet, or cannot be read. */
export function UnreadIncident({ view }: { readonly view: IncidentView }) {
  return (
    <MessagePage>
      {view.status === 'refused' ? view.sentence : 'Reading the log of this incident…'}
    </MessagePage>
  );
}
