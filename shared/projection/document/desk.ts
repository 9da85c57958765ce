import type { IncidentReport } from '../report.ts';
import { openNames } from '../report-desk.ts';
import {
  aside,
  type Block,
  moment,
  name,
  outMoment,
  type Part,
  paragraph,
  partOf,
  strong,
  words,
} from './document.ts';

function atReleases({ openAtReleases }: IncidentReport): readonly Block[] {
  if (openAtReleases.length === 0) return [];
  const items = openAtReleases.map(({ id, channel, at, latest, open, same }) => ({
    id,
    of: [
      strong(name(channel)),
      ', ',
      ...outMoment(at, latest),
      ': ',
      ...(open.length === 0
        ? ['each queue was attested.']
        : [
            same ? 'not attested: ' : `${open.length} not attested: `,
            words(openNames({ open, same })),
            ...(same ? ['.'] : []),
          ]),
    ],
  }));
  return [paragraph('When words went out:'), { is: 'list', items }];
}

/** The queues of planned posts: who vouched for each and when, and what was open when words went out. */
export function queuesPart(report: IncidentReport): Part {
  const items = report.queues.map(({ id, name: queue, sentence, by, at }) => ({
    id,
    of: [
      strong(name(queue)),
      ' ',
      words(sentence),
      ...(by === null || at === null ? [] : [' ', aside(name(by), ', ', moment(at))]),
    ],
  }));
  return partOf('Scheduled posts', report.queues, 'The playbook named no queues of planned posts.', [
    { is: 'list', items },
    ...atReleases(report),
  ]);
}

/** The pages that posed as us, and how each take-down ended. */
export function fakesPart({ fakes }: IncidentReport): Part {
  const items = fakes.map((fake) => ({
    id: fake.id,
    of: [
      strong(name(fake.name)),
      ' ',
      words(`${fake.address} · ${fake.does}`),
      ' Found ',
      moment(fake.foundAt),
      '. ',
      ...fake.reports.flatMap(({ text, at }) => [words(text), ' ', moment(at), '. ']),
      strong(words(fake.sentence)),
    ],
  }));
  return partOf('Fake pages', fakes, 'No fake page was registered.', [{ is: 'list', items }]);
}
