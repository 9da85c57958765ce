/**
 * Lets Enter in any field send the form it stands in. Browsers do that only for forms with a submit button, and our
 * visible buttons are plain ones, because a refused button must stay focusable.
 */
export function SubmitOnEnter() {
  return <button type="submit" hidden aria-hidden="true" tabIndex={-1} />;
}
