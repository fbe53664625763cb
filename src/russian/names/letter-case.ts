import type { Forms } from '../case.ts';
import { withCapitalsOf } from '../letters.ts';

/** Forms in small letters with the capitals of the word they came from; the nominative is that word. */
export function formsLike(sample: string, forms: Forms): Forms {
  const first = sample.slice(0, 1);
  const usual = first !== first.toLowerCase() && sample.slice(1) === sample.slice(1).toLowerCase();
  const initial = first.toLowerCase();
  const like = (form: string): string =>
    usual && form.startsWith(initial) ? first + form.slice(1) : withCapitalsOf(sample, form);
  return {
    nom: sample,
    gen: like(forms.gen),
    dat: like(forms.dat),
    acc: like(forms.acc),
    ins: like(forms.ins),
    prep: like(forms.prep),
  };
}
