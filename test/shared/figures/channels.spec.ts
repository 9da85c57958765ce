import { describe, expect, it } from 'vitest';
import { areOld } from '../../../shared/channel/fit.ts';
import { channelsProblem } from '../../../shared/figures/channel-problem.ts';
import type { Figure, FigureOf, FigurePlace } from '../../../shared/figures/events.ts';
import { figureAt } from '../../../shared/figures/with-figures.ts';
import { channelsFileSchema, channelsIn } from '../../../shared/playbook/channel-limits.ts';
import { playbookFileSchema, playbookSchema } from '../../../shared/playbook/schema.ts';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import type { RegistryCommand, RegistryEvent } from '../../../shared/room/events.ts';
import { playbooksInForce } from '../../../shared/room/in-force.ts';
import { EMPTY_ROOM, evolveRoom, type RoomState } from '../../../shared/room/room.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';
import { sampleDefaults, sampleLibrary, samplePlaybook } from '../../support/sample-playbook.ts';
import { PLAYBOOK_FILES, readResource, shippedPlaybook } from '../playbook/shipped.ts';

const NOW = Date.UTC(2026, 10, 29);
const ROOM: RoomState = { ...EMPTY_ROOM, name: 'Desk', people: SAMPLE_PEOPLE, position: 8 };
const facts = {
  at: NOW,
  actor: 'lead',
  newId: () => 'x',
  signature: 'none' as const,
  playbook: () => null,
  library: sampleLibrary,
};

type Told = { readonly room: RoomState; readonly events: readonly RegistryEvent[] };
const START: Told = { room: ROOM, events: [] };

function tell({ room, events }: Told, command: RegistryCommand): Told {
  const decision = decideRoom(room, command, facts);
  if (!decision.ok) throw new Error(decision.error.sentence);
  const more = decision.value.map((event) => ({ ...event, at: 5, by: 'lead' }) as RegistryEvent);
  return { room: more.reduce(evolveRoom, room), events: [...events, ...more] };
}

function codeOf(command: RegistryCommand): string {
  const decision = decideRoom(ROOM, command, facts);
  return decision.ok ? 'accepted' : decision.error.code;
}

const change = (figure: Figure, playbookId: string | null = null) =>
  ({ type: 'figures.change', playbookId, figure, reason: 'Our server’s rules page' }) as const;
const limitsOf = (channelId: string): FigureOf<'channel'> =>
  figureAt(sampleDefaults, { block: 'channel', channelId }) as FigureOf<'channel'>;
function most(channelId: string, limit: number | null, checkedOn = '2026-11-28'): FigureOf<'channel'> {
  const was = limitsOf(channelId);
  return { ...was, checkedOn, counts: was.counts.map((one) => ({ ...one, limit })) };
}
const inForce = ({ room }: Told, id = samplePlaybook.id) => {
  const found = playbooksInForce(sampleLibrary, room).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const limitOn = (told: Told, channelId: string, id?: string) =>
  inForce(told, id).channels.find((one) => one.id === channelId)?.limits;
const CHANNELS: FigurePlace = { block: 'channels' };
const idsIn = (told: Told) => inForce(told).channels.map(({ id }) => id);

describe('the channels we ship', () => {
  it('are those that a room needs, each with a counter, a look and where it was looked up', () => {
    const known = channelsIn(channelsFileSchema.parse(readResource('channels.json')));
    const ids = known.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['web-statement', 'press-release', 'x', 'bluesky', 'mastodon', 'threads', 'linkedin', 'facebook'],
        ...['instagram', 'sms', 'staff-mail', 'call-script'],
        ...['public-alert', 'public-alert-uk', 'public-alert-cell'],
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const { limits } of known) expect(limits.oldAfterDays).toBe(180);
  });

  it('name the scheme of each public alert, and the United States only where their limit holds', () => {
    const known = channelsIn(channelsFileSchema.parse(readResource('channels.json')));
    const alerts = known.filter(({ name }) => name.startsWith('Public alert'));
    expect(alerts.map(({ name, limits }) => [name, limits.counts[0]?.limit])).toEqual([
      ['Public alert (WEA, US)', 360],
      ['Public alert (Emergency Alerts, UK)', 1395],
      ['Public alert (cell broadcast, EU-Alert)', 1395],
    ]);
    const abroad = PLAYBOOK_FILES.map(shippedPlaybook).filter(({ channels }) =>
      channels.some(({ id }) => id === 'public-alert'),
    );
    expect(abroad).toEqual([]);
  });

  it('can each be used by every playbook', () => {
    const all = sampleDefaults.channels.map(({ id }) => id);
    const told = tell(START, change({ block: 'channels', channelIds: all }, samplePlaybook.id));
    expect(idsIn(told)).toEqual(all);
    expect(playbookSchema.safeParse(inForce(told)).success).toBe(true);
    const staff = inForce(told).channels.find(({ id }) => id === 'staff-mail');
    expect(staff?.internal).toBe(true);
  });
});

describe('a limit that a room changes', () => {
  it('holds on every playbook with that channel, names the record that says so, and keeps the counter', () => {
    const told = tell(START, change(most('x', 25_000)));
    expect(limitOn(told, 'x')).toMatchObject({
      counts: [{ unit: 'weighted', limit: 25_000 }],
      checkedOn: '2026-11-28',
      source: 'Changed in this room: record 8 of the log of the room.',
      look: 'post',
    });
    expect(limitOn(told, 'x', 'executive-misconduct')?.counts[0]?.limit).toBe(25_000);
    expect(limitOn(START, 'x')?.counts[0]?.limit).toBe(280);
  });

  it('holds also where a playbook takes that channel over later, and may be another for one playbook', () => {
    const more = [...samplePlaybook.channels.map(({ id }) => id), 'mastodon'];
    const told = tell(
      tell(START, change(most('mastodon', 5000))),
      change({ block: 'channels', channelIds: more }, samplePlaybook.id),
    );
    expect(limitOn(told, 'mastodon')?.counts[0]?.limit).toBe(5000);
    const own = tell(told, change(most('mastodon', 700), samplePlaybook.id));
    expect(limitOn(own, 'mastodon')?.counts[0]?.limit).toBe(700);
  });

  it('is told with what it was, and goes back', () => {
    const told = tell(START, change(most('x', 25_000)));
    const line = projectRegistry(told.events, SAMPLE_PEOPLE).at(-1)?.text;
    expect(line).toContain(
      'the limits of X by default: most characters from 280 to 25000; looked up from 2026-11-22 to 2026-11-28',
    );
    const place = { block: 'channel', channelId: 'x' } as const;
    const back = tell(told, { type: 'figures.restore', playbookId: null, place, reason: 'Not paid for' });
    expect(limitOn(back, 'x')).toEqual(limitOn(START, 'x'));
  });

  it('is called old when nobody looked again for as long as the data says', () => {
    const limits = limitOn(START, 'x');
    if (!limits) throw new Error('x');
    const days = (count: number) => Date.UTC(2026, 10, 22) + count * 86_400_000;
    expect([areOld(limits, days(180)), areOld(limits, days(181))]).toEqual([false, true]);
    expect(areOld({ ...limits, oldAfterDays: 30 }, days(31))).toBe(true);
  });

  it.each([
    ['same', change(limitsOf('x'))],
    ['old-day', change({ ...most('x', 300), checkedOn: limitsOf('x').checkedOn })],
    ['future', change(most('x', 300, '2026-12-24'))],
    ['out-of-range', change(most('x', 300, '11/22/2026'))],
    ['out-of-range', change(most('x', 0))],
    ['aim-over', change(most('facebook', 400))],
    [
      'least-over',
      change({
        ...most('press-release', 200),
        counts: [{ unit: 'words', aim: null, limit: 200, atLeast: 300 }],
      }),
    ],
    [
      'other-unit',
      change({ ...most('x', 300), counts: [{ unit: 'words', aim: null, limit: 300, atLeast: null }] }),
    ],
    ['no-channel', change(most('mastodon', 5000), samplePlaybook.id)],
    ['no-channel', change({ block: 'channels', channelIds: ['x', 'fax'] }, samplePlaybook.id)],
    ['twice', change({ block: 'channels', channelIds: ['x', 'x'] }, samplePlaybook.id)],
    ['out-of-range', change({ block: 'channels', channelIds: ['x'] }, samplePlaybook.id)],
    ['no-default', change({ block: 'channels', channelIds: ['x', 'sms'] })],
  ] as const satisfies readonly (readonly [string, RegistryCommand])[])(
    'is refused with a sentence (%s)',
    (code, command) => expect(codeOf(command)).toBe(code),
  );
});

describe('the channels of one playbook', () => {
  it('are its own: one is added, one taken away, and both go back', () => {
    const was = idsIn(START);
    const channelIds = [...was.slice(1), 'mastodon'];
    const told = tell(START, change({ block: 'channels', channelIds }, samplePlaybook.id));
    expect(idsIn(told)).toEqual(channelIds);
    expect(limitOn(told, 'mastodon')?.look).toBe('post');
    expect(projectRegistry(told.events, SAMPLE_PEOPLE).at(-1)?.text).toContain(
      'the channels of Data breach: added mastodon; took away staff-mail',
    );
    const restore = { type: 'figures.restore', playbookId: samplePlaybook.id, reason: 'Back' } as const;
    expect(idsIn(tell(told, { ...restore, place: { block: 'channels' } }))).toEqual(was);
    expect(figureAt(inForce(told), CHANNELS)).toEqual({ block: 'channels', channelIds });
  });
});

it('a playbook has at least one channel that reaches the public, in its figures as in its file', () => {
  const known = [
    { id: 'staff-mail', internal: true },
    { id: 'intranet', internal: true },
    { id: 'x' },
  ] as const;
  const problem = (...channelIds: string[]) =>
    channelsProblem({ block: 'channels', channelIds }, false, known)?.code ?? 'accepted';
  expect(problem('staff-mail', 'intranet')).toBe('no-public');
  expect(problem('staff-mail', 'x')).toBe('accepted');
  const file = readResource('playbooks/data-breach.json') as { readonly channels: readonly object[] };
  const inside = { ...file, channels: file.channels.map((one) => ({ ...one, internal: true })) };
  expect([playbookFileSchema.safeParse(file).success, playbookFileSchema.safeParse(inside).success]).toEqual([
    true,
    false,
  ]);
});
