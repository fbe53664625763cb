import { type Forms, formsBy } from './case.ts';

/**
 * Title with what specifies it, which does not change: «учитель-логопед высшей квалификационной категории».
 * The specification is given ready, in the genitive.
 */
export function withSpecification(title: Forms, specification: string): Forms {
  return specification === '' ? title : formsBy((name) => `${title[name]} ${specification}`);
}
