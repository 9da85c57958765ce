import { shownParts } from '../../../shared/channel/cut.ts';
import { areOld } from '../../../shared/channel/fit.ts';
import type { ChannelLimits } from '../../../shared/playbook/channel-limits.ts';
import { useViewNow } from '../../bridge/view.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './channels.module.css';

/**
 * Words as a reader meets them: what shows at once, what is behind "more", and what the channel would cut off. A sketch
 * of the place, not a picture of it: no two readers have the same screen.
 */
export function ChannelPreview(props: {
  readonly name: string;
  readonly text: string;
  readonly limits: ChannelLimits;
}) {
  const { name, text, limits } = props;
  const { seen, behindMore, cutOff } = shownParts(text, limits);
  const old = areOld(limits, useViewNow());
  return (
    <figure className={classes.preview} aria-label={`${name}, as readers see it`}>
      <div className={classes.sheet} data-look={limits.look} dir="auto">
        <DraftText>{seen}</DraftText>
        {behindMore === '' ? null : (
          <>
            <span className={classes.more}>… more</span>
            <span className={classes.behind}>
              <DraftText>{behindMore}</DraftText>
            </span>
          </>
        )}
        {cutOff === '' ? null : (
          <del className={classes.cut}>
            <DraftText>{cutOff}</DraftText>
          </del>
        )}
      </div>
      <figcaption className={classes.fine}>
        {cutOff === '' ? null : <ToneText tone="over">What is struck through does not go out. </ToneText>}
        {limits.countedAs} Looked up on {limits.checkedOn}: {limits.source}.
        {old ? <ToneText tone="warn"> That is long ago: look again before you rely on it.</ToneText> : null}
      </figcaption>
    </figure>
  );
}
