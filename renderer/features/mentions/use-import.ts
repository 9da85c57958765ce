import { useMemo, useState } from 'react';
import type { IncidentCommandOf } from '../../../shared/incident/commands.ts';
import type { Rejection } from '../../../shared/kernel.ts';
import { guessMapping, type Mapping, type MentionField } from '../../../shared/mention/columns.ts';
import { type ReadFile, readMentions, timesRead, tooMany } from '../../../shared/mention/read-mentions.ts';
import type { TimeReading } from '../../../shared/mention/times.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import type { Dropped } from '../../files/read-dropped.ts';

/** An import that is being looked at: how the file is read, what it comes to, and the command that it ends in. */
export type Import = {
  readonly mapping: Mapping;
  readonly map: (field: MentionField, column: number | null) => void;
  readonly times: TimeReading;
  readonly readTimes: (part: Partial<TimeReading>) => void;
  readonly found: ReadFile;
  readonly command: IncidentCommandOf<'report.import'>;
  /** What somebody still has to say before there is a command. */
  readonly unsaid: Rejection | null;
};

function unsaidOf(found: ReadFile, { dayOrder }: TimeReading): Rejection | null {
  if (found.asks.dayOrder && dayOrder === null)
    return { code: 'day-order', sentence: 'Say whether its dates begin with the day or with the month.' };
  const many = tooMany(found);
  return many === null ? null : { code: 'too-many', sentence: many };
}

/** Reads a dropped file again whenever somebody says how. */
export function useImport({ table, fileName, sha256 }: Dropped): Import {
  const { state } = useView();
  const [mapping, setMapping] = useState(() => guessMapping(table));
  const [times, setTimes] = useState<TimeReading>({ zone: state.zone, dayOrder: null });
  const { reports } = state;
  const found = useMemo(
    () => readMentions(table, { mapping, times }, reports, nowMs()),
    [table, mapping, times, reports],
  );
  const command = useMemo(
    (): Import['command'] => ({
      type: 'report.import',
      fileName,
      sha256,
      refused: found.refused.length,
      duplicates: found.duplicates.length + found.twice.length,
      timesRead: timesRead(times, found),
      mentions: [...found.mentions],
    }),
    [fileName, sha256, found, times],
  );
  return {
    mapping,
    map: (field, column) => setMapping({ ...mapping, [field]: column }),
    times,
    readTimes: (part) => setTimes({ ...times, ...part }),
    found,
    command,
    unsaid: unsaidOf(found, times),
  };
}
