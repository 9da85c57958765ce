import { unletClause, unletTone } from './early-text.ts';
import { type About, onChannels } from './executive-bad-news.ts';
import { channelLabel, revisionLabel } from './sentence-approval.ts';

/** Words that were out although nothing let them out then, each text once with its channels. */
export function unletLines({ state }: About): readonly string[] {
  const unlet = state.releases.filter((one) => unletTone(one) === 'over');
  const told = unlet.map((one) => ({
    what: `${revisionLabel(state, one.revisionId)}, ${unletClause(one)}`,
    channel: channelLabel(state, one.channel),
  }));
  return [...new Set(told.map(({ what }) => what))].map((text) => {
    const on = told.filter(({ what }) => what === text).map(({ channel }) => channel);
    return `${text}: on ${onChannels([...new Set(on)])}.`;
  });
}
