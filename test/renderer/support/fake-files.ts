import type { Requests } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/kernel.ts';

/** Where a person saves a form; null for one who thinks better of it. */
export const CHOSEN: { ics214: string | null } = { ics214: '/tmp/ics-214.pdf' };

/** What main answers where a person chose a file or a folder, or took something onto the clipboard: it always goes well. */
export const FILE_ANSWERS = {
  keepHeads: ({ how }: Requests['keepHeads']) =>
    ok({ done: true, path: how === 'copy' || how === 'print' ? null : `/tmp/heads.${how}` }),
  chooseFolder: ({ none }: Requests['chooseFolder']) =>
    ok(none ? null : { folder: '/stick', file: '/stick/r-checkpoints.txt', problem: null, writtenAt: 0 }),
  exportLog: ({ format }: Requests['exportLog']) => ok({ path: `/tmp/log.${format}` }),
  saveReport: ({ form }: Requests['saveReport']) => ok({ path: `/tmp/report.${form}` }),
  saveIcs214: () => ok({ path: CHOSEN.ics214 }),
  readIcs214: () => ok(null),
  readThirdPartyNotices: () => ok({ text: 'kind 1.2.3 (MIT)\n\nPermission is hereby granted' }),
  stopChecking: () => ok(null),
  saveChecker: () => ok({ path: '/tmp/holdline-verify.html' }),
  exportTemplates: () => ok({ path: '/tmp/templates.json' }),
  openTemplates: () => ok(null),
  saveReview: () => ok({ path: '/tmp/review.txt' }),
  keepCard: ({ how }: Requests['keepCard']) =>
    ok({ done: true, path: how === 'sheet' ? '/tmp/card.pdf' : null }),
  copyReference: ({ position }: Requests['copyReference']) =>
    ok({ text: `Position ${position}, at some time` }),
  copyWords: () => ok({ bytes: 1 }),
  saveWords: ({ channel }: Requests['saveWords']) => ok({ path: `/tmp/${channel}.txt`, bytes: 1 }),
};
