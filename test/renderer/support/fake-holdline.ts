import type { Library } from '../../../shared/figures/figures.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { decide } from '../../../shared/incident/decide.ts';
import { erasableRecord } from '../../../shared/incident/erasable.ts';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { fold } from '../../../shared/incident/fold.ts';
import type { PushName, RequestName } from '../../../shared/ipc/channels.ts';
import {
  type HoldlineApi,
  type PlaybookProblem,
  type Pushes,
  REQUEST_SCHEMAS,
  type Replies,
  type Requests,
  type RoomFileState,
} from '../../../shared/ipc/contract.ts';
import { fail, ok, type Rejection, type Result } from '../../../shared/kernel.ts';
import { personById } from '../../../shared/people/people.ts';
import type { Signature } from '../../../shared/people/unsigned.ts';
import { projectCard } from '../../../shared/projection/board.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import type { NewRegistryEvent, RegistryCommand, RegistryEvent } from '../../../shared/room/events.ts';
import { channelsInForce, playbookInForce } from '../../../shared/room/in-force.ts';
import { foldRoom, hasKeys } from '../../../shared/room/room.ts';
import { sha256Hex } from '../../support/given.ts';
import { oneBook } from '../../support/sample-playbook.ts';
import { cardsOf } from './cards-of.ts';
import { FILE_ANSWERS } from './fake-files.ts';
import { keyAnswers } from './fake-keys.ts';
import { FakeReviews } from './fake-reviews.ts';
import { RUNTIME } from './fake-runtime.ts';
import { fakeSearch } from './fake-search.ts';
import { pieceOfLog } from './piece-of-log.ts';
import { INTACT, NO_SEALS } from './sample-proof.ts';

type Push = (body: never) => void;
type Signed = { readonly incidentId: string; readonly command: IncidentCommand };
type Answers = { readonly [N in RequestName]: (body: Requests[N]) => Replies[N] | Promise<Replies[N]> };

/** A stand-in for main: it folds real events and decides with the real rules, in memory. */
export class FakeHoldline implements HoldlineApi {
  registry: readonly RegistryEvent[] = [];
  logs = new Map<string, readonly IncidentEvent[]>();
  file: RoomFileState = { state: 'open', path: '/rooms/room.holdline', notices: [], alarm: [] };
  problems: readonly PlaybookProblem[] = [];
  content: Replies['readRoom']['content'] = 'clear';
  library: Library = oneBook;
  damaged: Replies['readBoard']['damaged'] = [];
  older: readonly string[] = [];
  locked: Replies['readLocked'] = { cards: [], damaged: [] };
  /** How main reads older incidents; a test may take its time. */
  readOlder = async (_: Requests['readOlder']): Promise<Replies['readOlder']> => ({
    done: [],
    cards: [],
    damaged: [],
  });
  /** What main answers instead of deciding, once. */
  refuseNext: Rejection | null = null;
  verdict: Replies['verify'] = INTACT;
  proof: Replies['readProof'] = NO_SEALS;
  roomCheck: Replies['checkRoom'] = ok({ ok: true, logs: [], problems: [], heads: null });
  readonly asked: { readonly name: RequestName; readonly body: unknown }[] = [];
  private readonly listeners = new Map<PushName, Set<Push>>();
  private ids = 0;
  readonly reviews = new FakeReviews();
  private readonly run: number;
  constructor(run: number) {
    this.run = run;
  }

  readonly newId = (): string => {
    this.ids += 1;
    return `new-${this.run}-${this.ids}`;
  };

  readonly on: HoldlineApi['on'] = (name, listener) => {
    const own = this.listeners.get(name) ?? new Set<Push>();
    this.listeners.set(name, own.add(listener as Push));
    return () => void own.delete(listener as Push);
  };

  readonly request: HoldlineApi['request'] = async <N extends RequestName>(name: N, body: Requests[N]) => {
    this.asked.push({ name, body });
    const parsed = REQUEST_SCHEMAS[name].safeParse(body);
    if (!parsed.success)
      return fail({ code: 'shape', sentence: parsed.error.issues[0]?.message ?? '' }) as never;
    const answers: Answers = { ...this.answers, ...fakeSearch(this) };
    return answers[name](parsed.data as never) as Replies[N];
  };

  /** Acts as the menu of the app. */
  chooseMenu(id: string): void {
    this.push('action', { id });
  }

  /** Commits events of an incident and tells the window, as main does after a commit. */
  append(incidentId: string, events: readonly IncidentEvent[]): void {
    const before = this.logs.get(incidentId) ?? [];
    this.logs.set(incidentId, [...before, ...events]);
    const card = projectCard(incidentId, fold(this.logs.get(incidentId) ?? []));
    const head = { size: before.length + events.length, root: 'root' };
    this.push('appended', { log: 'incident', incidentId, from: before.length, events, head, card });
  }

  /** Looks at the clocks of a locked room, as main does every second. */
  watch(body: Pushes['watched']): void {
    this.locked = body;
    this.push('watched', body);
  }

  push<N extends PushName>(name: N, body: Pushes[N]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(body as never);
  }

  private readonly answers: Omit<Answers, 'openSearch' | 'searchRoom'> = {
    ...keyAnswers(
      (command) => this.decideRegistry(command),
      (personId) => personById(foldRoom(this.registry).people, personId)?.name ?? '',
      () => foldRoom(this.registry).people.atKeyboard ?? '',
    ),
    ...FILE_ANSWERS,
    readRoom: () => ({
      file: this.file,
      events: this.registry,
      ...this.library,
      problems: this.problems,
      runtime: RUNTIME,
      clock: { origin: 0, speed: 1 },
      sealed: 0,
      content: this.content,
      shelfKey: null,
    }),
    readLog: ({ logId, from }: Requests['readLog']) => pieceOfLog(this.logs.get(logId), from),
    readReviews: () => ok(this.reviews.reading(this.library)),
    readBoard: () => ({ cards: cardsOf(this.logs), damaged: this.damaged, older: this.older }),
    readOlder: (body: Requests['readOlder']) => this.readOlder(body),
    readLocked: () => this.locked,
    send: (body: Requests['send']) => this.send(body),
    verify: () => this.verdict,
    readProof: () => this.proof,
    checkRoom: () => this.roomCheck,
    findNamed: () => ok([]),
    signDecision: ({ passphrase, ...body }: Requests['signDecision']) => this.sign(body, [passphrase]),
    signReadBack: ({ passphrases, ...body }: Requests['signReadBack']) =>
      this.sign(body, Object.values(passphrases)),
    signConsent: ({ passphrase: typed, command }: Requests['signConsent']) =>
      this.opens([typed]) ?? this.decideRegistry(command, 'given'),
    acceptRoom: () => ok(null),
    chooseRoom: () => ok({ path: null }),
    ...{ enableActions: () => ok(null), flushShelf: () => ok(null), openWindow: () => ok(null) },
  };

  /** The passphrase that opens everybody's key here. */
  passphrase = 'correct horse battery staple';

  private sign(body: Signed, passphrases: readonly string[]): Replies['send'] {
    return this.opens(passphrases) ?? this.send({ to: 'incident', ...body }, 'given');
  }

  private opens(passphrases: readonly string[]): Result<never, Rejection> | null {
    return passphrases.every((one) => one === this.passphrase)
      ? null
      : fail({ code: 'wrong', sentence: 'This is not your passphrase. Try again.' });
  }

  private send(body: Requests['send'], signature?: Signature): Replies['send'] {
    const refused = this.refuseNext;
    this.refuseNext = null;
    if (refused) return fail(refused);
    if (body.to === 'registry') return this.decideRegistry(body.command);
    if (body.to === 'reviews') return this.reviews.send(body.command, this);
    const room = foldRoom(this.registry);
    const at = Date.now();
    const actor = room.people.atKeyboard ?? 'system';
    const logId = body.incidentId ?? this.newId();
    const decision = decide(fold(this.logs.get(logId) ?? []), body.command, {
      at,
      actor,
      newId: this.newId,
      people: room.people,
      zone: room.zone,
      playbook: (id) => playbookInForce(this.library, room, id),
      channels: () => channelsInForce(this.library, room),
      envelopes: room.envelopes,
      nextNumber: () => this.logs.size + 1,
      sha256Hex,
      origin: `holdline/room-1/${logId}`,
      signature: signature ?? (hasKeys(room) ? 'needed' : 'none'),
      ...{ registrySize: room.position, registryRoot: null },
    });
    if (!decision.ok) return decision;
    this.append(
      logId,
      decision.value.map((event) => ({ ...event, at, by: actor }) as IncidentEvent),
    );
    return ok({ logId, size: this.logs.get(logId)?.length ?? 0 });
  }

  private decideRegistry(command: RegistryCommand, signature?: Signature): Replies['send'] {
    const room = foldRoom(this.registry);
    const at = Date.now();
    const actor = room.people.atKeyboard ?? 'system';
    const decision = decideRoom(room, command, {
      at,
      actor,
      newId: this.newId,
      signature: signature ?? (hasKeys(room) ? 'needed' : 'none'),
      playbook: (id) => playbookInForce(this.library, room, id),
      library: this.library,
      record: (logId, position) =>
        erasableRecord(
          (logId === 'registry' ? this.registry : this.logs.get(logId))?.[position],
          { logId, position, live: false },
          room.erasures,
        ),
    });
    if (!decision.ok) return decision;
    this.appendRegistry(decision.value, at, actor);
    return ok({ logId: 'registry', size: this.registry.length });
  }

  private appendRegistry(events: readonly NewRegistryEvent[], at: number, by: string): void {
    const from = this.registry.length;
    const stamped = events.map((event) => ({ ...event, at, by }) as RegistryEvent);
    this.registry = [...this.registry, ...stamped];
    const head = { size: this.registry.length, root: 'root' };
    this.push('appended', { log: 'registry', from, events: stamped, head });
  }
}

let runs = 0;

/** The api object is one for the whole file, because the bridge reads it once; what stands behind it is new for each test. */
let current = new FakeHoldline(runs);

Object.defineProperty(window, 'holdline', {
  value: {
    request: (name, body) => current.request(name, body),
    on: (name, listener) => current.on(name, listener),
  } satisfies HoldlineApi,
});

/** Puts a new main behind the window: an empty room file. */
export function newMain(): FakeHoldline {
  runs += 1;
  current = new FakeHoldline(runs);
  return current;
}
