/* «кл.» is one class or several: by the numbers before it. */

/** «1», «5а», «5 «А»», «1-го», «6-е». */
const CLASS = String.raw`\d{1,2}(?:-(?:го|му|м|е|х))?(?:[ -]?[«"]?\p{L}[»"]?)?`;
/** «10–11», «5, 6», «5а и 5б», «5 «А», 5 «Б»», «5-6-е», «2-х» at the end of a text. */
const SEVERAL = new RegExp(String.raw`${CLASS}(?: ?[–—,/-] ?| и )${CLASS}$|\d-?[ех]$`, 'u');
const ONE = new RegExp(String.raw`(?<![\p{L}\d])${CLASS}$`, 'u');

/** How many classes the words before «кл.» number; null when they number none. */
export function classesBefore(text: string): 'one' | 'several' | null {
  if (SEVERAL.test(text)) return 'several';
  return ONE.test(text) ? 'one' : null;
}
