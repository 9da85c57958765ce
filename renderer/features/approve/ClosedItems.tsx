import { closedBy } from '../../../shared/incident/relied-on.ts';
import { bare } from '../../../shared/incident/requirements.ts';
import type { ChecklistItem } from '../../../shared/playbook/schema.ts';
import { useView } from '../../bridge/view.tsx';
import { ToneText } from '../../ui/ToneText.tsx';

const texts = (items: readonly ChecklistItem[]): string => items.map((item) => bare(item.text)).join('; ');

/** Says which required items a signer's yes closes as they are: ticked ones stay ticked, others can only be waived. */
export function ClosedItems(props: {
  readonly signerId: string;
  /** Whose approval it is, in a sentence: "your approval". */
  readonly whose: string;
}) {
  const { signerId, whose } = props;
  const { ticked, unticked } = closedBy(useView().state, signerId);
  return (
    <>
      {unticked.length === 0 ? null : (
        <ToneText tone="warn">
          Not ticked yet; after {whose} {unticked.length === 1 ? 'it' : 'they'} can only be waived:{' '}
          {texts(unticked)}.
        </ToneText>
      )}
      {ticked.length === 0 ? null : (
        <span>
          Ticked, and final after {whose}: {texts(ticked)}.
        </span>
      )}
    </>
  );
}
