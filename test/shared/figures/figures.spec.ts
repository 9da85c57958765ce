import { describe, expect, it } from 'vitest';
import type { Figure, FigureOf } from '../../../shared/figures/events.ts';
import { keptFigure } from '../../../shared/figures/figures.ts';
import { figureAt, withFigures } from '../../../shared/figures/with-figures.ts';
import type { People } from '../../../shared/people/people.ts';
import { playbookSchema } from '../../../shared/playbook/schema.ts';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import {
  type RegistryCommand,
  type RegistryEvent,
  registryCommandSchema,
} from '../../../shared/room/events.ts';
import { playbooksInForce } from '../../../shared/room/in-force.ts';
import { EMPTY_ROOM, evolveRoom, foldRoom, type RoomState } from '../../../shared/room/room.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';
import {
  ownChainsPlaybook,
  sampleDefaults,
  sampleLibrary,
  samplePlaybook,
} from '../../support/sample-playbook.ts';

const ROOM: RoomState = { ...EMPTY_ROOM, name: 'Desk', people: SAMPLE_PEOPLE, position: 8 };
const facts = (actor: string) => ({
  at: 1,
  actor,
  newId: () => 'x',
  signature: 'none' as const,
  playbook: () => null,
  library: sampleLibrary,
});

type Told = { readonly room: RoomState; readonly events: readonly RegistryEvent[] };
const START: Told = { room: ROOM, events: [] };

const ask = ({ room }: Told, command: RegistryCommand, by = 'lead') => decideRoom(room, command, facts(by));

function tell(told: Told, command: RegistryCommand, by = 'lead'): Told {
  const decision = ask(told, command, by);
  if (!decision.ok) throw new Error(decision.error.sentence);
  const events = decision.value.map((event) => ({ ...event, at: 5, by }) as RegistryEvent);
  return { room: events.reduce(evolveRoom, told.room), events: [...told.events, ...events] };
}

function refusedAs(told: Told, command: RegistryCommand, by = 'lead'): string {
  const decision = ask(told, command, by);
  if (decision.ok) return 'accepted';
  expect(decision.error.sentence).toMatch(/^[A-Z].{10,}[.”]$/s);
  return decision.error.code;
}

const change = (figure: Figure, playbookId: string | null = null, reason = 'Drill of 12 November') =>
  ({ type: 'figures.change', playbookId, figure, reason }) as const;

const budget = figureAt(sampleDefaults, { block: 'budget', severity: 'S1' }) as FigureOf<'budget'>;
const chain = figureAt(sampleDefaults, { block: 'chain', severity: 'S1' }) as FigureOf<'chain'>;
const matrix = figureAt(sampleDefaults, { block: 'matrix' }) as FigureOf<'matrix'>;
const withMinutes = (minutes: Partial<FigureOf<'budget'>['minutes']>): FigureOf<'budget'> => ({
  ...budget,
  minutes: { ...budget.minutes, ...minutes },
});
const warnAt = (...warnAtPercent: number[]): Figure => ({ block: 'thresholds', warnAtPercent });

describe('given the shipped figures, a change', () => {
  it('is an event with what was, what is now, and why; the door takes it', () => {
    const command = change(withMinutes({ detect: 6 }));
    expect(registryCommandSchema.parse(command)).toEqual(command);
    const { events, room } = tell(START, command);
    expect(events).toEqual([
      {
        type: 'figures.changed',
        at: 5,
        by: 'lead',
        data: {
          playbook: null,
          was: budget,
          now: withMinutes({ detect: 6 }),
          reason: 'Drill of 12 November',
        },
      },
    ]);
    expect(keptFigure(room.figures, null, { block: 'budget', severity: 'S1' })).toMatchObject({
      position: 8,
      by: 'lead',
      reason: 'Drill of 12 November',
    });
  });

  it.each([
    ['same', change(budget)],
    ['no-reason', change(withMinutes({ detect: 6 }), null, '  ')],
    ['no-playbook', change(withMinutes({ detect: 6 }), 'nothing-such')],
    ['out-of-range', change(withMinutes({ detect: -1 }))],
    ['out-of-range', change(withMinutes({ approve: 2.5 }))],
    ['out-of-range', change(withMinutes({ promise: 100_001 }))],
    ['complex', change(withMinutes({ draftSimple: 11 }))],
    ['complex', change(withMinutes({ firstWordsSimple: 21 }))],
    ['not-rising', change(warnAt(80, 50))],
    ['not-rising', change(warnAt(50, 50))],
    ['out-of-range', change(warnAt(50, 100))],
    ['out-of-range', change(warnAt())],
    ['out-of-range', change({ ...chain, blocking: [] })],
    ['out-of-range', change({ ...chain, blocking: [...chain.blocking, ...chain.blocking] })],
    ['out-of-range', change({ ...chain, blocking: [{ role: 'legal', label: ' ' }] })],
    ['out-of-range', change({ ...chain, backupAtPercent: 0 })],
    ['no-signer', change({ ...chain, blocking: [{ role: 'observer', label: 'The board' }] })],
    ['person', change({ ...chain, blocking: [{ role: 'legal', label: 'Legal: Dan  ROTH' }] })],
    [
      'same-seat',
      change({
        ...chain,
        blocking: [
          { role: 'legal', label: 'Legal' },
          { role: 'executive', label: 'legal' },
        ],
      }),
    ],
    ['nudge-late', change({ ...chain, nudgeAtPercent: 66 })],
    ['not-changed', { type: 'figures.restore', playbookId: null, place: { block: 'matrix' }, reason: 'x' }],
  ] as const satisfies readonly (readonly [string, RegistryCommand])[])(
    'is refused with a sentence (%s)',
    (code, command) => expect(refusedAs(START, command)).toBe(code),
  );

  it('is for an incident lead or an administrator, unlocked, and with a key where there are keys', () => {
    const command = change(warnAt(40, 80));
    expect(refusedAs(START, command, 'legal')).toBe('not-lead');
    expect(refusedAs(START, command, 'deputy')).toBe('accepted');
    const having = (people: Partial<People>, key: string | null = null): Told => ({
      events: [],
      room: { ...ROOM, people: { ...SAMPLE_PEOPLE, ...people }, logKey: key },
    });
    const service = SAMPLE_PEOPLE.list.map((one) =>
      one.personId === 'service' ? { ...one, roles: ['administrator' as const] } : one,
    );
    expect(refusedAs(having({ list: service }), command, 'service')).toBe('accepted');
    expect(refusedAs(having({ locked: 'idle' }), command)).toBe('locked');
    expect(refusedAs(having({}, 'key'), command)).toBe('not-lead');
  });

  it('cannot be made before the playbooks are there', () => {
    const decision = decideRoom(ROOM, change(warnAt(40)), { ...facts('lead'), library: null });
    expect(decision).toMatchObject({ ok: false, error: { code: 'no-library' } });
  });
});

describe('the figures of the room over a shipped playbook', () => {
  const seats: FigureOf<'chain'>['blocking'] = [{ role: 'legal', label: 'Legal' }];
  const told = [
    change(withMinutes({ detect: 6 })),
    change(warnAt(40, 75)),
    change({ ...chain, blocking: seats, nudgeAtPercent: 20 }),
    change({ ...matrix, cells: [['S1', 'S4', 'S3', 'S3'], ...matrix.cells.slice(1)] }),
  ].reduce<Told>((before, command) => tell(before, command), START);

  it('leave a playbook as it is where the room has changed nothing', () => {
    expect(withFigures(samplePlaybook, sampleDefaults, [])).toBe(samplePlaybook);
  });

  it('are what an incident pins, a whole playbook, each with the record it comes from', () => {
    const inForce = withFigures(samplePlaybook, sampleDefaults, told.room.figures);
    expect(playbookSchema.parse(inForce)).toEqual(inForce);
    const { budgets, chains, thresholds, matrix: cells } = inForce;
    expect([budgets.S1.detect, thresholds.warnAtPercent, cells.cells[0]?.[0]]).toEqual([6, [40, 75], 'S1']);
    expect(chains.S1).toMatchObject({
      blocking: seats,
      onSilence: { nudgeAtPercent: 20, backupAtPercent: 66 },
    });
    expect(chains.S1.onSilence?.lastResort).toEqual(samplePlaybook.chains.S1.onSilence?.lastResort);
    expect(chains.S1.silence).toBe(
      'Nudge at 20% of the budget, backup at 66% of the budget, at 100% two people may release holding words, with a reason. Silence is never consent.',
    );
    expect([budgets.S1, thresholds, chains.S1, cells].map((one) => one.source)).toEqual(
      [8, 9, 10, 11].map((record) => `Changed in this room: record ${record} of the log of the room.`),
    );
    expect(JSON.stringify(inForce)).not.toContain('Drill of 12');
    expect(budgets.S2).toBe(samplePlaybook.budgets.S2);
  });

  it('leave a playbook its own chains, and give it the other defaults of the room', () => {
    const inForce = withFigures(ownChainsPlaybook, sampleDefaults, told.room.figures);
    expect(inForce.chains).toEqual(ownChainsPlaybook.chains);
    expect(inForce.budgets.S1.detect).toBe(6);
  });

  it('of one playbook hold for it alone, above the defaults; what is restored is as before', () => {
    const own = tell(told, change(withMinutes({ detect: 9 }), samplePlaybook.id));
    const detect = ({ room }: Told) =>
      playbooksInForce(sampleLibrary, room).map((one) => one.budgets.S1.detect);
    expect(detect(own)).toEqual([9, 6]);
    const place = { block: 'budget', severity: 'S1' } as const;
    const back = (playbookId: string | null) =>
      ({ type: 'figures.restore', playbookId, place, reason: 'After the review' }) as const;
    const mended = tell(own, back(samplePlaybook.id));
    expect(mended.events.at(-1)?.data).toMatchObject({
      playbook: { playbookId: samplePlaybook.id, title: 'Data breach' },
      was: withMinutes({ detect: 9 }),
      now: withMinutes({ detect: 6 }),
    });
    expect(detect(mended)).toEqual([6, 6]);
    expect(detect(tell(mended, back(null)))).toEqual([2, 2]);
    expect(foldRoom(mended.events, ROOM).figures).toEqual(mended.room.figures);
  });

  it('stand in the log in people’s words: who, what from what to what, and why', () => {
    const own = tell(told, change(withMinutes({ detect: 9, promise: null }), samplePlaybook.id));
    const place = { block: 'thresholds' } as const;
    const last = tell(own, { type: 'figures.restore', playbookId: null, place, reason: 'Too early' });
    const rows = projectRegistry(last.events, SAMPLE_PEOPLE);
    expect(rows.map(({ subject, text }) => `${subject} ${text}`)).toEqual([
      'Ada Lind changed the S1 budgets by default: detect from 2 min to 6 min. Source: Drill of 12 November',
      'Ada Lind changed the thresholds by default: warnings from 50% and 80% to 40% and 75%. Source: Drill of 12 November',
      'Ada Lind changed the S1 chain by default: signers from Incident lead (Incident lead), Legal (Legal), Chief executive (Executive) to Legal (Legal); nudge from 33% to 20%. Source: Drill of 12 November',
      'Ada Lind changed the severity matrix by default: row 1, column 1 from S4 to S1. Source: Drill of 12 November',
      'Ada Lind changed the S1 budgets of Data breach: detect from 6 min to 9 min; promise of the next word from 20 min to no clock. Source: Drill of 12 November',
      'Ada Lind restored the thresholds by default: warnings from 40% and 75% to 50% and 80%. Source: Too early',
    ]);
  });
});
