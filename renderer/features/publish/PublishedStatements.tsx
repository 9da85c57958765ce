import type { IncidentState } from '../../../shared/incident/state.ts';
import type { Release } from '../../../shared/release/releases.ts';
import { type Revision, revisionName, type Statement } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { ReleaseLine, useChannelName } from '../../ui/ReleaseLine.tsx';
import { ReleaseStanding, useReleaseStandings } from '../../ui/ReleaseStanding.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { wordPages } from '../../ui/word-pages.ts';
import classes from './publish.module.css';

/** Words that went out, with every place they went to. */
export type Published = {
  readonly statement: Statement;
  readonly revision: Revision;
  readonly releases: readonly Release[];
};

/** Every text of the incident that the public read, newest first. */
export function publishedIn({ statements, releases }: IncidentState): readonly Published[] {
  return statements
    .flatMap((statement) =>
      statement.revisions.map((revision) => ({
        statement,
        revision,
        releases: releases.filter((one) => one.revisionId === revision.revisionId),
      })),
    )
    .filter((one) => one.releases.length > 0)
    .toReversed();
}

function PublishedCard(props: Published & { readonly standings: ReturnType<typeof useReleaseStandings> }) {
  const { statement, revision, releases, standings } = props;
  const channelName = useChannelName();
  const { playbook } = useView().state.chart.context;
  const out = (playbook?.channels ?? []).filter(({ id }) => releases.some((one) => one.channel === id));
  const name = revisionName(statement, revision);
  return (
    <section className={classes.page} aria-label={name}>
      <Label as="h3">Went out · {name}</Label>
      <PagedWords pages={wordPages(revision, null, out)} />
      <Rows>
        {releases.map((release) => (
          <li key={release.releaseId} className={classes.release}>
            <strong>{channelName(release.channel)}</strong> <ReleaseLine release={release} />
            <ReleaseStanding standings={standings.get(release.releaseId)} />
          </li>
        ))}
      </Rows>
    </section>
  );
}

/** What an ended incident said in public: every statement with its releases, newest first. */
export function PublishedStatements() {
  const published = publishedIn(useView().state);
  const standings = useReleaseStandings();
  if (published.length === 0)
    return <Empty>Nothing went out. Every word that was written is in the log.</Empty>;
  return published.map((one) => (
    <PublishedCard key={one.revision.revisionId} {...one} standings={standings} />
  ));
}
