import type { CarryReplies } from '../../shared/ipc/carry-requests.ts';
import type { Requests } from '../../shared/ipc/contract.ts';
import type { ReportReplies } from '../../shared/ipc/report-requests.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Handlers } from './serve.ts';

/** What the doors to files of templates, to reports and to the card for executives need. Opening a file needs no room. */
export type CarryServices = Pick<Handlers, 'openTemplates'> & {
  readonly exportTemplates: (
    spine: Spine,
    asked: Requests['exportTemplates'],
  ) => Promise<CarryReplies['exportTemplates']>;
  readonly keepCard: (spine: Spine, asked: Requests['keepCard']) => Promise<CarryReplies['keepCard']>;
  readonly saveReport: (spine: Spine, asked: Requests['saveReport']) => Promise<ReportReplies['saveReport']>;
  readonly saveIcs214: (spine: Spine, asked: Requests['saveIcs214']) => Promise<ReportReplies['saveIcs214']>;
};

/** The doors about what is carried out of the room. `readable` is the open room, or why nothing may leave it now. */
export function createCarryHandlers(
  services: CarryServices,
  readable: () => Result<Spine, Rejection>,
): Pick<Handlers, keyof CarryReplies | keyof ReportReplies> {
  return {
    openTemplates: services.openTemplates,
    exportTemplates: (asked) => {
      const open = readable();
      return open.ok ? services.exportTemplates(open.value, asked) : open;
    },
    keepCard: (asked) => {
      const open = readable();
      return open.ok ? services.keepCard(open.value, asked) : open;
    },
    saveReport: (asked) => {
      const open = readable();
      return open.ok ? services.saveReport(open.value, asked) : open;
    },
    saveIcs214: (asked) => {
      const open = readable();
      return open.ok ? services.saveIcs214(open.value, asked) : open;
    },
  };
}
