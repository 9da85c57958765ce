import type { CarryReplies } from '../../shared/ipc/carry-requests.ts';
import type { Requests } from '../../shared/ipc/contract.ts';
import type { ReportReplies } from '../../shared/ipc/report-requests.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Handlers } from './serve.ts';

/** What the doors to files of templates, to reports and to the card for executives need. Opening a file needs no room. */
export type CarryServices = Pick<Handlers, 'openTemplates' | 'readIcs214'> & {
  readonly exportTemplates: (
    spine: Spine,
    asked: Requests['exportTemplates'],
  ) => Promise<CarryReplies['exportTemplates']>;
  readonly keepCard: (spine: Spine, asked: Requests['keepCard']) => Promise<CarryReplies['keepCard']>;
  readonly saveReport: (spine: Spine, asked: Requests['saveReport']) => Promise<ReportReplies['saveReport']>;
  readonly saveIcs214: (spine: Spine, asked: Requests['saveIcs214']) => Promise<ReportReplies['saveIcs214']>;
  readonly copyReference: (
    spine: Spine,
    asked: Requests['copyReference'],
  ) => Promise<CarryReplies['copyReference']>;
};

/** The doors about what is carried out of the room. `readable` is the open room, or why nothing may leave it now. */
export function createCarryHandlers(
  services: CarryServices,
  readable: () => Result<Spine, Rejection>,
): Pick<Handlers, keyof CarryReplies | keyof ReportReplies> {
  const inRoom =
    <A, R>(use: (spine: Spine, asked: A) => R) =>
    (asked: A) => {
      const open = readable();
      return open.ok ? use(open.value, asked) : open;
    };
  return {
    openTemplates: services.openTemplates,
    readIcs214: services.readIcs214,
    exportTemplates: inRoom(services.exportTemplates),
    keepCard: inRoom(services.keepCard),
    saveReport: inRoom(services.saveReport),
    saveIcs214: inRoom(services.saveIcs214),
    copyReference: inRoom(services.copyReference),
  };
}
