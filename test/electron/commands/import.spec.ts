import { expect, it } from 'vitest';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { importOf, mention } from '../../support/desk-story.ts';
import { createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

const fileOf = (at: number, count: number): IncidentCommand =>
  importOf(
    ...Array.from({ length: count }, (_, index) =>
      mention(at, {
        line: index + 2,
        text: `Mention ${index}: is my address in it?`,
        address: `https://x.com/${index}`,
      }),
    ),
  );

function room() {
  const bench = openSpine();
  createRoom(bench);
  return { ...bench, incidentId: raiseAlarm(bench) };
}

it('a file of a thousand mentions is one transaction, and each of them is sealed by itself', () => {
  const { spine, log, db, incidentId, clocks } = room();
  const sent = spine.sendToIncident(incidentId, fileOf(clocks.wall, 1000));
  expect(sent).toMatchObject({ ok: true, value: { size: 1002 } });
  const [file, first] = log.read(incidentId, 1, 3);
  expect([file?.kind, first?.kind]).toEqual(['report.imported', 'report.logged']);
  const bodies = db.prepare('SELECT body FROM event').pluck().all().join('\n');
  const written = ['is my address in it', '@ann', 'https://x.com/', 'mentions.csv'];
  expect(written.filter((words) => bodies.includes(words))).toEqual([]);
});

it('one row that is here already leaves the log as it was', () => {
  const { spine, log, incidentId, clocks } = room();
  expect(spine.sendToIncident(incidentId, fileOf(clocks.wall, 1)).ok).toBe(true);
  const before = log.size(incidentId);
  expect(spine.sendToIncident(incidentId, fileOf(clocks.wall, 3))).toMatchObject({
    ok: false,
    error: { code: 'same' },
  });
  expect(log.size(incidentId)).toBe(before);
});
