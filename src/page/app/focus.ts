/** What lies over the page: what had the focus before gets it back. */
const OVERLAYS = 'dialog, .toast';

/** What a person knows as a place; where a button of one is gone, its name has the focus. */
const PLACES = 'dialog, li, tr, fieldset, details, section, main';
const HEADINGS = ':is(h1, h2, h3):not(:has(a, button))';
const HOLDERS = `${HEADINGS}, a[href], button, input, select, textarea, summary`;

/** What had the focus and all that it stood in, nearest first; of an overlay, then what had it before. */
let trail: readonly Element[] = [];

/** Whatever is taken from under the focus – a button that has done its work, a dialog that was answered – leaves it as near as may be. */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) trail = trailOf(target);
  });
  new MutationObserver(() => {
    if (document.activeElement !== document.body || trail[0]?.isConnected !== false) return;
    const main = document.getElementById('main');
    [...trail, ...(main ? [main] : [])].some(takesFocus);
  }).observe(document.body, { childList: true, subtree: true });
}

function trailOf(element: Element): readonly Element[] {
  const around = ancestorsOf(element);
  const overlay = element.closest(OVERLAYS);
  if (!overlay) return around.flatMap(withNeighbours);
  return [...around.slice(0, around.indexOf(overlay) + 1), ...trail.slice(trail.indexOf(overlay) + 1)];
}

function ancestorsOf(element: Element): readonly Element[] {
  const above = element.parentElement;
  return above ? [element, ...ancestorsOf(above)] : [element];
}

/** An item of a list that is gone leaves the focus to the next one. */
function withNeighbours(element: Element): readonly Element[] {
  if (!element.matches('li, fieldset')) return [element];
  return [element, element.nextElementSibling, element.previousElementSibling].filter((one) => one !== null);
}

function takesFocus(element: Element): boolean {
  if (!element.isConnected) return false;
  const named = element.matches(PLACES)
    ? [...element.querySelectorAll('h1'), ...element.querySelectorAll(HOLDERS)]
    : [];
  return [...named, element].some((one) => {
    if (!(one instanceof HTMLElement)) return false;
    if (one.matches(HEADINGS)) one.tabIndex = -1;
    one.focus({ preventScroll: true });
    return document.activeElement === one;
  });
}
