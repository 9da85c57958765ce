import type { ClockPace } from '../../shared/clock/pace.ts';
import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { closedFile } from '../../shared/ipc/closed-file.ts';
import type { RoomFileState, Verdict } from '../../shared/ipc/contract.ts';
import { READ_AT_ONCE, REGISTRY_LOG, type Replies, type Requests } from '../../shared/ipc/contract.ts';
import type { ProofReplies } from '../../shared/ipc/proof.ts';
import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Runtime } from '../../shared/room/events.ts';
import { isIncidentLog } from '../../shared/seal/origin.ts';
import type { RoomProof } from '../anchor/room-proof.ts';
import { approvedBytes, sendNotingRefusals, type WhichWords } from '../commands/approved-bytes.ts';
import type { Spine } from '../commands/dispatch.ts';
import { findNamed } from '../commands/find-named.ts';
import type { Library } from '../commands/library.ts';
import { signConsent } from '../commands/sign-consent.ts';
import { type OpenKey, type SigningServices, signDecision } from '../commands/sign-decision.ts';
import { signReadBack } from '../commands/sign-read-back.ts';
import { type BoardServices, createBoardHandlers } from './board-handlers.ts';
import { type CarryServices, createCarryHandlers } from './carry-handlers.ts';
import { createKeyHandlers, type KeyServices } from './key-handlers.ts';
import { createPacketHandlers, type PacketServices } from './packet-handlers.ts';
import { createReviewHandlers, type ReviewServices } from './review-handlers.ts';
import { createSearchHandlers, type SearchServices } from './search-handlers.ts';
import type { Handlers } from './serve.ts';

/** What the doors of their own files need. */
type Apart = KeyServices & PacketServices & BoardServices & CarryServices & ReviewServices & SearchServices;

/** What the handlers need of the app around them. `spine` is null while no room file is open. */
export type Services = Apart & {
  readonly spine: () => Spine | null;
  readonly file: () => RoomFileState;
  /** Base64 of the key for words that are not saved yet; null while there is none. */
  readonly shelfKey: () => string | null;
  readonly library: () => Library;
  readonly runtime: Runtime;
  readonly clock: () => ClockPace;
  readonly verify: (logId: string) => Promise<Result<Verdict, Rejection>>;
  readonly exportLog: (
    spine: Spine,
    asked: Requests['exportLog'],
  ) => Promise<Result<{ readonly path: string | null }, Rejection>>;
  /** Opens a person's key to sign with: what approvals ask for, each time. */
  readonly openKey: OpenKey;
  /** Asks where to and writes these bytes there; a path of null means that the person thought better of it. */
  readonly saveText: (
    bytes: Uint8Array,
    name: string,
  ) => Promise<Result<{ readonly path: string | null }, Rejection>>;
  /** Null while no room file is open. */
  readonly proof: () => RoomProof | null;
  readonly checkRoom: (heads: string | null) => Promise<Replies['checkRoom']>;
  readonly stopChecking: () => void;
  readonly keepHeads: (body: Requests['keepHeads']) => Promise<Replies['keepHeads']>;
  readonly keepFingerprints: (body: Requests['keepFingerprints']) => Promise<Replies['keepFingerprints']>;
  readonly chooseFolder: (none: boolean) => Promise<Replies['chooseFolder']>;
  readonly saveChecker: Handlers['saveChecker'];
  readonly chooseRoom: Handlers['chooseRoom'];
  /** Goes on with a room file that is not the one remembered: in writing, and with a new start. */
  readonly acceptRoom: () => Result<null, Rejection>;
  readonly enableActions: (enabled: Requests['enableActions']['enabled']) => void;
  readonly flushShelf: () => void;
  readonly openWindow: () => Promise<void>;
  readonly readThirdPartyNotices: Handlers['readThirdPartyNotices'];
};

function noRoom() {
  return refuse('no-room', 'No room file is open. See the first page for what is wrong with it.');
}

async function copyWords(spine: Spine, services: Services, which: WhichWords) {
  services.lookAtClocks();
  const bytes = approvedBytes(spine, which);
  if (!bytes.ok) return bytes;
  await services.copy(Buffer.from(bytes.value).toString('utf8'));
  return ok({ bytes: bytes.value.length });
}

async function saveWords(spine: Spine, services: Services, which: WhichWords) {
  services.lookAtClocks();
  const bytes = approvedBytes(spine, which);
  if (!bytes.ok) return bytes;
  const saved = await services.saveText(bytes.value, which.channel);
  return saved.ok ? ok({ path: saved.value.path, bytes: bytes.value.length }) : saved;
}

/** Why nothing may be written now, or the open room after a look at the clocks. */
function writable(services: Services): Result<Spine, Rejection> {
  const open = services.spine();
  if (!open) return noRoom();
  const closed = closedFile(services.file());
  if (closed) return fail(closed);
  services.lookAtClocks();
  return ok(open);
}

/** The open room, or why nothing that people wrote in it can leave it now. */
function readable({ spine }: Services): Result<Spine, Rejection> {
  const open = spine();
  if (!open) return noRoom();
  return open.log.content() === 'locked' ? fail(CONTENT_LOCKED) : ok(open);
}

/** What signing takes: whose keys it opens, and the name of the program that payloads say. */
function signingServices({ openKey, runtime }: Services): SigningServices {
  return { openKey, app: `Holdline ${runtime.app}` };
}

async function sign(services: Services, body: Requests['signDecision']): Promise<Replies['signDecision']> {
  const open = writable(services);
  return open.ok ? signDecision(open.value, signingServices(services), body) : open;
}

async function attest(services: Services, body: Requests['signReadBack']): Promise<Replies['signReadBack']> {
  const open = writable(services);
  return open.ok ? signReadBack(open.value, signingServices(services), body) : open;
}

async function consent(services: Services, body: Requests['signConsent']): Promise<Replies['signConsent']> {
  const open = writable(services);
  return open.ok ? signConsent(open.value, signingServices(services), body) : open;
}

function send(services: Services, body: Requests['send']): Replies['send'] {
  const open = writable(services);
  if (!open.ok) return open;
  if (body.to === 'reviews') return open.value.reviews.send(body.command);
  return body.to === 'registry'
    ? open.value.sendToRegistry(body.command)
    : sendNotingRefusals(open.value, body.incidentId, body.command);
}

function acceptRoom(services: Services): Replies['acceptRoom'] {
  return closedFile(services.file())
    ? services.acceptRoom()
    : refuse('no-alarm', 'This room file is the one this computer remembers. There is nothing to decide.');
}

function readRoom(services: Services): Replies['readRoom'] {
  const { defaults, playbooks, problems } = services.library();
  const events = services.spine()?.registryEvents() ?? [];
  return {
    file: services.file(),
    events,
    defaults,
    playbooks,
    problems,
    runtime: services.runtime,
    clock: services.clock(),
    sealed: services.spine()?.log.sealedSize(REGISTRY_LOG) ?? 0,
    content: services.spine()?.log.content() ?? 'clear',
    shelfKey: services.shelfKey(),
  };
}

type ProofDoors = Pick<Handlers, keyof ProofReplies>;

/** The doors about seals, kept heads and erasing. */
function proofHandlers(services: Services): ProofDoors {
  const { spine, proof } = services;
  return {
    readProof: () => {
      const open = proof();
      return open ? ok(open.read()) : noRoom();
    },
    checkRoom: ({ heads }) => (proof() ? services.checkRoom(heads) : noRoom()),
    stopChecking: () => {
      services.stopChecking();
      return ok(null);
    },
    keepHeads: (body) => (proof() ? services.keepHeads(body) : noRoom()),
    keepFingerprints: (body) => {
      const open = readable(services);
      return open.ok ? services.keepFingerprints(body) : open;
    },
    chooseFolder: ({ none }) => (proof() ? services.chooseFolder(none) : noRoom()),
    findNamed: ({ personId }) => {
      const open = spine();
      return open ? findNamed(open, personId) : noRoom();
    },
  };
}

/** What a window asks for itself. */
function windowHandlers(services: Services): Pick<Handlers, 'enableActions' | 'openWindow' | 'flushShelf'> {
  return {
    enableActions: ({ enabled }) => {
      services.enableActions(enabled);
      return ok(null);
    },
    openWindow: async () => {
      await services.openWindow();
      return ok(null);
    },
    flushShelf: () => {
      services.flushShelf();
      return ok(null);
    },
  };
}

/** The doors of the app, each a function of what was asked. */
export function createHandlers(services: Services): Handlers {
  const { spine } = services;
  return {
    ...createBoardHandlers(services),
    ...createKeyHandlers(services),
    ...createPacketHandlers(services, () => writable(services)),
    ...createCarryHandlers(services, () => readable(services)),
    ...createReviewHandlers(services, () => readable(services)),
    ...createSearchHandlers(services, () => readable(services)),
    readRoom: () => readRoom(services),
    readLog: ({ logId, from }) => {
      const open = spine();
      if (!open) return noRoom();
      if (!isIncidentLog(logId)) return refuse('not-an-incident', 'This is not the log of an incident.');
      const events = open.incidents.events(logId, from, from + READ_AT_ONCE);
      if (!events.ok) return events;
      return ok({ events: events.value, head: open.log.head(logId), sealed: open.log.sealedSize(logId) });
    },
    send: (body) => send(services, body),
    verify: ({ logId }) => services.verify(logId),
    ...proofHandlers(services),
    exportLog: (asked) => {
      const open = readable(services);
      return open.ok ? services.exportLog(open.value, asked) : open;
    },
    saveChecker: services.saveChecker,
    chooseRoom: services.chooseRoom,
    acceptRoom: () => acceptRoom(services),
    readThirdPartyNotices: services.readThirdPartyNotices,
    signDecision: (body) => sign(services, body),
    signReadBack: (body) => attest(services, body),
    signConsent: (body) => consent(services, body),
    ...windowHandlers(services),
    copyWords: (which) => {
      const open = spine();
      return open ? copyWords(open, services, which) : noRoom();
    },
    saveWords: (which) => {
      const open = spine();
      return open ? saveWords(open, services, which) : noRoom();
    },
  };
}
