import { projectReport } from '../../shared/projection/report.ts';
import { foldRoom } from '../../shared/room/room.ts';
import type { Theatre } from './theatre.ts';

const SECOND_MS = 1000;
const seconds = (ms: number): number => Math.round(ms / SECOND_MS);

/** What came of the run, for people and programs: times in seconds of the room's clock. */
export async function summarise(theatre: Theatre, incidentId: string, mostLateMs: number) {
  const { door, scenario, tally, camera } = theatre;
  const room = await door.room();
  const { events, head } = await door.log(incidentId);
  const report = projectReport(events, foldRoom(room.events).people, events.at(-1)?.at ?? 0);
  if (!report?.firstWords) throw new Error('The log has no incident to sum up.');
  const { firstWords, stages, channels, counts } = report;
  return {
    scenario: scenario.scenario,
    standing: report.standing,
    clockSpeed: room.clock.speed,
    screenAtMostLateSeconds: seconds(mostLateMs),
    firstWords: {
      seconds: seconds(firstWords.elapsedMs),
      budgetSeconds: seconds(firstWords.budgetMs),
      kept: firstWords.elapsedMs <= firstWords.budgetMs,
    },
    stages: stages.map(({ stage, cycle, elapsedMs, allowedMs }) => ({
      stage,
      statement: cycle,
      seconds: seconds(elapsedMs),
      allowedSeconds: allowedMs === null ? null : seconds(allowedMs),
      kept: allowedMs === null || elapsedMs <= allowedMs,
    })),
    counts,
    releasesPerChannel: Object.fromEntries(
      channels.map(({ channel, releases }) => [channel, releases.length]),
    ),
    log: head,
    done: { onTheScreen: tally.pressed, throughTheDoor: tally.throughTheDoor },
    pictures: camera.taken(),
  };
}
