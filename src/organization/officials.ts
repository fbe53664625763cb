import { ORGANIZATION_FACTS } from './facts/organization-facts.ts';

type Facts = typeof ORGANIZATION_FACTS;

/** A fact of the organisation file that names somebody of the staff, or several. */
export type Official = {
  [K in keyof Facts]: Facts[K]['kind'] extends 'person' | 'people' ? K : never;
}[keyof Facts];

/** In the order of their descriptions. */
export const OFFICIALS: readonly Official[] = Object.entries(ORGANIZATION_FACTS)
  .filter(([, { kind }]) => kind === 'person' || kind === 'people')
  .map(([key]) => key as Official);
