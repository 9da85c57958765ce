import type { CarryReplies } from '../../shared/ipc/carry-requests.ts';
import type { Requests } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';

/** Writes the versions in force of these templates into a file that the person chooses. */
export function exportTemplates(templateIds: readonly string[]): Promise<CarryReplies['exportTemplates']> {
  return api.request('exportTemplates', { templateIds: [...templateIds] });
}

/** Reads the file of templates that the system's dialog asks for; null if the person thought better of it. */
export function openTemplates(): Promise<CarryReplies['openTemplates']> {
  return api.request('openTemplates', {});
}

/** Puts a reference to an instant of a replay onto the clipboard; main writes it from the log. */
export function copyReference(asked: Requests['copyReference']): Promise<CarryReplies['copyReference']> {
  return api.request('copyReference', asked);
}

/** Copies, saves or prints the card for executives of an incident, as its log has it in that moment. */
export function keepCard(asked: Requests['keepCard']): Promise<CarryReplies['keepCard']> {
  return api.request('keepCard', asked);
}
