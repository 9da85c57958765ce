import { projectReport } from '../../../shared/projection/report.ts';
import type { Examined } from '../../../shared/seal/pack-verdict.ts';
import { utf8Bytes } from '../../../shared/seal/utf8.ts';
import { replay } from './replay.ts';
import { reportText } from './report-text.ts';
import { readStory } from './story.ts';

const NO_REPORT =
  'This version of Holdline cannot tell the story of this log, so there is no report. The records are in events.ndjson.\n';

/** `report.txt` of a pack: told from its records alone. A log that still runs is told up to its last record. */
export function reportFile(
  examined: Examined,
  textOf: (bytes: Uint8Array) => string | undefined,
): Uint8Array {
  const story = readStory(examined, textOf);
  if (story.unreadable !== null || !replay(story).ok) return utf8Bytes(NO_REPORT);
  const report = projectReport(story.events, story.room.people, story.events.at(-1)?.at ?? 0);
  return utf8Bytes((report === null ? NO_REPORT : reportText(report)).normalize('NFC'));
}
