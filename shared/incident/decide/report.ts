import { duplicateFinder } from '../../report/duplicates.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingText, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';

export const logReport: Decide<IncidentCommandOf<'report.log'>> = (_state, command, facts) => {
  const empty =
    missingText(command.text, 'Write what was seen or said.') ??
    missingText(command.source, 'Say where it came from.');
  if (empty) return empty;
  const { text, source, happenedAt } = command;
  if (happenedAt !== null && happenedAt > facts.at)
    return no('future', 'It cannot have happened in the future.');
  return accept({ type: 'report.logged', data: { reportId: facts.newId(), text, source, happenedAt } });
};

type Mention = IncidentCommandOf<'report.import'>['mentions'][number];

function reportOf(mention: Mention, reportId: string, batchId: string): NewIncidentEvent {
  const { line, text, source, address, happenedAt, replies, shares, reach } = mention;
  const imported = { batchId, line, replies, shares, reach };
  const data = { reportId, text, source, happenedAt, imported };
  return { type: 'report.logged', data: address === null ? data : { ...data, address } };
}

/** Takes a file of mentions over: all of them or none, each a report of its own. */
export const importReports: Decide<IncidentCommandOf<'report.import'>> = (state, command, facts) => {
  const { type: _type, mentions, ...file } = command;
  if (mentions.length === 0 && file.refused === 0 && file.duplicates > 0)
    return no('nothing', 'Everything in this file is here already. Choose another file, or leave it.');
  if (mentions.length === 0)
    return no('nothing', 'Nothing in this file can be taken over. See below what is wrong with its rows.');
  const duplicateOf = duplicateFinder(state.reports);
  for (const mention of mentions) {
    if (mention.happenedAt !== null && mention.happenedAt > facts.at)
      return no('future', `Row ${mention.line} is from a time to come. Check how the times are read.`);
    const same = duplicateOf(mention);
    if (same === 'here') return no('same', `Row ${mention.line} is among the reports already.`);
    if (same === 'twice') return no('same', `Row ${mention.line} is twice in this file.`);
  }
  const batchId = facts.newId();
  return accept(
    { type: 'report.imported', data: { batchId, ...file, rows: mentions.length } },
    ...mentions.map((one) => reportOf(one, facts.newId(), batchId)),
  );
};

export const triageReport: Decide<IncidentCommandOf<'report.triage'>> = (state, { reportId, kind }) => {
  const report = state.reports.find((one) => one.reportId === reportId);
  if (!report) return no('unknown-report', 'There is no such report.');
  if (report.triage === kind) return no('same', 'It is read like that already.');
  return accept({ type: 'report.triaged', data: { reportId, kind } });
};
