/* «кл.» is one class or several: by the numbers before it. */

/** «10–11», «5, 6», «5а и 5б», «5 «А», 5 «Б»», «5-6-е», «2-х» at the end of a text. */
const SEVERAL =
  /\d(?:\p{L}| ?[«"]\p{L}[»"])?(?: ?[–—,/-] ?| и )\d{1,3}(?:\p{L}| ?[«"]\p{L}[»"])?(?:-?[ех])?$|\d-?[ех]$/u;
/** «1», «5а», «5 «А»», «1-го». */
const ONE = /(?<![\p{L}\d])\d{1,3}(?:-(?:го|му|м))?(?:[ -]?[«"]?\p{L}[»"]?)?$/u;

/** How many classes the words before «кл.» number; null when they number none. */
export function classesBefore(text: string): 'one' | 'several' | null {
  if (SEVERAL.test(text)) return 'several';
  return ONE.test(text) ? 'one' : null;
}
