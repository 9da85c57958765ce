import { wordsOn } from '../../../shared/statement/channel-words.ts';
import { commonName } from '../../../shared/statement/common-name.ts';
import { useView } from '../../bridge/view.tsx';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { ChannelChooser } from './ChannelChooser.tsx';
import classes from './ChannelPages.module.css';
import type { Draft } from './use-draft.ts';

const ALL = 'all';

/** Which page is being written: the common text, or one of the channels with words of their own. */
export function ChannelPages(props: { readonly draft: Draft; readonly onPage: () => void }) {
  const { draft, onPage } = props;
  const { channel, words, turnTo } = draft;
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  const own = channels.filter(({ id }) => wordsOn(words, id).own);
  const tabs = [
    { value: ALL, label: commonName(words, channels) },
    ...own.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className={classes.row}>
      <PageTabs
        label="Whose words"
        tabs={tabs}
        value={channel ?? ALL}
        onChange={(value) => turnTo(value === ALL ? null : value)}
      />
      <ChannelChooser draft={draft} onPage={onPage} />
    </div>
  );
}
