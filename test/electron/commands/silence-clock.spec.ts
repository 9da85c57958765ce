import { describe, expect, it } from 'vitest';
import { createClock } from '../../../electron/commands/clock.ts';
import { inDraft, leaveTo, personNamed, sendTo } from '../../support/room-in-draft.ts';
import { type Bench, openSpine } from '../../support/spine.ts';

const MINUTE = 60_000;
/** S1: four minutes to approve. */
const NUDGE = Math.ceil(4 * MINUTE * 0.33);
const BACKUP = Math.ceil(4 * MINUTE * 0.66);

function clockOn(bench: Bench) {
  const { clocks } = bench;
  return createClock(bench.spine, {
    wall: () => clocks.wall,
    steady: () => clocks.steady,
    awake: () => clocks.awake,
  });
}

/** An incident in approve on a real file: Ada Lind, Dan Roth and Femi Adeyemi are asked, Cleo Marsh wrote the words. */
function inApprove(bench: Bench): string {
  const incidentId = inDraft(bench);
  const words = { type: 'draft.revise', basedOn: null, text: 'We are sorry.' } as const;
  sendTo(bench, incidentId, words, personNamed(bench, 'Cleo Marsh'));
  leaveTo(bench, incidentId, 'draft', 'approve');
  return incidentId;
}

function told({ spine }: Bench, incidentId: string) {
  const events = spine.incidents.events(incidentId, 0);
  if (!events.ok) throw new Error(events.error.sentence);
  const name = (personId: string) =>
    spine.room().people.list.find((one) => one.personId === personId)?.name ?? '';
  return events.value.flatMap((event): readonly string[] => {
    if (event.type === 'approval.reminded') return [`reminded ${name(event.data.personId)}`];
    if (event.type === 'approval.stuck') return [`stuck ${name(event.data.personId)}`];
    if (event.type === 'approval.handedOver')
      return [`${event.by}: ${name(event.data.from)} to ${name(event.data.to)}, ${event.data.reason}`];
    return [];
  });
}

describe('the clock and silent signers', () => {
  it('reminds, hands over and says what is stuck, each once and in order', () => {
    const bench = openSpine();
    const incidentId = inApprove(bench);
    const clock = clockOn(bench);
    for (let second = 0; second <= BACKUP / 1000 + 5; second += 1) {
      bench.pass(1000);
      clock.tick();
    }
    expect(told(bench, incidentId)).toEqual([
      'reminded Ada Lind',
      'reminded Dan Roth',
      'reminded Femi Adeyemi',
      expect.stringMatching(
        /^system: Ada Lind to Ben Osei, No decision by 10:32:\d\d, 66 % of the time for approval\.$/,
      ),
      expect.stringMatching(/^system: Dan Roth to Eva Brandt, No decision by/),
      'stuck Femi Adeyemi',
    ]);
  });

  it('catches up after the app was closed, says how late it is, and gives the backup the whole time', () => {
    const before = openSpine();
    const incidentId = inApprove(before);
    before.db.close();
    const after = openSpine(before.file);
    const clock = clockOn(after);
    after.pass(30 * MINUTE);
    clock.tick();
    clock.tick();
    expect(told(after, incidentId)).toEqual([
      'reminded Ada Lind',
      'reminded Dan Roth',
      'reminded Femi Adeyemi',
      expect.stringMatching(/^system: Ada Lind to Ben Osei, .* noticed 27 min 2\d s late\.$/),
      expect.stringMatching(/^system: Dan Roth to Eva Brandt, .* noticed 27 min 2\d s late\.$/),
      'stuck Femi Adeyemi',
    ]);
    after.pass(BACKUP - 1000);
    clock.tick();
    expect(told(after, incidentId).filter((one) => one.startsWith('stuck'))).toHaveLength(1);
    after.pass(2000);
    clock.tick();
    expect(told(after, incidentId).slice(-2)).toEqual(['stuck Ben Osei', 'stuck Eva Brandt']);
  });

  it('counts what the machine slept through', () => {
    const bench = openSpine();
    const incidentId = inApprove(bench);
    const clock = clockOn(bench);
    clock.tick();
    bench.clocks.wall += NUDGE + 1000;
    bench.clocks.steady += NUDGE + 1000;
    clock.tick();
    expect(told(bench, incidentId)).toHaveLength(3);
  });

  it.each([60 * MINUTE, -60 * MINUTE])(
    'does not hand over sooner or later because the system clock was moved by %i ms',
    (shiftMs) => {
      const bench = openSpine();
      const incidentId = inApprove(bench);
      const clock = clockOn(bench);
      clock.tick();
      bench.pass(NUDGE - 2000);
      bench.clocks.wall += shiftMs;
      clock.tick();
      expect(told(bench, incidentId)).toEqual([]);
      bench.pass(3000);
      clock.tick();
      expect(told(bench, incidentId)).toHaveLength(3);
      bench.pass(BACKUP - NUDGE - 2000);
      clock.tick();
      expect(told(bench, incidentId)).toHaveLength(3);
      bench.pass(3000);
      clock.tick();
      expect(told(bench, incidentId)).toHaveLength(6);
    },
  );
});
