import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { Name } from '../../ui/Name.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { slotChanges } from './slot-changes.ts';
import classes from './templates.module.css';

/** What one template says otherwise than another: the words in place, and what became of all else in sentences. */
export function ContentChanges(props: { readonly old: TemplateContent; readonly next: TemplateContent }) {
  const { old, next } = props;
  const changes = slotChanges(old, next);
  return (
    <>
      <div className={classes.page}>
        <PublicWords text={next.text} before={old.text} />
      </div>
      {changes.length === 0 ? null : (
        <ul className={classes.changes} aria-label="What else changed">
          {changes.map((one) => (
            <li key={one}>
              <Name>{one}</Name>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
