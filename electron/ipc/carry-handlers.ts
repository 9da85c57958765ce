import type { CarryReplies } from '../../shared/ipc/carry-requests.ts';
import type { Requests } from '../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Handlers } from './serve.ts';

/** What the doors to files of templates and to the card for executives need. Opening a file needs no room. */
export type CarryServices = Pick<Handlers, 'openTemplates'> & {
  readonly exportTemplates: (
    spine: Spine,
    asked: Requests['exportTemplates'],
  ) => Promise<CarryReplies['exportTemplates']>;
  readonly keepCard: (spine: Spine, asked: Requests['keepCard']) => Promise<CarryReplies['keepCard']>;
  readonly copyReference: (
    spine: Spine,
    asked: Requests['copyReference'],
  ) => Promise<CarryReplies['copyReference']>;
};

/** The doors about what is carried out of the room. `readable` is the open room, or why nothing may leave it now. */
export function createCarryHandlers(
  services: CarryServices,
  readable: () => Result<Spine, Rejection>,
): Pick<Handlers, keyof CarryReplies> {
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
    copyReference: (asked) => {
      const open = readable();
      return open.ok ? services.copyReference(open.value, asked) : open;
    },
  };
}
